import { describe, expect, test, vi } from "vitest";
import {
  anonymousAuth,
  ConfigurationError,
  createRestClient,
  TimeoutError,
  type RestClientOptions,
} from "../../../src/rest.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { loopbackServer } from "../helpers/loopback-server.js";
import { API_TOKEN, fakeJwt, PASSWORD } from "../helpers/secrets.js";

hideEnvironment();

/** Sets variables without their prefix. */
function setEnvironment(variables: Record<string, string>): void {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(`INFRAHUB_${name}`, value);
}

/** What a client sends first: with a login, that is the login. */
async function firstRequest(options: RestClientOptions = {}) {
  const sent: { url: string; headers: Headers; body: unknown }[] = [];
  const rest = createRestClient({
    ...options,
    fetch: (input, init) => {
      sent.push({ url: input as string, headers: new Headers(init?.headers), body: init?.body });
      return Promise.resolve(
        Response.json({ access_token: fakeJwt("access"), refresh_token: fakeJwt("refresh") }),
      );
    },
  });
  await rest.GET("/api/menu");
  if (!sent[0]) throw new Error("Nothing was sent.");
  return sent[0];
}

describe("the environment", () => {
  test("left empty gives localhost, and no credentials", async () => {
    const { url, headers } = await firstRequest();
    expect(url).toBe("http://localhost:8000/api/menu");
    expect([...headers.keys()]).toEqual([]);
  });

  test("gives the address", async () => {
    setEnvironment({ ADDRESS: "https://infrahub.test/base/" });
    expect((await firstRequest()).url).toBe("https://infrahub.test/base/api/menu");
    expect((await firstRequest({ address: "http://other.test" })).url).toBe("http://other.test/api/menu");
  });

  test("gives the branch", async () => {
    setEnvironment({ DEFAULT_BRANCH: "feature" });
    expect((await firstRequest()).url).toMatch(/\?branch=feature$/);
    expect((await firstRequest({ branch: "own" })).url).toMatch(/\?branch=own$/);
  });

  test("gives the priority", async () => {
    setEnvironment({ PRIORITY: "low" });
    expect((await firstRequest()).headers.get("x-priority")).toBe("low");
    expect((await firstRequest({ priority: "high" })).headers.get("x-priority")).toBe("high");
  });

  test("gives the timeout in seconds", async () => {
    setEnvironment({ TIMEOUT: "0.05" });
    await using server = await loopbackServer(() => undefined);
    const rest = createRestClient({ address: server.url, retry: { limit: 0 } });
    const error = await caught(TimeoutError, rest.GET("/api/info"));
    expect(error.message).toContain("within 50 ms");
  });

  test("gives the API token", async () => {
    setEnvironment({ API_TOKEN });
    expect((await firstRequest()).headers.get("x-infrahub-key")).toBe(API_TOKEN);
  });

  test("gives username and password", async () => {
    setEnvironment({ USERNAME: "admin", PASSWORD });
    const { url, body } = await firstRequest();
    expect(url).toBe("http://localhost:8000/api/auth/login");
    expect(JSON.parse(body as string)).toEqual({ username: "admin", password: PASSWORD });
  });

  test("counts an empty variable as unset", async () => {
    setEnvironment({
      ADDRESS: "",
      API_TOKEN: "",
      USERNAME: "",
      PASSWORD: "",
      TIMEOUT: "",
      DEFAULT_BRANCH: "",
    });
    const { url, headers } = await firstRequest();
    expect(url).toBe("http://localhost:8000/api/menu");
    expect(headers.has("x-infrahub-key")).toBe(false);
  });

  test.each<[name: string, options: RestClientOptions, header: string | null]>([
    ["an API token", { apiToken: "own" }, "own"],
    ["a strategy", { auth: anonymousAuth() }, null],
  ])("has its credentials passed over when the options hold %s", async (_, options, header) => {
    setEnvironment({ API_TOKEN, USERNAME: "half" });
    expect((await firstRequest(options)).headers.get("x-infrahub-key")).toBe(header);
  });

  test("has its values taken over an option that is undefined, and over those of the lowest rank", async () => {
    setEnvironment({ ADDRESS: "http://infrahub.test", API_TOKEN });
    const defaults = { address: "http://lowest.test", apiToken: "lowest", branch: "lowest" };
    const { url, headers } = await firstRequest({ address: undefined, apiToken: undefined, defaults });
    expect(url).toBe("http://infrahub.test/api/menu?branch=lowest");
    expect(headers.get("x-infrahub-key")).toBe(API_TOKEN);
  });
});

describe("a variable that cannot work is an error that names it", () => {
  test.each([
    ["TIMEOUT", "soon", /timeout/i],
    ["TIMEOUT", "0", /timeout/i],
    ["TIMEOUT", "-3", /timeout/i],
    ["TIMEOUT", "NaN", /INFRAHUB_TIMEOUT: expected seconds/],
    ["TIMEOUT", "2147484", /INFRAHUB_TIMEOUT: expected seconds/],
    ["PRIORITY", "urgent", /priority/i],
    ["ADDRESS", "localhost:8000", /address/i],
    ["USERNAME", "admin", /password is missing/i],
    ["PASSWORD", PASSWORD, /username is missing/i],
    ["API_TOKEN", `${API_TOKEN} `, /API token is not usable/],
  ])("INFRAHUB_%s=%s", async (name, value, message) => {
    setEnvironment({ [name]: value });
    const error = await caught(ConfigurationError, () => createRestClient());
    expect(error.message).toMatch(message);
  });
});

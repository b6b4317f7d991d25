import { describe, expect, test } from "vitest";
import { AuthenticationError, ConfigurationError, tokenProviderAuth, unwrap } from "../../../../src/rest.js";
import { refusalBody } from "../../helpers/answers.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { quickClient } from "../../helpers/quick-client.js";
import { API_TOKEN, fakeJwt, SECRET_MARK } from "../../helpers/secrets.js";

hideEnvironment();

/** A client of a provider, and the headers of its requests; `accepted` says which are answered with 200. */
function provided(
  provide: () => string | Promise<string>,
  accepted: (headers: Headers) => boolean = () => true,
) {
  const sent: Headers[] = [];
  const rest = quickClient("http://infrahub.test", {
    auth: tokenProviderAuth(provide),
    fetch: (_, init) => {
      const headers = new Headers(init?.headers);
      sent.push(headers);
      return Promise.resolve(
        accepted(headers)
          ? Response.json({})
          : Response.json(refusalBody("Invalid token", 401), { status: 401 }),
      );
    },
  });
  return { rest, sent };
}

describe("tokenProviderAuth", () => {
  test("tells a JWT from an API token by its form", async () => {
    const tokens = [API_TOKEN, fakeJwt("access")];
    const { rest, sent } = provided(() => tokens.shift() ?? "");
    await rest.GET("/api/info");
    await rest.GET("/api/info");
    expect(sent[0]?.get("x-infrahub-key")).toBe(API_TOKEN);
    expect(sent[1]?.get("authorization")).toBe(`Bearer ${fakeJwt("access")}`);
  });

  test("asks once for requests that begin together, and again for later ones", async () => {
    let asked = 0;
    const { rest } = provided(() => Promise.resolve(`token-${++asked}`));
    await Promise.all(Array.from({ length: 20 }, () => rest.GET("/api/info")));
    expect(asked).toBe(1);
    await rest.GET("/api/info");
    expect(asked).toBe(2);
  });

  test("asks again after a 401, and sends the request once more with the new token", async () => {
    const tokens = ["old", "new", "new"];
    const { rest, sent } = provided(
      () => tokens.shift() ?? "",
      (headers) => headers.get("x-infrahub-key") === "new",
    );
    const { response } = await rest.POST("/api/storage/upload/content", { body: { content: "x" } });
    expect(response.status).toBe(200);
    expect(sent).toHaveLength(2);
  });

  test("sends nothing more when the token stays the same: the 401 stands", async () => {
    const { rest, sent } = provided(
      () => "same",
      () => false,
    );
    await caught(AuthenticationError, unwrap(rest.GET("/api/info")));
    expect(sent).toHaveLength(1);
  });

  test("that fails gives its own error, and nothing is sent", async () => {
    const sealed = new RangeError("The vault is sealed.");
    let asked = 0;
    const { rest, sent } = provided(() => {
      asked++;
      throw sealed;
    });
    expect(await caught(RangeError, rest.GET("/api/info"))).toBe(sealed);
    expect([asked, sent.length]).toEqual([1, 0]);
  });

  test("that gives something unusable is an error which does not show it", async () => {
    const { rest, sent } = provided(() => `${SECRET_MARK} with spaces`);
    const error = await caught(ConfigurationError, rest.GET("/api/info"));
    expect(error.message).toContain("token of the token provider is not usable");
    expect(sent).toHaveLength(0);
  });

  test.each([undefined, null, 5, {}, Symbol("x")])("refuses %o in place of a token", async (token) => {
    const { rest, sent } = provided(() => token as string);
    const error = await caught(ConfigurationError, rest.GET("/api/info"));
    expect(error.message).toMatch(/^The token of the token provider must be a string, received \w+\.$/);
    expect(sent).toHaveLength(0);
  });
});

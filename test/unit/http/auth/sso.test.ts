import { describe, expect, test } from "vitest";
import {
  InvalidInputError,
  jwtAuth,
  NotFoundError,
  ssoAuthorizationUrl,
  ssoLogin,
  unwrap,
} from "../../../../src/rest.js";
import { answerJson, refusalBody } from "../../helpers/answers.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { loopbackServer } from "../../helpers/loopback-server.js";
import { quickClient } from "../../helpers/quick-client.js";
import { fakeJwt } from "../../helpers/secrets.js";

const PROVIDER_PAGE = "https://sso.test/authorize?client_id=infrahub";
const TOKENS = {
  access_token: fakeJwt("access"),
  refresh_token: fakeJwt("refresh"),
  final_url: "http://app.test/",
};

hideEnvironment();

/** Plays the endpoints of one provider, `google`. */
const ssoServer = () =>
  loopbackServer(({ target }, response) => {
    if (target === "/api/info") answerJson(response, { version: "1" });
    else if (!target.includes("/google/")) answerJson(response, refusalBody("No such provider", 404), 404);
    else if (target.includes("/token")) answerJson(response, TOKENS);
    else if (target.includes("/oidc/")) answerJson(response, { url: PROVIDER_PAGE });
    else response.writeHead(307, { location: PROVIDER_PAGE }).end();
  });

describe("ssoAuthorizationUrl", () => {
  test.each(["oauth2", "oidc"] as const)(
    "gives the provider's page, however the server tells it: %s",
    async (protocol) => {
      await using server = await ssoServer();
      const rest = quickClient(server.url);
      expect(await ssoAuthorizationUrl(rest, { protocol, name: "google" })).toBe(PROVIDER_PAGE);
      await ssoAuthorizationUrl(rest, { protocol, name: "google" }, { finalUrl: "http://app.test/?a=b" });
      expect(server.requests.map(({ target }) => target.split("?")[0])).toEqual([
        `/api/${protocol}/google/authorize`,
        `/api/${protocol}/google/authorize`,
      ]);
      expect(server.requests.map(({ query }) => query.get("final_url"))).toEqual([
        null,
        "http://app.test/?a=b",
      ]);
    },
  );

  test("says that there is no such provider", async () => {
    await using server = await ssoServer();
    const call = ssoAuthorizationUrl(quickClient(server.url), { protocol: "oidc", name: "other" });
    expect((await caught(NotFoundError, call)).message).toBe("No such provider");
  });
});

describe("ssoLogin", () => {
  const google = { protocol: "oauth2", name: "google" } as const;

  test.each<[string, string | URL | { code: string; state: string }]>([
    ["an address", "http://app.test/callback?state=s%26t&code=c"],
    ["a path with its query", "/callback?state=s%26t&code=c"],
    ["a URL", new URL("http://app.test/callback?code=c&state=s%26t")],
    ["code and state", { code: "c", state: "s&t" }],
  ])("takes %s, and gives tokens for jwtAuth", async (_, callback) => {
    await using server = await ssoServer();
    const tokens = await ssoLogin(quickClient(server.url), google, callback);
    expect(tokens).toEqual(TOKENS);
    expect(Object.fromEntries(server.requests[0]?.query ?? [])).toEqual({ code: "c", state: "s&t" });
    await unwrap(quickClient(server.url, { auth: jwtAuth(tokens) }).GET("/api/info"));
    expect(server.requests.at(-1)?.headers.authorization).toBe(`Bearer ${TOKENS.access_token}`);
  });

  test.each([
    "http://app.test/callback",
    "http://app.test/callback?code=c",
    "http://app.test/callback?state=s",
    "http://app.test/callback?error=access_denied",
    "http://[",
    "",
  ])("refuses %s before anything is sent", async (callback) => {
    await using server = await ssoServer();
    await caught(InvalidInputError, ssoLogin(quickClient(server.url), google, callback));
    expect(server.requests).toHaveLength(0);
  });
});

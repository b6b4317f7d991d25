import { describe, expect, test } from "vitest";
import {
  AuthenticationError,
  ConfigurationError,
  jwtAuth,
  passwordAuth,
  UnexpectedResponseError,
  unwrap,
} from "../../../../src/rest.js";
import { answerJson } from "../../helpers/answers.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { loopbackServer } from "../../helpers/loopback-server.js";
import { quickClient } from "../../helpers/quick-client.js";
import { fakeJwt, PASSWORD } from "../../helpers/secrets.js";
import { sessionServer, type SessionServer } from "../../helpers/session-server.js";

const LOGIN = "/api/auth/login";
const REFRESH = "/api/auth/refresh";

hideEnvironment();

function admin(server: SessionServer, password = PASSWORD) {
  return quickClient(server.url, { username: "admin", password });
}

/** Makes 100 calls at once; all must succeed. */
async function hundredCalls(rest: ReturnType<typeof admin>): Promise<void> {
  const calls = Array.from({ length: 100 }, () => unwrap(rest.GET("/api/info")));
  for (const info of await Promise.all(calls)) expect(info).toEqual({ version: "1" });
}

describe("passwordAuth", () => {
  test("logs in at the first request, not before, and once", async () => {
    await using server = await sessionServer(PASSWORD);
    const rest = admin(server);
    expect(server.requests).toHaveLength(0);
    await rest.GET("/api/info");
    await rest.with({ branch: "other" }).GET("/api/menu");
    expect(server.count(LOGIN)).toBe(1);
    const [login] = server.requests;
    expect(JSON.parse(login?.body.toString() ?? "")).toEqual({ username: "admin", password: PASSWORD });
    expect(login?.headers.authorization).toBeUndefined();
  });

  test("logs in once for 100 first calls, and refreshes once for 100 calls on an expired token", async () => {
    await using server = await sessionServer(PASSWORD, 10);
    const rest = admin(server);
    await hundredCalls(rest);
    expect([server.count(LOGIN), server.count(REFRESH)]).toEqual([1, 0]);
    server.expire();
    await hundredCalls(rest);
    expect([server.count(LOGIN), server.count(REFRESH)]).toEqual([1, 1]);
  });

  test("logs in again, once, when the refresh token is refused, too", async () => {
    await using server = await sessionServer(PASSWORD);
    const rest = admin(server);
    await rest.GET("/api/info");
    server.expire();
    server.revoke();
    await hundredCalls(rest);
    expect([server.count(LOGIN), server.count(REFRESH)]).toEqual([2, 1]);
  });

  test("sends a write again after a refresh: the server refused it before running it", async () => {
    await using server = await sessionServer(PASSWORD);
    const rest = admin(server);
    await rest.GET("/api/info");
    server.expire();
    const { response } = await rest.POST("/api/storage/upload/content", { body: { content: "whole" } });
    expect(response.status).toBe(200);
    expect(server.requests.at(-1)?.body.toString()).toBe('{"content":"whole"}');
  });

  test("rejects with AuthenticationError when the password is wrong, and tries anew with the next call", async () => {
    await using server = await sessionServer(PASSWORD);
    const rest = admin(server, `${PASSWORD}-wrong`);
    const error = await caught(AuthenticationError, rest.GET("/api/info"));
    expect(error).toMatchObject({ status: 401, message: "Incorrect password", path: LOGIN });
    await caught(AuthenticationError, rest.GET("/api/info"));
    expect(server.requests.map(({ target }) => target)).toEqual([LOGIN, LOGIN]);
  });

  test("gives the 401 to the caller when a fresh token is refused, too", async () => {
    await using server = await loopbackServer(({ target }, response) => {
      const auth = target.startsWith("/api/auth/");
      const tokens = { access_token: fakeJwt("access"), refresh_token: fakeJwt("refresh") };
      answerJson(
        response,
        auth ? tokens : { data: null, errors: [{ message: "Invalid token" }] },
        auth ? 200 : 401,
      );
    });
    const rest = quickClient(server.url, { username: "admin", password: PASSWORD });
    await caught(AuthenticationError, unwrap(rest.GET("/api/info")));
    expect(server.requests.map(({ target }) => target)).toEqual([LOGIN, "/api/info", REFRESH, "/api/info"]);
  });

  test("logs in again after a login that was shed", async () => {
    await using server = await loopbackServer(({ target }, response, index) => {
      if (index === 0) response.writeHead(503).end();
      else if (target === LOGIN)
        answerJson(response, { access_token: fakeJwt("access"), refresh_token: fakeJwt("refresh") });
      else answerJson(response, { version: "1" });
    });
    const rest = quickClient(server.url, { username: "admin", password: PASSWORD });
    expect(await unwrap(rest.GET("/api/info"))).toEqual({ version: "1" });
  });

  test.each([
    ["password", { username: "admin", password: "" }],
    ["username", { username: "", password: PASSWORD }],
  ])("refuses credentials without a %s", async (missing, credentials) => {
    const error = await caught(ConfigurationError, () => passwordAuth(credentials));
    expect(error.message).toBe(`The ${missing} is missing: a login needs username and password.`);
  });
});

describe("logout", () => {
  test("ends the session with its token; the next request logs in again", async () => {
    await using server = await sessionServer(PASSWORD);
    const rest = admin(server);
    await rest.GET("/api/info");
    await rest.logout();
    expect(server.count("/api/auth/logout")).toBe(1);
    await rest.GET("/api/info");
    expect(server.count(LOGIN)).toBe(2);
  });

  test("sends nothing when there is no session", async () => {
    await using server = await sessionServer(PASSWORD);
    await admin(server).logout();
    await quickClient(server.url, { apiToken: "t" }).logout();
    await quickClient(server.url).logout();
    expect(server.requests).toHaveLength(0);
  });

  test("renews an expired token first, so that the refresh token is ended for certain", async () => {
    await using server = await sessionServer(PASSWORD);
    const rest = admin(server);
    await rest.GET("/api/info");
    server.expire();
    await rest.logout();
    expect([server.count(REFRESH), server.count("/api/auth/logout")]).toEqual([1, 2]);
  });

  test.each([{}, null, [], "yes", { access_token: null, refresh_token: "r" }, { access_token: "a" }])(
    "takes no session from a login that is answered with %j, and logs in anew",
    async (answer) => {
      let logins = 0;
      const rest = quickClient("http://infrahub.test", {
        username: "admin",
        password: PASSWORD,
        fetch: (input) => {
          if (!(input as string).endsWith(LOGIN)) return Promise.resolve(Response.json({ version: "1" }));
          const tokens = { access_token: fakeJwt("access"), refresh_token: fakeJwt("refresh") };
          return Promise.resolve(Response.json(++logins === 1 ? answer : tokens));
        },
      });
      const error = await caught(UnexpectedResponseError, rest.GET("/api/info"));
      expect(error.message).toMatch(/holds no tokens|expected a JSON object/);
      expect(await unwrap(rest.GET("/api/info"))).toEqual({ version: "1" });
      expect(logins).toBe(2);
    },
  );

  test("keeps its session when a refresh is answered without a token", async () => {
    let accepted = false;
    const rest = quickClient("http://infrahub.test", {
      auth: jwtAuth({ access_token: fakeJwt("access1"), refresh_token: fakeJwt("refresh") }),
      fetch: (input, init) => {
        const refreshing = (input as string).endsWith(REFRESH);
        if (refreshing)
          return Promise.resolve(Response.json(accepted ? { access_token: fakeJwt("access2") } : {}));
        const renewed = new Headers(init?.headers).get("authorization") === `Bearer ${fakeJwt("access2")}`;
        return Promise.resolve(Response.json({ version: "1" }, { status: renewed ? 200 : 401 }));
      },
    });
    await caught(UnexpectedResponseError, rest.GET("/api/info"));
    accepted = true;
    expect(await unwrap(rest.GET("/api/info"))).toEqual({ version: "1" });
  });
});

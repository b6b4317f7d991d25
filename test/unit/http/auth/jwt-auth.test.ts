import { describe, expect, test } from "vitest";
import { AuthenticationError, ConfigurationError, jwtAuth, unwrap } from "../../../../src/rest.js";
import { answerJson, refusalBody } from "../../helpers/answers.js";
import { caught } from "../../helpers/caught.js";
import { Gate } from "../../helpers/gate.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { loopbackServer } from "../../helpers/loopback-server.js";
import { quickClient } from "../../helpers/quick-client.js";
import { fakeJwt, PASSWORD, SECRET_MARK } from "../../helpers/secrets.js";
import { sessionServer, type SessionServer } from "../../helpers/session-server.js";

hideEnvironment();

/** Tokens of a login that was made by other means. */
async function loggedIn(server: SessionServer) {
  const call = quickClient(server.url).POST("/api/auth/login", {
    body: { username: "admin", password: PASSWORD },
  });
  const tokens = await unwrap(call);
  server.requests.length = 0;
  return tokens;
}

describe("jwtAuth", () => {
  test("uses the tokens it is given, and renews the access token", async () => {
    await using server = await sessionServer(PASSWORD);
    const rest = quickClient(server.url, { auth: jwtAuth(await loggedIn(server)) });
    await unwrap(rest.GET("/api/info"));
    server.expire();
    await unwrap(rest.GET("/api/info"));
    expect(server.requests.map(({ target }) => target)).toEqual([
      "/api/info",
      "/api/info",
      "/api/auth/refresh",
      "/api/info",
    ]);
  });

  test("ends with AuthenticationError when the session is over and there is no login", async () => {
    await using server = await sessionServer(PASSWORD);
    const rest = quickClient(server.url, { auth: jwtAuth(await loggedIn(server)) });
    server.expire();
    server.revoke();
    const error = await caught(AuthenticationError, rest.GET("/api/info"));
    expect(error).toMatchObject({ status: 401, message: "The session has expired: log in again." });
    expect(error.cause).toBeInstanceOf(AuthenticationError);
  });

  test("has no session left after logout, and says so without asking the server", async () => {
    await using server = await sessionServer(PASSWORD);
    const rest = quickClient(server.url, { auth: jwtAuth(await loggedIn(server)) });
    await rest.logout();
    await caught(AuthenticationError, rest.GET("/api/info"));
    expect(server.requests.map(({ target }) => target)).toEqual(["/api/auth/logout"]);
  });

  test("gives a request its 401 when the session was ended while it was under way", async () => {
    const arrived = new Gate();
    const loggedOut = new Gate();
    await using server = await loopbackServer(async ({ target }, response) => {
      if (target !== "/api/auth/logout") {
        arrived.open();
        await loggedOut.passed;
      }
      answerJson(response, refusalBody("Expired Signature", 401), target === "/api/auth/logout" ? 200 : 401);
    });
    const tokens = { access_token: fakeJwt("access"), refresh_token: fakeJwt("refresh") };
    const rest = quickClient(server.url, { auth: jwtAuth(tokens) });
    const call = rest.GET("/api/info");
    await arrived.passed;
    await rest.logout();
    loggedOut.open();
    expect((await call).response.status).toBe(401);
    expect(server.requests.map(({ target }) => target)).toEqual(["/api/info", "/api/auth/logout"]);
  });

  test("takes a session that the server has ended for logged out", async () => {
    await using server = await sessionServer(PASSWORD);
    const rest = quickClient(server.url, { auth: jwtAuth(await loggedIn(server)) });
    server.expire();
    server.revoke();
    await rest.logout();
  });

  test("asks the login it is given for the first tokens, once", async () => {
    await using server = await sessionServer(PASSWORD);
    const tokens = await loggedIn(server);
    let logins = 0;
    const auth = jwtAuth(undefined, () => {
      logins++;
      return Promise.resolve(tokens);
    });
    const rest = quickClient(server.url, { auth });
    await Promise.all([unwrap(rest.GET("/api/info")), unwrap(rest.GET("/api/info"))]);
    expect(logins).toBe(1);
  });

  test("keeps its session to the first server it was used for", async () => {
    await using server = await sessionServer(PASSWORD);
    await using other = await sessionServer(PASSWORD);
    const auth = jwtAuth(await loggedIn(server));
    await unwrap(quickClient(server.url, { auth }).GET("/api/info"));
    const error = await caught(ConfigurationError, quickClient(other.url, { auth }).GET("/api/info"));
    expect(error.message).toBe(`This session belongs to ${server.url}; make another one for ${other.url}.`);
    expect(other.requests).toHaveLength(0);
  });

  test("is refused without tokens and login, and with tokens that cannot be a header", async () => {
    await caught(ConfigurationError, () => jwtAuth(undefined));
    const tokens = { access_token: `${SECRET_MARK}\n`, refresh_token: fakeJwt("refresh") };
    const rest = quickClient("http://infrahub.test", {
      auth: jwtAuth(tokens),
      fetch: () => Promise.reject(new Error("Nothing may be sent.")),
    });
    const error = await caught(ConfigurationError, rest.GET("/api/info"));
    expect(error.message).toContain("The access token is not usable");
  });
});

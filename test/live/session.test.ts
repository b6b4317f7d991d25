import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import {
  anonymousAuth,
  AuthenticationError,
  createRestClient,
  jwtAuth,
  passwordAuth,
  TokenExpiredError,
  tokenProviderAuth,
  unwrap,
  type JwtTokens,
} from "../../src/rest.js";
import { loggingFetch } from "./helpers/call-log.js";
import { describeWith } from "./helpers/describe-with.js";
import { liveClient } from "./helpers/live-client.js";
import { refusal } from "./helpers/refusal.js";
import { describeLive, liveServer } from "./server/live.js";

const PARALLEL = 10;

/** Counts the requests to each path on their way to the server. */
function countingFetch(): { fetch: typeof fetch; count: (path: string) => number } {
  const paths: string[] = [];
  return {
    fetch: (input, init) => {
      paths.push(new URL(input as string).pathname);
      return loggingFetch(input, init);
    },
    count: (path) => paths.filter((asked) => asked === path).length,
  };
}

async function logIn(address: string): Promise<JwtTokens> {
  const { username, password } = liveServer();
  const rest = createRestClient({ address, auth: anonymousAuth(), fetch: loggingFetch });
  return unwrap(rest.POST("/api/auth/login", { body: { username, password } }));
}

const endSession = ({ access_token }: JwtTokens) =>
  unwrap(
    liveClient({ auth: anonymousAuth() }).POST("/api/auth/logout", {
      headers: { Authorization: `Bearer ${access_token}` },
    }),
  );

describeLive("a session that was begun before", () => {
  it("works, and after its logout it has ended", async () => {
    const tokens = await logIn(liveServer().address);
    const rest = liveClient({ auth: jwtAuth(tokens) });
    await unwrap(rest.GET("/api/info"));
    await rest.logout();
    const error = await refusal(AuthenticationError, rest.GET("/api/info"), tokens.access_token);
    expect(error.message).toMatch(/log in again/);
  });

  it("gets a new access token in place of one that is refused", async () => {
    const tokens = await logIn(liveServer().address);
    const { fetch, count } = countingFetch();
    const rest = liveClient({ auth: jwtAuth({ ...tokens, access_token: "ey0.bad.token" }), fetch });
    const answers = await Promise.all(Array.from({ length: PARALLEL }, () => rest.GET("/api/info")));
    expect(answers.map(({ response }) => response.status)).toEqual(Array(PARALLEL).fill(200));
    expect(count("/api/auth/refresh")).toBe(1);
    await rest.logout();
  });

  it("is over when the refresh token is refused too", async () => {
    const tokens = await logIn(liveServer().address);
    await endSession(tokens);
    const rest = liveClient({ auth: jwtAuth({ ...tokens, access_token: "ey0.bad.token" }) });
    const error = await refusal(AuthenticationError, rest.GET("/api/info"), tokens.refresh_token);
    expect(error.message).toMatch(/log in again/);
    expect(error.cause).toMatchObject({ status: 401, path: "/api/auth/refresh" });
  });
});

describeWith("shortLivedAddress", "access tokens that expire", (address) => {
  const EXPIRY_MS = 3_000;

  it("are renewed once for many requests at a time", async () => {
    const { username, password } = liveServer();
    const { fetch, count } = countingFetch();
    const rest = createRestClient({ address: address(), auth: passwordAuth({ username, password }), fetch });
    await unwrap(rest.GET("/api/info"));
    await sleep(EXPIRY_MS);
    const answers = await Promise.all(Array.from({ length: PARALLEL }, () => rest.GET("/api/info")));
    expect(answers.map(({ response }) => response.status)).toEqual(Array(PARALLEL).fill(200));
    expect(count("/api/auth/login")).toBe(1);
    expect(count("/api/auth/refresh")).toBeGreaterThanOrEqual(1);
    // More than one is right only when the answers took longer than the new token lived.
    expect(count("/api/auth/refresh")).toBeLessThan(PARALLEL / 2);
    await rest.logout();
  });

  it("lead to a new login when the session was ended elsewhere", async () => {
    const { username, password } = liveServer();
    const { fetch, count } = countingFetch();
    let session: JwtTokens | undefined;
    const keeping: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      if ((input as string).endsWith("/login")) session = (await response.clone().json()) as JwtTokens;
      return response;
    };
    const auth = passwordAuth({ username, password });
    const rest = createRestClient({ address: address(), auth, fetch: keeping });
    await unwrap(rest.GET("/api/info"));
    if (session === undefined) throw new Error("There was no login.");
    await endSession(session);
    await sleep(EXPIRY_MS);
    await unwrap(rest.GET("/api/info"));
    expect(count("/api/auth/refresh")).toBe(1);
    expect(count("/api/auth/login")).toBe(2);
    await rest.logout();
  });

  it("are told apart from wrong ones", async () => {
    const { access_token } = await logIn(address());
    await sleep(EXPIRY_MS);
    const rest = createRestClient({ address: address(), auth: tokenProviderAuth(() => access_token) });
    const error = await refusal(TokenExpiredError, unwrap(rest.GET("/api/info")), access_token);
    expect(error).toMatchObject({ status: 401, code: "TOKEN_EXPIRED" });
  });
});

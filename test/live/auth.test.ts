import { expect, expectTypeOf, it } from "vitest";
import {
  anonymousAuth,
  apiTokenAuth,
  AuthenticationError,
  ldapAuth,
  NotFoundError,
  passwordAuth,
  PermissionDeniedError,
  unwrap,
  ValidationError,
  type components,
  type JwtTokens,
} from "../../src/rest.js";
import { graphql } from "./helpers/graphql.js";
import { liveClient } from "./helpers/live-client.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive, liveServer } from "./server/live.js";

const WHO_AM_I = "query { AccountProfile { name { value } } }";

interface WhoAmI {
  AccountProfile: { name: { value: string } };
}

const anonymous = () => liveClient({ auth: anonymousAuth() });

async function logIn(): Promise<JwtTokens> {
  const { username, password } = liveServer();
  return unwrap(anonymous().POST("/api/auth/login", { body: { username, password } }));
}

describeLive("API token", () => {
  it("acts as its account", async () => {
    const { AccountProfile } = await graphql<WhoAmI>(liveClient(), WHO_AM_I);
    expect(AccountProfile.name.value).toBe(liveServer().username);
  });

  it("is refused on GraphQL when it is wrong", async () => {
    const wrong = runName("wrong-token");
    const call = graphql(liveClient({ auth: apiTokenAuth(wrong) }), WHO_AM_I);
    const error = await refusal(AuthenticationError, call, wrong);
    expect(error).toMatchObject({ status: 401, code: "AUTHENTICATION_REQUIRED" });
  });
});

describeLive("name and password", () => {
  it("log in at the first request, once for many, and log out", async () => {
    const { username, password } = liveServer();
    const rest = liveClient({ auth: passwordAuth({ username, password }) });
    const answers = await Promise.all(Array.from({ length: 5 }, () => graphql<WhoAmI>(rest, WHO_AM_I)));
    for (const { AccountProfile } of answers) expect(AccountProfile.name.value).toBe(username);
    await rest.logout();
    expect((await graphql<WhoAmI>(rest, WHO_AM_I)).AccountProfile.name.value).toBe(username);
    await rest.logout();
  });

  it("are refused when the password is wrong", async () => {
    const password = runName("wrong-password");
    const rest = liveClient({ auth: passwordAuth({ username: liveServer().username, password }) });
    const error = await refusal(AuthenticationError, rest.GET("/api/info"), password);
    expect(error).toMatchObject({ status: 401, message: "Incorrect password", path: "/api/auth/login" });
  });

  it("are refused when nobody has that name", async () => {
    const password = runName("password");
    const rest = liveClient({ auth: passwordAuth({ username: runName("nobody"), password }) });
    expect((await refusal(NotFoundError, rest.GET("/api/info"), password)).status).toBe(404);
  });
});

describeLive("the operations of a login", () => {
  it("give tokens, renew them and end them", async () => {
    const { username, password } = liveServer();
    const tokens = await unwrap(anonymous().POST("/api/auth/login", { body: { username, password } }));
    expectTypeOf(tokens).toEqualTypeOf<components["schemas"]["UserToken"]>();
    const bearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });

    const renewed = await unwrap(anonymous().POST("/api/auth/refresh", bearer(tokens.refresh_token)));
    expectTypeOf(renewed).toEqualTypeOf<components["schemas"]["AccessTokenResponse"]>();
    expect(renewed.access_token.split(".")).toHaveLength(3);

    const ended = await unwrap(anonymous().POST("/api/auth/logout", bearer(renewed.access_token)));
    expectTypeOf(ended).toEqualTypeOf<null>();
    expect(ended).toBeNull();
    const error = await refusal(
      AuthenticationError,
      unwrap(anonymous().POST("/api/auth/refresh", bearer(tokens.refresh_token))),
      tokens.refresh_token,
    );
    expect(error.status).toBe(401);
  });

  it("do not repeat the password when a part is missing", async () => {
    const password = runName("password");
    const body = { password } as components["schemas"]["PasswordCredential"];
    const error = await refusal(
      ValidationError,
      unwrap(anonymous().POST("/api/auth/login", { body })),
      password,
    );
    expect(error.errors[0]?.path).toEqual(["body", "username"]);
  });

  it("refuse an API token at logout", async () => {
    const error = await refusal(AuthenticationError, unwrap(liveClient().POST("/api/auth/logout")));
    expect(error.path).toBe("/api/auth/logout");
  });

  it("renew nothing without a refresh token", async () => {
    const { access_token } = await logIn();
    const { error, response } = await anonymous().POST("/api/auth/refresh", {
      headers: { Authorization: `Bearer ${access_token}` },
    });
    expect(response.status).toBe(401);
    expect(error).toMatchObject({ errors: [{ extensions: { code: 401 } }] });
  });
});

describeLive("LDAP", () => {
  it("is refused where the server is not the Enterprise edition", async () => {
    const credentials = { username: runName("user"), password: runName("password") };
    const refused = unwrap(anonymous().POST("/api/auth/ldap/login", { body: credentials }));
    const error = await refusal(PermissionDeniedError, refused, credentials.password);
    expect(error).toMatchObject({ status: 403, code: "403" });
    expect(error.message).toContain("Enterprise");

    const rest = liveClient({ auth: ldapAuth(credentials) });
    await refusal(PermissionDeniedError, rest.GET("/api/info"), credentials.password);
  });
});

describeLive("without credentials", () => {
  it("reads", async () => {
    const summary = await unwrap(anonymous().GET("/api/schema/summary"));
    expect(summary.nodes).toHaveProperty("CoreAccount");
  });

  it("writes nothing, on REST and on GraphQL", async () => {
    const content = runName("content");
    const rest = await refusal(
      AuthenticationError,
      unwrap(anonymous().POST("/api/storage/upload/content", { body: { content } })),
    );
    expect(rest).toMatchObject({ status: 401, message: "Authentication is required" });
    const mutation = `mutation { CoreStandardGroupCreate(data: { name: { value: "${content}" } }) { ok } }`;
    const error = await refusal(AuthenticationError, graphql(anonymous(), mutation));
    expect(error).toMatchObject({ status: 401, code: "AUTHENTICATION_REQUIRED" });
  });
});

import { expect, test } from "vitest";
import { AuthenticationError, ConfigurationError, ldapAuth, unwrap } from "../../../../src/rest.js";
import { answerJson } from "../../helpers/answers.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { loopbackServer } from "../../helpers/loopback-server.js";
import { quickClient } from "../../helpers/quick-client.js";
import { fakeJwt, PASSWORD } from "../../helpers/secrets.js";

hideEnvironment();

test("ldapAuth logs in at the directory's endpoint", async () => {
  await using server = await loopbackServer(({ target }, response) => {
    const tokens = { access_token: fakeJwt("access"), refresh_token: fakeJwt("refresh") };
    answerJson(response, target === "/api/auth/ldap/login" ? tokens : { version: "1" });
  });
  const auth = ldapAuth({ username: "u", password: PASSWORD });
  expect(await unwrap(quickClient(server.url, { auth }).GET("/api/info"))).toEqual({ version: "1" });
  expect(JSON.parse(server.requests[0]?.body.toString() ?? "")).toEqual({
    username: "u",
    password: PASSWORD,
  });
});

test("ldapAuth tells why the directory refused", async () => {
  await using server = await loopbackServer((_, response) => {
    answerJson(response, { error_code: "INVALID_CREDENTIALS", message: "Invalid credentials" }, 401);
  });
  const auth = ldapAuth({ username: "u", password: PASSWORD });
  const error = await caught(AuthenticationError, quickClient(server.url, { auth }).GET("/api/info"));
  expect(error).toMatchObject({ status: 401, code: "INVALID_CREDENTIALS", message: "Invalid credentials" });
});

test("ldapAuth refuses half-given credentials", async () => {
  await caught(ConfigurationError, () => ldapAuth({ username: "", password: PASSWORD }));
});

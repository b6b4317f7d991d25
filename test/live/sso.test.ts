import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from "vitest";
import {
  anonymousAuth,
  AuthenticationError,
  InvalidInputError,
  jwtAuth,
  ResponseError,
  ssoAuthorizationUrl,
  ssoLogin,
  unwrap,
  type components,
} from "../../src/rest.js";
import { startIdentityProvider } from "./fixtures/identity-provider.js";
import { describeWith } from "./helpers/describe-with.js";
import { graphql } from "./helpers/graphql.js";
import { liveClient } from "./helpers/live-client.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { liveServer } from "./server/live.js";

const FINAL_URL = "http://localhost:3000/devices?role=leaf";

describeWith("identityProviderPort", "single sign-on", (port) => {
  const user = {
    sub: runName("sub"),
    name: runName("user"),
    email: `${runName("mail")}@localhost`,
    groups: ["Infrahub Users"],
  };
  let stop: () => Promise<void>;

  beforeAll(async () => {
    ({ stop } = await startIdentityProvider(port(), user));
  });
  afterAll(async () => {
    await stop();
    const { CoreAccount } = await graphql<{ CoreAccount: { edges: { node: { id: string } }[] } }>(
      liveClient(),
      "query($names: [String]) { CoreAccount(name__values: $names) { edges { node { id } } } }",
      { names: [user.name, user.email] },
    );
    for (const { node } of CoreAccount.edges) {
      await graphql(
        liveClient(),
        "mutation($id: String!) { CoreAccountDelete(data: { id: $id }) { ok } }",
        node,
      );
    }
  });

  it("is listed in the server's settings", async () => {
    const { sso } = await unwrap(liveClient().GET("/api/config"));
    expect(sso.enabled).toBe(true);
    expect(sso.providers).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: "provider1", protocol: "oidc" }),
        expect.objectContaining({ name: "provider1", protocol: "oauth2" }),
      ]),
    );
  });

  describe.each(["oidc", "oauth2"] as const)("with %s", (protocol) => {
    const provider = { protocol, name: "provider1" };
    const stranger = () => liveClient({ auth: anonymousAuth() });

    /** Does what the browser would do: asks the provider's page, which leads back at once. */
    async function signIn(): Promise<string> {
      const page = await ssoAuthorizationUrl(stranger(), provider, { finalUrl: FINAL_URL });
      expect(new URL(page).origin).toBe(`http://127.0.0.1:${port()}`);
      const callback = (await fetch(page, { redirect: "manual" })).headers.get("location");
      if (callback === null) throw new Error("The identity provider did not lead back.");
      return callback;
    }

    it("ends in a session of that user, which can be renewed and ended", async () => {
      const callback = await signIn();
      expect(callback).toContain(`${liveServer().address}/auth/${protocol}/provider1/callback`);
      const tokens = await ssoLogin(stranger(), provider, callback);
      expect(tokens.final_url).toBe(FINAL_URL);

      const rest = liveClient({ auth: jwtAuth({ ...tokens, access_token: "ey0.bad.token" }) });
      const { AccountProfile } = await graphql<{ AccountProfile: { name: { value: string } } }>(
        rest,
        "query { AccountProfile { name { value } } }",
      );
      // The first protocol makes the account by its name; the other is another person, so it gets the address.
      expect([user.name, user.email]).toContain(AccountProfile.name.value);
      await rest.logout();
      await refusal(AuthenticationError, rest.GET("/api/info"), tokens.refresh_token);
    });

    it("gives the tokens of the typed operation, once", async () => {
      const { searchParams } = new URL(await signIn());
      const query = { code: searchParams.get("code") ?? "", state: searchParams.get("state") ?? "" };
      const exchange = () =>
        unwrap(
          stranger().GET(`/api/${protocol}/{provider_name}/token`, {
            params: { path: { provider_name: "provider1" }, query },
          }),
        );
      const tokens = await exchange();
      expectTypeOf(tokens).toEqualTypeOf<components["schemas"]["UserTokenWithUrl"]>();
      expect(tokens.access_token.split(".")).toHaveLength(3);
      const again = await refusal(ResponseError, exchange(), query.code);
      expect(again).toMatchObject({ status: 400, message: "Invalid 'state' parameter" });
      await liveClient({ auth: jwtAuth(tokens) }).logout();
    });

    it("refuses a state that it did not give", async () => {
      const { searchParams } = new URL(await signIn());
      const code = searchParams.get("code") ?? "";
      const call = ssoLogin(stranger(), provider, { code, state: "made-up" });
      expect((await refusal(ResponseError, call, code)).status).toBe(400);
    });

    it("refuses a code that the provider did not give", async () => {
      const state = new URL(await signIn()).searchParams.get("state") ?? "";
      const error = await ssoLogin(stranger(), provider, { code: "made-up", state }).catch(
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(ResponseError);
    });

    it("needs a provider that the server knows, and a callback that holds something", async () => {
      const unknown = { protocol, name: "unknown" };
      const call = ssoAuthorizationUrl(stranger(), unknown);
      expect((await refusal(ResponseError, call)).message).toContain("unknown");
      const denied = `${liveServer().address}/auth/callback?error=access_denied`;
      await refusal(InvalidInputError, ssoLogin(stranger(), provider, denied));
    });
  });
});

import { afterAll, beforeAll, expect, it } from "vitest";
import {
  anonymousAuth,
  AuthenticationError,
  InfrahubClient,
  InvalidInputError,
  NodeNotFoundError,
  passwordAuth,
  PermissionDeniedError,
} from "../../src/index.js";
import { liveClient } from "./helpers/live-client.js";
import { MadeNodes } from "./helpers/made-nodes.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive } from "./server/live.js";

describeLive("one's own account", () => {
  const username = runName("account");
  const password = runName("password");
  let admin: InfrahubClient;
  let made: MadeNodes;
  let client: InfrahubClient;
  const login = (given: string) =>
    new InfrahubClient(liveClient({ auth: passwordAuth({ username, password: given }) }));
  beforeAll(async () => {
    admin = new InfrahubClient(liveClient());
    made = new MadeNodes(admin);
    await made.create("CoreAccount", { name: { value: username }, password: { value: password } });
    client = login(password);
  });
  afterAll(async () => {
    await client.rest.logout();
    await made.remove();
  });

  it("has API tokens, which are told once and work until they are deleted", async () => {
    const expiration = new Date(Date.now() + 3_600_000);
    const { id, token } = await client.account.createToken("live", { expiration });
    const { id: other } = await client.account.createToken("other");
    const tokens = await client.account.tokens();
    expect(tokens.map(({ id, name }) => [id, name])).toEqual([
      [id, "live"],
      [other, "other"],
    ]);
    expect(tokens[1]?.expiration).toBeNull();
    expect(new Date(tokens[0]?.expiration ?? 0)).toEqual(expiration);
    expect(JSON.stringify(tokens)).not.toContain(token);

    const byToken = new InfrahubClient(liveClient({ apiToken: token, auth: undefined }));
    await byToken.getUserPermissions();
    await client.account.deleteToken(id);
    await refusal(AuthenticationError, byToken.getUserPermissions(), token);
    await refusal(NodeNotFoundError, client.account.deleteToken({ id }));
    await client.account.deleteToken({ id: other });
    expect(await client.account.tokens()).toEqual([]);
  });

  it("is refused for a token that never was, and a moment that is none", async () => {
    await refusal(InvalidInputError, client.account.createToken("live", { expiration: "tomorrow" }));
    await refusal(InvalidInputError, client.account.deleteToken(""));
  });

  it("gets another password", async () => {
    const changed = runName("changed");
    await refusal(InvalidInputError, client.account.changePassword(""));
    await client.account.changePassword(changed);
    const again = login(changed);
    await again.getUserPermissions();
    await again.rest.logout();
    await refusal(AuthenticationError, login(password).getUserPermissions(), password, changed);
  });

  it("is not what an API token is for", async () => {
    const { account: accounts } = admin;
    await refusal(PermissionDeniedError, accounts.tokens());
    await refusal(PermissionDeniedError, accounts.createToken("live"));
    await refusal(PermissionDeniedError, accounts.deleteToken(crypto.randomUUID()));
    await refusal(PermissionDeniedError, accounts.changePassword(password), password);
    const nobody = new InfrahubClient(liveClient({ auth: anonymousAuth() }));
    await refusal(AuthenticationError, nobody.account.tokens());
  });

  it("has permissions", async () => {
    const { global } = await admin.getUserPermissions();
    expect(global).toContainEqual({
      id: expect.any(String) as string,
      identifier: "global:super_admin:allow_all",
      description: expect.toSatisfy((value) => value === null || typeof value === "string") as string,
      action: "super_admin",
      decision: "allow_all",
    });
    const nobody = new InfrahubClient(liveClient({ auth: anonymousAuth() }));
    const { objects: object } = await nobody.getUserPermissions();
    expect(object).toContainEqual(
      expect.objectContaining({ namespace: "*", name: "*", action: "view", decision: "allow_all" }),
    );
  });

  it("may not ask for the events of accounts", async () => {
    const asked = client.event.filter({ eventType: ["infrahub.account.logged_in"] }, { limit: 1 });
    await refusal(PermissionDeniedError, asked);
    const [login] = await admin.event.filter({ eventType: ["infrahub.account.logged_in"] }, { limit: 1 });
    expect(login).toMatchObject({
      event: "infrahub.account.logged_in",
      authMethod: expect.any(String) as string,
    });
  });
});

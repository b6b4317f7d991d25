import { expect, it } from "vitest";
import {
  AbortError,
  anonymousAuth,
  InfrahubClient,
  NodeNotFoundError,
  play,
  record,
  type Exchange,
} from "../../src/index.js";
import { createRestClient, unwrap } from "../../src/node.js";
import { setTimeout as sleep } from "node:timers/promises";
import { liveClient } from "./helpers/live-client.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive, liveServer } from "./server/live.js";

describeLive("what a client can learn of itself and its server", () => {
  it("is the server's version and state", async () => {
    const client = new InfrahubClient(liveClient());
    const information = await client.getServerInformation();
    expect(information.version).toBe(await client.getVersion());
    expect(information.version).toMatch(/^\d+\.\d+\.\d+/);
    expect(information.deploymentId).toMatch(/^[0-9a-f-]{36}$/);
    expect(information.schemaHashSynced).toBeTypeOf("boolean");
    expect(information.workers.some(({ active }) => active)).toBe(true);
  });

  it("is its account, and what that may do", async () => {
    const client = new InfrahubClient(liveClient());
    const user = await client.getUser();
    expect(user).toMatchObject({ name: "admin", kind: "CoreAccount", accountType: "User", status: "active" });
    expect(user.groups.map(({ displayLabel }) => displayLabel)).toContain("Super Administrators");
    const { global, objects } = await client.getUserPermissions();
    expect(global).toContainEqual(
      expect.objectContaining({
        action: "super_admin",
        decision: "allow_all",
        identifier: "global:super_admin:allow_all",
      }),
    );
    expect(objects.every(({ namespace }) => namespace)).toBe(true);
  });

  it("is nobody without credentials", async () => {
    const client = new InfrahubClient(liveClient({ auth: anonymousAuth() }));
    const error = await refusal(NodeNotFoundError, client.getUser());
    expect(error.data.node_kind).toBe("CoreGenericAccount");
    expect((await client.getUserPermissions()).global).toEqual([]);
  });
});

describeLive("a client that is closed", () => {
  it("ends what is under way and sends nothing more", async () => {
    const client = new InfrahubClient(liveClient());
    const call = refusal(AbortError, client.executeGraphQL("query Under { BuiltinTag { count } }"));
    await client.close();
    await call;
    await refusal(AbortError, client.getVersion());
  });

  it("logs its requests without secrets", async () => {
    const lines: string[] = [];
    const push = (line: string) => lines.push(line);
    const logger = { debug: push, info: push, warn: push, error: push };
    const client = new InfrahubClient(liveClient({ logger }));
    await client.getVersion();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^POST \/graphql: 200 in \d+ ms \(attempt 1, request \w+\)$/);
  });
});

describeLive("a recording", () => {
  it("plays a session again without the server", async () => {
    const tag = runName("recorded");
    const session = async (client: InfrahubClient) => {
      const { made } = await client.executeGraphQL<{ made: { object: { id: string } } }>(
        "mutation Make($name: String!) { made: BuiltinTagCreate(data: { name: { value: $name } }) { object { id } } }",
        { name: tag },
      );
      const { id } = made.object;
      await client.executeGraphQL("mutation ($id: String!) { BuiltinTagDelete(data: { id: $id }) { ok } }", {
        id,
      });
      return [id, await client.getVersion(), await unwrap(client.rest.GET("/api/info"))];
    };
    const exchanges: Exchange[] = [];
    const client = new InfrahubClient(liveClient());
    client.rest.use(record((exchange) => exchanges.push(exchange)));
    const results = await session(client);
    expect(JSON.stringify(exchanges)).not.toContain(liveServer().apiToken);

    const player = new InfrahubClient({ address: "http://127.0.0.1:9", auth: anonymousAuth() });
    player.rest.use(play(exchanges));
    expect(await session(player)).toEqual(results);
  });
});

describeLive("connections of the Node entry", () => {
  it("are not met by the server's closing, which comes after 2 s", async () => {
    const { address, apiToken } = liveServer();
    await using rest = createRestClient({ address, apiToken, configFile: false, retry: { limit: 0 } });
    for (const pause of [1900, 1950, 1980, 2000, 2020]) {
      await unwrap(rest.POST("/api/storage/upload/content", { body: { content: "x" } }));
      await sleep(pause);
    }
    await unwrap(rest.POST("/api/storage/upload/content", { body: { content: "x" } }));
  });
});

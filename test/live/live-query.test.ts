import { WebSocket as UndiciWebSocket } from "undici";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  AbortError,
  BranchNotFoundError,
  InfrahubClient,
  InvalidInputError,
  NodeNotFoundError,
} from "../../src/index.js";
import { InfrahubClient as NodeInfrahubClient } from "../../src/node.js";
import { cleanUp, deleteBranch } from "./fixtures/clean-up.js";
import { infrahubCalls } from "./fixtures/infrahub-calls.js";
import { createBranch } from "./helpers/branch.js";
import { liveClient } from "./helpers/live-client.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive, liveServer } from "./server/live.js";

interface Tags {
  BuiltinTag: { count: number };
}

// Node 20 has no WebSocket of its own; the Node entry brings one.
const live = () =>
  new InfrahubClient(liveClient({ webSocket: UndiciWebSocket as unknown as typeof WebSocket }));

describeLive("a live query", () => {
  const name = runName("live-query");
  const tag = runName("live-tag");
  let id = "";
  const interval = 1000;

  beforeAll(async () => {
    const made = await live().executeGraphQL<{ made: { object: { id: string } } }>(
      "mutation ($name: String!, $query: String!) { made: CoreGraphQLQueryCreate(data: { name: { value: $name }, query: { value: $query } }) { object { id } } }",
      { name, query: "query Tags($name: String!) { BuiltinTag(name__value: $name) { count } }" },
    );
    id = made.made.object.id;
  });
  afterAll(() =>
    cleanUp([
      () =>
        live().executeGraphQL(
          "mutation ($id: String!) { CoreGraphQLQueryDelete(data: { id: $id }) { ok } }",
          { id },
        ),
      () =>
        live().executeGraphQL(
          "mutation ($name: String!) { BuiltinTagDelete(data: { hfid: [$name] }) { ok } }",
          {
            name: tag,
          },
        ),
    ]),
  );

  it("sees what changes", async () => {
    const client = live();
    const counts: number[] = [];
    for await (const { BuiltinTag } of client.liveQuery<Tags>(name, { name: tag }, { interval })) {
      if (counts.at(-1) !== BuiltinTag.count) counts.push(BuiltinTag.count);
      if (BuiltinTag.count) break;
      await client.executeGraphQL(
        "mutation ($name: String!) { BuiltinTagUpsert(data: { name: { value: $name } }) { ok } }",
        { name: tag },
      );
    }
    expect(counts).toEqual([0, 1]);
  });

  it("needs nothing but the Node entry in Node", async () => {
    const { address, apiToken } = liveServer();
    await using client = new NodeInfrahubClient({ address, apiToken, configFile: false });
    for await (const data of client.liveQuery<Tags>(name, { name: tag }, { interval })) {
      expect(data).toEqual({ BuiltinTag: { count: 1 } });
      break;
    }
  });

  it("ends when it is aborted", async () => {
    const controller = new AbortController();
    const follow = async () => {
      const { signal } = controller;
      for await (const data of live().liveQuery(name, { name: tag }, { interval, signal })) {
        expect(data).toBeDefined();
        controller.abort();
      }
    };
    await refusal(AbortError, follow());
  });

  it("is refused for a query that does not exist", async () => {
    const unknown = runName("unknown");
    const error = await refusal(NodeNotFoundError, live().liveQuery(unknown).next());
    expect(error.data).toEqual({ node_kind: "CoreGraphQLQuery", identifier: unknown });
  });

  it("is refused for a branch that does not exist", async () => {
    const unknown = runName("unknown");
    const call = live().liveQuery(name, {}, { branch: unknown }).next();
    expect((await refusal(BranchNotFoundError, call)).data).toEqual({ branch_name: unknown });
  }, 600_000);

  it("reads another branch, and is refused for one with a slash in its name", async () => {
    const branch = runName("live");
    const slashed = `${branch}/slash`;
    try {
      await createBranch(liveClient(), branch);
      await createBranch(liveClient(), slashed);
      const values = live().liveQuery<Tags>(name, { name: runName("none") }, { interval, branch });
      expect((await values.next()).value).toEqual({ BuiltinTag: { count: 0 } });
      await values.return();
      await refusal(InvalidInputError, live().liveQuery(name, {}, { branch: slashed }).next());
    } finally {
      const calls = infrahubCalls(liveServer());
      await cleanUp([() => deleteBranch(calls, branch), () => deleteBranch(calls, slashed)]);
    }
  }, 600_000);
});

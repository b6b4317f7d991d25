import { afterAll, beforeAll, expect, expectTypeOf, it } from "vitest";
import {
  BranchNotFoundError,
  InfrahubClient,
  InvalidInputError,
  NodeNotFoundError,
  ValidationError,
} from "../../src/index.js";
import { waitUntil } from "./fixtures/wait-until.js";
import { liveClient } from "./helpers/live-client.js";
import { liveFixture } from "./helpers/live-fixture.js";
import { MadeNodes } from "./helpers/made-nodes.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive } from "./server/live.js";

const QUERY = `query Tags($name: String!, $limit: Int = 3, $also: [String]) {
  BuiltinTag(name__value: $name, limit: $limit, name__values: $also) { edges { node { id name { value } } } }
}`;
interface Answer {
  BuiltinTag: { edges: { node: { id: string } }[] };
}

describeLive("stored queries through the client", () => {
  let client: InfrahubClient;
  let made: MadeNodes;
  const name = runName("query");
  let query: string;
  let tag: string;
  beforeAll(async () => {
    client = new InfrahubClient(liveClient());
    made = new MadeNodes(client);
    query = await made.create("CoreGraphQLQuery", { name: { value: name }, query: { value: QUERY } });
    tag = await made.create("BuiltinTag", { name: { value: name } });
  });
  afterAll(() => made.remove());

  it("run by name and by id, and give their data", async () => {
    for (const which of [name, query]) {
      const data = await client.queryGqlQuery<Answer>(which, { variables: { name } });
      expectTypeOf(data).toEqualTypeOf<Answer>();
      expect(data).toEqual({ BuiltinTag: { edges: [{ node: { id: tag, name: { value: name } } }] } });
    }
  });

  it("run on a branch and at a time", async () => {
    const device = liveFixture().devices[0];
    const variables = { name: device?.name };
    const { branch, kinds, names } = liveFixture();
    const found = {
      [kinds.device]: { edges: [expect.objectContaining({ node: expect.any(Object) as object })] },
    };
    expect(await client.queryGqlQuery(names.query, { variables, branch, at: new Date() })).toEqual(found);
    expect(await client.with({ branch }).queryGqlQuery(names.query, { variables })).toEqual(found);
  });

  it("do not write at a moment", async () => {
    const mutation =
      "mutation ($name: String!) { BuiltinTagCreate(data: { name: { value: $name } }) { ok } }";
    const writing = runName("mutation");
    await made.create("CoreGraphQLQuery", { name: { value: writing }, query: { value: mutation } });
    const past = client.with({ at: new Date() });
    const variables = { name: runName("tag") };
    await refusal(InvalidInputError, past.queryGqlQuery(writing, { variables }));
    await refusal(InvalidInputError, past.queryGqlQuery(name, { variables: { name }, updateGroup: true }));
    expect(await client.count("BuiltinTag", { name__value: variables.name })).toBe(0);
  });

  it("keep what they found in a group with its subscribers", async () => {
    await client.queryGqlQuery(name, { variables: { name }, updateGroup: true, subscribers: [query] });
    const group = await waitUntil("the query's group", 120_000, async () => {
      const [found] = await client.filters("CoreGraphQLQueryGroup", { query__ids: [query] });
      return found && (await client.group.members(found)).length ? found : undefined;
    });
    made.add("CoreGraphQLQueryGroup", group.id);
    expect((await client.group.members(group)).map(({ id }) => id)).toEqual([tag]);
    expect((await client.group.subscribers(group)).map(({ id }) => id)).toEqual([query]);
  });

  it("say which variable is missing", async () => {
    for (const [which, variables] of [
      [name, {}],
      [query, { name: null, limit: 1 }],
    ] as const) {
      const error = await refusal(ValidationError, client.queryGqlQuery(which, { variables }));
      expect(error.message).toBe(`The stored query ${which} needs a value for name (String).`);
      expect(error).toMatchObject({ status: 500, cause: { name: "ServerError" } });
    }
  });

  it("are refused when there is none of this name, or no such branch", async () => {
    const unknown = runName("unknown");
    await refusal(NodeNotFoundError, client.queryGqlQuery(unknown));
    await refusal(BranchNotFoundError, client.queryGqlQuery(name, { variables: { name }, branch: unknown }));
  });
});

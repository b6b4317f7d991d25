import { afterAll, beforeAll, expect, expectTypeOf, it } from "vitest";
import { NodeNotFoundError, ServerError, unwrap, ValidationError } from "../../src/rest.js";
import { graphql } from "./helpers/graphql.js";
import { liveClient } from "./helpers/live-client.js";
import { liveFixture } from "./helpers/live-fixture.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive } from "./server/live.js";

const QUERY = "/api/query/{query_id}";

const stored = () => ({ query_id: liveFixture().names.query });

/** What the stored query answers for a device with the role of a leaf. */
function answer({ id, name }: { id: string; name: string }) {
  const node = { id, name: { value: name }, role: { value: "leaf" } };
  return { data: { [liveFixture().kinds.device]: { edges: [{ node }] } } };
}

function firstDevice(): { id: string; name: string } {
  const [device] = liveFixture().devices;
  if (device === undefined) throw new Error("The fixture has no device.");
  return device;
}

describeLive("a stored query", () => {
  it("takes variables with GET", async () => {
    const params = { path: stored(), query: { variables: { name: firstDevice().name } } };
    const result = await unwrap(liveClient().GET(QUERY, { params }));
    expectTypeOf(result).toEqualTypeOf<Record<string, unknown>>();
    expect(result).toEqual(answer(firstDevice()));
  });

  it("takes variables with POST", async () => {
    const body = { variables: { name: firstDevice().name } };
    const result = await unwrap(liveClient().POST(QUERY, { params: { path: stored() }, body }));
    expectTypeOf(result).toEqualTypeOf<Record<string, unknown>>();
    expect(result).toEqual(answer(firstDevice()));
  });

  it("takes values with signs that mean something in a URL", async () => {
    const { kinds } = liveFixture();
    const name = `${runName("a&b=c")} d/é+%?#[x]`;
    const create = `mutation($name: String!) {
      made: ${kinds.device}Create(data: { name: { value: $name }, role: { value: "leaf" } }) { object { id } }
    }`;
    const { made } = await graphql<{ made: { object: { id: string } } }>(liveClient(), create, { name });
    try {
      const params = { path: stored(), query: { variables: { name } } };
      expect(await unwrap(liveClient().GET(QUERY, { params }))).toEqual(answer({ ...made.object, name }));
    } finally {
      const remove = `mutation($id: String!) { ${kinds.device}Delete(data: { id: $id }) { ok } }`;
      await graphql(liveClient(), remove, made.object);
    }
  });

  it("runs on a branch and at a time", async () => {
    const { branch } = liveFixture();
    const rest = liveClient().with({ branch, at: "-1s" });
    const query = { variables: { name: firstDevice().name } };
    expect(await unwrap(rest.GET(QUERY, { params: { path: stored(), query } }))).toEqual(
      answer(firstDevice()),
    );
    expect(await unwrap(rest.POST(QUERY, { params: { path: stored() }, body: query }))).toEqual(
      answer(firstDevice()),
    );
  });

  it("is refused when there is none of this name", async () => {
    const params = { path: { query_id: runName("unknown") } };
    for (const call of [
      () => liveClient().GET(QUERY, { params }),
      () => liveClient().POST(QUERY, { params }),
    ]) {
      const error = await refusal(NodeNotFoundError, unwrap(call()));
      expect(error.data).toEqual({ node_kind: "CoreGraphQLQuery", identifier: params.path.query_id });
    }
  });

  it("is refused before the branch began", async () => {
    const query = { variables: { name: firstDevice().name }, at: "2001-01-01" };
    await refusal(ValidationError, unwrap(liveClient().GET(QUERY, { params: { path: stored(), query } })));
  });

  it("makes the server fail when a variable is missing", async () => {
    const call = liveClient().POST(QUERY, { params: { path: stored() }, body: {} });
    const error = await refusal(ServerError, unwrap(call));
    expect(error).toMatchObject({ status: 500, message: "Internal Server Error" });
  });
});

describeLive("a stored query that ends in an error", () => {
  const name = runName("query");
  let id = "";

  beforeAll(async () => {
    const { made } = await graphql<{ made: { object: { id: string } } }>(
      liveClient(),
      `
        mutation ($name: String!, $query: String!) {
          made: CoreGraphQLQueryCreate(data: { name: { value: $name }, query: { value: $query } }) {
            object {
              id
            }
          }
        }
      `,
      { name, query: "query Difference($branch: String!) { DiffTree(branch: $branch) { base_branch } }" },
    );
    id = made.object.id;
  });
  afterAll(async () => {
    await graphql(
      liveClient(),
      "mutation($id: String!) { CoreGraphQLQueryDelete(data: { id: $id }) { ok } }",
      { id },
    );
  });

  it("says which field failed, and why", async () => {
    const body = { variables: { branch: "live-unknown" } };
    const call = liveClient({ retry: { limit: 0 } }).POST(QUERY, {
      params: { path: { query_id: id } },
      body,
    });
    const error = await refusal(ServerError, unwrap(call));
    expect(error.status).toBe(502);
    expect(error.errors[0]?.path).toEqual(["DiffTree"]);
    expect(error.message).toContain("Branch: live-unknown not found");
  });
});

import { expect, expectTypeOf, it } from "vitest";
import {
  BranchNotFoundError,
  NodeNotFoundError,
  ServerError,
  unwrap,
  ValidationError,
  type components,
} from "../../src/rest.js";
import { DEFAULT_BRANCH } from "./helpers/default-branch.js";
import { graphql } from "./helpers/graphql.js";
import { liveClient } from "./helpers/live-client.js";
import { liveFixture } from "./helpers/live-fixture.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive } from "./server/live.js";

const PATH = "/graphql/{branch_name}";
const main = { path: { branch_name: DEFAULT_BRANCH } };

describeLive("GraphQL", () => {
  it("runs a query with variables", async () => {
    const { kinds, devices } = liveFixture();
    const { data, error, response } = await liveClient().POST(PATH, {
      params: main,
      body: {
        query: `query($ids: [ID]) { devices: ${kinds.device}(ids: $ids) { count } }`,
        variables: { ids: devices.map(({ id }) => id) },
      },
    });
    expect(error).toBeUndefined();
    expectTypeOf(data).toEqualTypeOf<components["schemas"]["GraphQLResult"] | undefined>();
    expect(response.status).toBe(200);
    expect(data).toEqual({ data: { devices: { count: devices.length } } });
  });

  it("runs one of several operations", async () => {
    const query = "query One { InfrahubInfo { version } } query Other { InfrahubInfo { deployment_id } }";
    const body = { query, operationName: "Other" };
    const { data } = await unwrap(liveClient().POST(PATH, { params: main, body }));
    expect(data).toEqual({ InfrahubInfo: { deployment_id: expect.any(String) as string } });
  });

  it("gives what succeeded beside what failed", async () => {
    const name = runName("group");
    const query = `mutation($name: String!) {
      made: CoreStandardGroupCreate(data: { name: { value: $name } }) { object { id } }
      failed: CoreStandardGroupDelete(data: { id: "unknown" }) { ok }
    }`;
    const result = await liveClient().POST(PATH, { params: main, body: { query, variables: { name } } });
    expect(result.error).toBeUndefined();
    expect(result.data?.errors?.[0]?.path).toEqual(["failed"]);
    const made = (result.data?.data as { made: { object: { id: string } } }).made.object;
    await graphql(
      liveClient(),
      "mutation($id: String!) { CoreStandardGroupDelete(data: { id: $id }) { ok } }",
      made,
    );
  });

  it("throws what failed, and keeps what succeeded on the error", async () => {
    const query = `mutation { failed: CoreStandardGroupDelete(data: { id: "unknown" }) { ok } }`;
    const error = await refusal(
      NodeNotFoundError,
      unwrap(liveClient().POST(PATH, { params: main, body: { query } })),
    );
    expect(error).toMatchObject({
      status: 200,
      code: "NODE_NOT_FOUND",
      data: { node_kind: "CoreStandardGroup", identifier: "unknown" },
      partialData: { failed: null },
    });
    expect(error.errors[0]?.path).toEqual(["failed"]);
  });

  it("fails on a document that is none", async () => {
    const error = await refusal(ServerError, graphql(liveClient(), "query {{"));
    expect(error).toMatchObject({ status: 500, message: "Internal Server Error", path: "/graphql" });
  });

  it("says which field does not exist", async () => {
    const { data } = await liveClient().POST(PATH, { params: main, body: { query: "query { Unknown }" } });
    expect(data?.data).toBeNull();
    expect(data?.errors?.[0]?.message).toContain("'Unknown'");
  });

  it("is refused at a time before the branch began", async () => {
    const rest = liveClient({ at: new Date(0) });
    const error = await refusal(ValidationError, graphql(rest, "query { InfrahubInfo { version } }"));
    expect(error.status).toBe(422);
  });
});

describeLive("the GraphQL schema", () => {
  it("is a text in the schema definition language", async () => {
    const sdl = await unwrap(liveClient().GET("/schema.graphql"));
    expectTypeOf(sdl).toEqualTypeOf<string>();
    expect(sdl).toContain("type Query");
    expect(sdl).toContain(`type ${liveFixture().kinds.device} `);
  });

  it("is refused for an unknown branch", async () => {
    const branch = runName("unknown");
    const call = unwrap(liveClient().with({ branch }).GET("/schema.graphql"));
    expect((await refusal(BranchNotFoundError, call)).data).toEqual({ branch_name: branch });
  });
});

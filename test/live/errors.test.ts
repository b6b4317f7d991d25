import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  anonymousAuth,
  AttributeConstraintError,
  AttributeRequiredError,
  BranchNotFoundError,
  InfrahubError,
  NodeNotFoundError,
  passwordAuth,
  PermissionDeniedError,
  TimeoutError,
  unwrap,
  type RestClient,
} from "../../src/rest.js";
import { graphql } from "./helpers/graphql.js";
import { liveClient } from "./helpers/live-client.js";
import { liveFixture } from "./helpers/live-fixture.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive } from "./server/live.js";

const REQUEST_ID = /^[0-9a-f]{32}$/;

describeLive("an error", () => {
  it("has the id of its request, on REST and on GraphQL", async () => {
    const params = { path: { artifact_id: "unknown" } };
    const { error, response } = await liveClient().GET("/api/artifact/{artifact_id}", { params });
    expect(error).toBeDefined();
    expect(response.headers.get("x-request-id")).toMatch(REQUEST_ID);
    const rest = unwrap(liveClient().GET("/api/artifact/{artifact_id}", { params }));
    expect((await refusal(NodeNotFoundError, rest)).requestId).toMatch(REQUEST_ID);
    const query = `query { DiffTree(branch: "live-unknown") { base_branch } }`;
    const onGraphql = await refusal(BranchNotFoundError, graphql(liveClient(), query));
    expect(onGraphql.requestId).toMatch(REQUEST_ID);
    expect(onGraphql.data).toEqual({ branch_name: "live-unknown" });
  });

  it("of a limit tells how often was asked: a read twice, what is heavy for the server once", async () => {
    const settings = { timeout: 1, retry: { baseDelay: 0 } };
    const read = unwrap(liveClient().GET("/api/schema", settings));
    expect((await refusal(TimeoutError, read)).message).toMatch(/no answer within 1 ms \(2 attempts in /);
    const body = { schemas: [{ version: "1.0" }] };
    const check = unwrap(liveClient().POST("/api/schema/check", { ...settings, body }));
    expect((await refusal(TimeoutError, check)).message).toMatch(/no answer within 1 ms \(1 attempt in /);
  });

  it("is an InfrahubError that a log can hold", async () => {
    const query = `mutation { CoreStandardGroupDelete(data: { id: "unknown" }) { ok } }`;
    const error = await refusal(NodeNotFoundError, graphql(liveClient(), query));
    expect(error).toBeInstanceOf(InfrahubError);
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      name: "NodeNotFoundError",
      code: "NODE_NOT_FOUND",
      data: { node_kind: "CoreStandardGroup", identifier: "unknown" },
      requestId: expect.stringMatching(REQUEST_ID) as string,
    });
  });
});

describeLive("what an attribute does not take", () => {
  const create = (data: string) =>
    graphql(liveClient(), `mutation { ${liveFixture().kinds.device}Create(data: ${data}) { ok } }`);

  it("is a missing value", async () => {
    const error = await refusal(AttributeRequiredError, create("{}"));
    expect(error.data).toEqual({ node_kind: liveFixture().kinds.device, field_name: "name" });
  });

  it("is a value that is none of the choices", async () => {
    const call = create(`{ name: { value: "${runName("device")}" }, role: { value: "core" } }`);
    const error = await refusal(AttributeConstraintError, call);
    expect(error.data).toMatchObject({ field_name: "role" });
    expect(error.data.constraint).toContain("leaf, spine");
  });

  it("is an id that is taken", async () => {
    const [device] = liveFixture().devices;
    const call = create(`{ id: "${device?.id ?? ""}", name: { value: "${runName("device")}" } }`);
    expect((await refusal(AttributeConstraintError, call)).data.field_name).toBe("id");
  });

  it("is no error with an id that is free", async () => {
    const id = randomUUID();
    await create(`{ id: "${id}", name: { value: "${runName("device")}" } }`);
    const remove = `mutation { ${liveFixture().kinds.device}Delete(data: { id: "${id}" }) { ok } }`;
    await graphql(liveClient(), remove);
  });
});

describeLive("what an account may not do", () => {
  const name = runName("account");
  const password = runName("password");
  let id = "";
  let rest: RestClient;

  beforeAll(async () => {
    const { made } = await graphql<{ made: { object: { id: string } } }>(
      liveClient(),
      `
        mutation ($name: String!, $password: String!) {
          made: CoreAccountCreate(data: { name: { value: $name }, password: { value: $password } }) {
            object {
              id
            }
          }
        }
      `,
      { name, password },
    );
    id = made.object.id;
    rest = liveClient({ auth: passwordAuth({ username: name, password }) });
  });
  afterAll(async () => {
    await rest.logout();
    await graphql(liveClient(), "mutation($id: String!) { CoreAccountDelete(data: { id: $id }) { ok } }", {
      id,
    });
  });

  it("is refused on GraphQL", async () => {
    const query = `mutation { CoreStandardGroupCreate(data: { name: { value: "${runName("group")}" } }) { ok } }`;
    const error = await refusal(PermissionDeniedError, graphql(rest, query), password);
    expect(error).toMatchObject({ status: 403, code: "PERMISSION_DENIED" });
  });

  it("is refused on REST", async () => {
    const body = { schemas: [{ version: "1.0" }] };
    const schema = await refusal(
      PermissionDeniedError,
      unwrap(rest.POST("/api/schema/load", { body })),
      password,
    );
    expect(schema).toMatchObject({ status: 403, code: "403" });
    const anonymous = liveClient({ auth: anonymousAuth() });
    await refusal(PermissionDeniedError, unwrap(anonymous.GET("/api/telemetry/snapshots")));
  });
});

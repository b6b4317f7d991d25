import { afterAll, beforeAll, expect, expectTypeOf, it } from "vitest";
import {
  AuthenticationError,
  anonymousAuth,
  BranchNotFoundError,
  SchemaNotFoundError,
  unwrap,
  ValidationError,
  type components,
} from "../../src/rest.js";
import { createBranch, deleteBranch } from "./helpers/branch.js";
import { liveClient } from "./helpers/live-client.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive } from "./server/live.js";

type Schemas = components["schemas"];

const unknownBranch = runName("unknown");
const inUnknownBranch = { params: { query: { branch: unknownBranch } } };

describeLive("reading the schema", () => {
  it("has the kinds of the namespaces that are asked for", async () => {
    const schema: Schemas["SchemaReadAPI"] = await unwrap(
      liveClient().GET("/api/schema", { params: { query: { namespaces: ["Builtin", "Ipam"] } } }),
    );
    expect(new Set(schema.nodes.map(({ namespace }) => namespace))).toEqual(new Set(["Builtin", "Ipam"]));
    const tag = schema.nodes.find(({ kind }) => kind === "BuiltinTag");
    expect(tag?.attributes.map(({ name }) => name)).toContain("name");
  });

  it("has all kinds otherwise", async () => {
    const schema = await unwrap(liveClient().GET("/api/schema"));
    expect(schema.nodes.length).toBeGreaterThan(50);
    expect(schema.generics.map(({ kind }) => kind)).toContain("CoreNode");
  });

  it("is refused in an unknown branch", async () => {
    const error = await refusal(
      BranchNotFoundError,
      unwrap(liveClient().GET("/api/schema", inUnknownBranch)),
    );
    expect(error.data.branch_name).toBe(unknownBranch);
  });

  it("has a fingerprint for the whole and one for each kind", async () => {
    const summary = await unwrap(liveClient().GET("/api/schema/summary"));
    expectTypeOf(summary).toEqualTypeOf<Schemas["SchemaBranchHash"]>();
    expect(summary.main).toMatch(/^[0-9a-f]{32}$/);
    expect(summary.nodes["BuiltinTag"]).toMatch(/^[0-9a-f]{32}$/);
    await refusal(BranchNotFoundError, unwrap(liveClient().GET("/api/schema/summary", inUnknownBranch)));
  });

  it("gives one kind", async () => {
    const tag: Schemas[`${"Generic" | "Node" | "Profile" | "Template"}SchemaRead`] = await unwrap(
      liveClient().GET("/api/schema/{schema_kind}", { params: { path: { schema_kind: "BuiltinTag" } } }),
    );
    expect(tag.kind).toBe("BuiltinTag");
    expect(tag.attributes.map(({ name }) => name)).toEqual(expect.arrayContaining(["name", "description"]));
  });

  it("gives one kind as JSON Schema", async () => {
    const tag = await unwrap(
      liveClient().GET("/api/schema/json_schema/{schema_kind}", {
        params: { path: { schema_kind: "BuiltinTag" } },
      }),
    );
    expectTypeOf(tag).toEqualTypeOf<Schemas["JSONSchema"]>();
    expect(tag).toMatchObject({
      type: "object",
      required: ["name"],
      properties: { name: { type: "string" } },
    });
  });

  it("knows no other kinds", async () => {
    const kind = "LiveUnknown";
    for (const path of ["/api/schema/{schema_kind}", "/api/schema/json_schema/{schema_kind}"] as const) {
      const call = unwrap(liveClient().GET(path, { params: { path: { schema_kind: kind } } }));
      const error = await refusal(SchemaNotFoundError, call);
      expect(error).toMatchObject({ status: 422, code: "SCHEMA_NOT_FOUND", data: { kind } });
    }
  });
});

describeLive("changing the schema", () => {
  const branch = runName("schema");
  const namespace = `Live${branch.slice(-6)}`;
  const body: Schemas["SchemasLoadAPI"] = {
    schemas: [
      {
        version: "1.0",
        nodes: [
          {
            name: "Site",
            namespace,
            human_friendly_id: ["name__value"],
            attributes: [{ name: "name", kind: "Text", unique: true }],
          },
        ],
      },
    ],
  };

  beforeAll(async () => {
    await createBranch(liveClient(), branch);
  });
  afterAll(async () => {
    await deleteBranch(liveClient(), branch);
  });

  it("can be checked without doing it", async () => {
    const { data, error, response } = await liveClient({ branch }).POST("/api/schema/check", { body });
    expect(error).toBeUndefined();
    expect(response.status).toBe(202);
    expectTypeOf(data).toEqualTypeOf<Schemas["SchemaCheckResult"] | undefined>();
    expect(data?.diff.added).toHaveProperty(`${namespace}Site`);
  });

  it("happens on the branch alone", async () => {
    const update = await unwrap(liveClient().with({ branch }).POST("/api/schema/load", { body }));
    expectTypeOf(update).toEqualTypeOf<Schemas["SchemaUpdate"]>();
    expect(update).toMatchObject({ schema_updated: true, warnings: [] });
    expect(update.hash).not.toBe(update.previous_hash);

    const site = { params: { path: { schema_kind: `${namespace}Site` } } };
    const loaded = await unwrap(liveClient({ branch }).GET("/api/schema/{schema_kind}", site));
    expect(loaded.human_friendly_id).toEqual(["name__value"]);
    await refusal(SchemaNotFoundError, unwrap(liveClient().GET("/api/schema/{schema_kind}", site)));
  });

  it("is refused when the schema contradicts itself", async () => {
    const broken: Schemas["SchemasLoadAPI"] = {
      schemas: [{ version: "1.0", nodes: [{ name: "Rack", namespace, inherit_from: ["LiveUnknown"] }] }],
    };
    for (const path of ["/api/schema/check", "/api/schema/load"] as const) {
      const error = await refusal(
        ValidationError,
        unwrap(liveClient({ branch }).POST(path, { body: broken })),
      );
      expect(error).toMatchObject({ status: 422, path });
      expect(error.message).toContain("LiveUnknown");
    }
  });

  it("says which part of the request has the wrong form", async () => {
    const wrong: Schemas["SchemasLoadAPI"] = {
      schemas: [{ version: "1.0", nodes: [{ name: "x", namespace }] }],
    };
    const error = await refusal(
      ValidationError,
      unwrap(liveClient().POST("/api/schema/load", { body: wrong })),
    );
    expect(error.errors[0]?.path).toEqual(["body", "schemas", 0, "nodes", 0, "name"]);
  });

  it("needs an account", async () => {
    const anonymous = liveClient({ auth: anonymousAuth() });
    await refusal(AuthenticationError, unwrap(anonymous.POST("/api/schema/load", { body })));
  });
});

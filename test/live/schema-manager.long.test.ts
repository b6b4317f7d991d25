import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, expectTypeOf, it } from "vitest";
import {
  AbortError,
  anonymousAuth,
  AuthenticationError,
  BranchNotFoundError,
  InfrahubClient,
  InvalidInputError,
  SchemaNotFoundError,
  SchemaNotValidError,
  TimeoutError,
  ValidationError,
  type KindSchema,
  type SchemaDocument,
} from "../../src/node.js";
import { cleanUp } from "./fixtures/clean-up.js";
import { createBranch, deleteBranch } from "./helpers/branch.js";
import { loggingFetch } from "./helpers/call-log.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive, liveServer } from "./server/live.js";

const PATIENCE_MS = 300_000;

describeLive("client.schema", () => {
  const run = runName("schema-manager");
  const namespace = `Live${run.slice(-6)}`;
  const branch = run;
  const copy = `${run}-copy`;
  let client: InfrahubClient;
  let main: InfrahubClient;
  let folder: string;
  let schemaRequests = 0;

  /** Two documents in one file: what refers to each other may stand in several. */
  const yaml = `---
version: "1.0"
generics:
  - name: Place
    namespace: ${namespace}
    hierarchical: true
    attributes:
      - { name: name, kind: Text, unique: true }
nodes:
  - name: Region
    namespace: ${namespace}
    inherit_from: [${namespace}Place]
    parent: ""
    children: ${namespace}Site
  - name: Site
    namespace: ${namespace}
    inherit_from: [${namespace}Place]
    parent: ${namespace}Region
    children: ""
    attributes:
      - { name: code, kind: Text, regex: "^[a-z]+$" }
    relationships:
      - { name: racks, peer: ${namespace}Rack, kind: Component }
---
version: "1.0"
nodes:
  - name: Rack
    namespace: ${namespace}
    label: A rack
    icon: mdi:server
    include_in_menu: false
    generate_profile: false
    human_friendly_id: [site__name__value, name__value]
    uniqueness_constraints: [[site, name__value]]
    order_by: [name__value]
    attributes:
      - { name: name, kind: Text }
      - { name: units, kind: Number, default_value: 42, parameters: { min_value: 1, max_value: 60 } }
      - { name: grade, kind: Text, enum: [a, b], optional: true }
      - { name: note, kind: TextArea, optional: true, branch: local }
      - name: role
        kind: Dropdown
        optional: true
        choices: [{ name: network, label: The network, color: "#00ff00" }, { name: compute }]
    relationships:
      - { name: site, peer: ${namespace}Site, kind: Parent, cardinality: one, optional: false }
      - { name: twin, peer: ${namespace}Rack, cardinality: one, identifier: ${namespace.toLowerCase()}__twin, direction: outbound }
      - { name: owners, peer: CoreAccount, cardinality: many, optional: false, min_count: 1, max_count: 2 }
extensions:
  nodes:
    - kind: BuiltinTag
      relationships:
        - { name: ${namespace.toLowerCase()}_racks, peer: ${namespace}Rack, cardinality: many, optional: true }
`;

  /** A schema that only differs from the first one by the kind that these fields make. */
  const rack = (fields: object): SchemaDocument => ({
    version: "1.0",
    nodes: [{ name: "Tray", namespace, attributes: [{ name: "name", kind: "Text" }], ...fields }],
  });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "infrahub-client-schemas-"));
    await writeFile(join(folder, "place.yml"), yaml);
    const { address, apiToken } = liveServer();
    const fetch: typeof globalThis.fetch = (input, init) => {
      if (new URL(input as string).pathname === "/api/schema") schemaRequests++;
      return loggingFetch(input, init);
    };
    main = new InfrahubClient({ address, apiToken, fetch, timeout: PATIENCE_MS });
    client = main.with({ branch });
    await createBranch(main.rest, branch);
    await createBranch(main.rest, copy);
  });
  afterAll(async () => {
    await cleanUp([
      () => rm(folder, { recursive: true }),
      () => deleteBranch(main.rest, branch),
      () => deleteBranch(main.rest, copy),
    ]);
  });

  it("reads kinds of every sort, with one request for all callers and scopes", async () => {
    const [tag, all] = await Promise.all([main.schema.get("BuiltinTag"), main.schema.all()]);
    expectTypeOf(tag).toEqualTypeOf<KindSchema>();
    expect(tag.attributes.map(({ name }) => name)).toEqual(expect.arrayContaining(["name", "description"]));
    expect(all.get("BuiltinTag")).toEqual(tag);
    for (const kind of ["CoreNode", "ProfileBuiltinTag"]) expect(all.has(kind)).toBe(true);
    await main.with({ at: "-1s" }).schema.get("CoreNode");
    expect(schemaRequests).toBe(1);
    const error = await refusal(SchemaNotFoundError, main.schema.get("LiveUnknown"));
    expect(error.data?.kind).toBe("LiveUnknown");
  });

  it("tells what loading would do, and does nothing", { timeout: PATIENCE_MS }, async () => {
    const before = await client.schema.hash();
    const { diff, warnings } = await client.schema.check([folder, rack({ display_labels: ["name__value"] })]);
    expect(Object.keys(diff.added).sort()).toEqual(
      ["Place", "Rack", "Region", "Site", "Tray"].map((name) => `${namespace}${name}`),
    );
    expect(Object.keys(diff.changed)).toEqual(["BuiltinTag"]);
    expect(diff.removed).toEqual({});
    expect(warnings).toEqual([expect.objectContaining({ type: "deprecation" })]);
    expect(await client.schema.hash()).toBe(before);
  });

  it("loads files, and knows their kinds at once", { timeout: PATIENCE_MS }, async () => {
    await refusal(SchemaNotFoundError, client.schema.get(`${namespace}Rack`));
    const loaded = await client.schema.load(join(folder, "place.yml"), {
      waitUntilConverged: true,
      totalTimeout: PATIENCE_MS,
    });
    expect(loaded.schemaUpdated).toBe(true);
    expect(loaded.hash).not.toBe(loaded.previousHash);
    expect(await client.schema.hash()).toBe(loaded.hash);
    expect(await client.schema.inSync()).toBe(true);
    const { attributes } = await client.schema.get(`${namespace}Rack`);
    expect(attributes.find(({ name }) => name === "units")).toMatchObject({
      kind: "Number",
      default_value: 42,
    });
    await refusal(SchemaNotFoundError, main.schema.get(`${namespace}Rack`));
    const sdl = await client.schema.getGraphqlSchema();
    expect(sdl).toContain(`type ${namespace}Rack `);

    const again = await client.schema.load([folder], { branch });
    expect(again).toMatchObject({ schemaUpdated: false, hash: loaded.hash, previousHash: loaded.hash });
  });

  it("says where a file has the wrong form", async () => {
    const file = join(folder, "wrong.yaml");
    const wrong = yaml.replace("kind: Number", "kind: Numbr").replace('color: "#00ff00"', "color: green");
    await writeFile(file, wrong);
    const lines = wrong.split("\n");
    const line = (text: string) => lines.findIndex((one) => one.includes(text)) + 1;
    for (const call of [() => client.schema.check(file), () => client.schema.load(file)]) {
      const error = await refusal(SchemaNotValidError, call());
      expect(error.status).toBe(422);
      expect(error.problems).toMatchObject([
        { kind: `${namespace}Rack`, attribute: "units", file, line: line("Numbr"), column: 9 },
        {
          kind: `${namespace}Rack`,
          attribute: "role",
          field: "choices[0].color",
          path: [1, "nodes", 0, "attributes", 4, "choices", 0, "color"],
          file,
          line: line("green"),
          column: (lines[line("green") - 1] ?? "").indexOf("green") + 1,
        },
      ]);
      expect(error.message).toContain(`${file}:${line("green")}:`);
    }
    await rm(file);
  });

  it.each([
    [{ name: "x" }, { field: "name" }, "at least 2 characters"],
    [{ relationships: [{ name: "owner" }] }, { relationship: "owner", field: "peer" }, "Field required"],
    [
      { relationships: [{ name: "owner", peer: "LiveUnknown" }] },
      { relationship: "owner", field: "peer" },
      "LiveUnknown",
    ],
    [{ inherit_from: ["LiveUnknown"] }, {}, "LiveUnknown"],
    [{ human_friendly_id: ["nope__value"] }, { field: "human_friendly_id" }, "nope__value"],
    [
      { attributes: [{ name: "number", kind: "Number", default_value: "many" }] },
      { attribute: "number" },
      "not a valid Number",
    ],
    [
      { attributes: [{ name: "name", kind: "Text", uniqe: true }] },
      { attribute: "name", field: "uniqe" },
      "Unknown",
    ],
  ])("says what is wrong with %j", async (fields, where, message) => {
    const { name = "Tray" } = fields as { name?: string };
    const error = await refusal(SchemaNotValidError, client.schema.check(rack(fields)));
    expect(error.problems).toHaveLength(1);
    const { path, ...problem } = error.problems[0] ?? { message: "" };
    expect(path?.slice(0, 3)).toEqual([0, "nodes", 0]);
    expect(problem).toEqual({ kind: `${namespace}${name}`, ...where, message: problem.message });
    expect(error.message).toContain(message);
  });

  it("says which data does not go with a schema", { timeout: PATIENCE_MS }, async () => {
    const mandatory: SchemaDocument = {
      version: "1.0",
      extensions: { nodes: [{ kind: "CoreAccount", attributes: [{ name: "must_have", kind: "Text" }] }] },
    };
    const error = await refusal(SchemaNotValidError, client.schema.load(mandatory));
    expect(error.problems.length).toBeGreaterThan(0);
    for (const problem of error.problems) {
      expect(problem.kind).toBe("CoreAccount");
      expect(problem.message).toMatch(/constraint violation.* is not compliant/);
    }
  });

  it("adds and removes choices", { timeout: PATIENCE_MS }, async () => {
    const kind = `${namespace}Rack`;
    const look = { label: "The storage", color: "#112233", description: "disks" };
    const added = await client.schema.addDropdownOption(kind, "role", "storage", look);
    expect(added).toEqual({ value: "storage", ...look });
    const choices = async () => {
      const { attributes } = await client.schema.get(kind);
      return attributes
        .find(({ name }) => name === "role")
        ?.choices?.map(({ name }) => name)
        .sort();
    };
    expect(await choices()).toEqual(["compute", "network", "storage"]);
    const twice = await refusal(ValidationError, client.schema.addDropdownOption(kind, "role", "storage"));
    expect(twice.message).toContain("already exists");
    await client.schema.removeDropdownOption(kind, "role", "storage");
    expect(await choices()).toEqual(["compute", "network"]);
    await refusal(ValidationError, client.schema.removeDropdownOption(kind, "role", "storage"));

    const grades = async () => {
      const { attributes } = await client.schema.get(kind);
      return attributes.find(({ name }) => name === "grade")?.enum;
    };
    await client.schema.addEnumOption(kind, "grade", "c");
    expect(await grades()).toEqual(["a", "b", "c"]);
    await refusal(ValidationError, client.schema.addEnumOption(kind, "grade", "c"));
    await client.schema.removeEnumOption(kind, "grade", "c");
    expect(await grades()).toEqual(["a", "b"]);
    await refusal(ValidationError, client.schema.removeEnumOption(kind, "name", "c"));
    const error = await refusal(
      SchemaNotFoundError,
      client.schema.addEnumOption("LiveUnknown", "grade", "c"),
    );
    expect(error.data?.kind).toBe("LiveUnknown");
  });

  it("exports what makes the same kinds elsewhere", { timeout: PATIENCE_MS }, async () => {
    const exported = await client.schema.export();
    const unchanged = await client.schema.check(exported);
    expect(unchanged.diff).toEqual({ added: {}, changed: {}, removed: {} });
    const own = (one: { namespace: string }) => one.namespace === namespace;
    const mine: SchemaDocument = {
      ...exported,
      nodes: exported.nodes?.filter(own) ?? [],
      generics: exported.generics?.filter(own) ?? [],
    };
    expect(mine.generics).toEqual([
      {
        name: "Place",
        namespace,
        hierarchical: true,
        human_friendly_id: ["name__value"],
        attributes: [{ name: "name", kind: "Text", unique: true, order_weight: 1000 }],
      },
    ]);
    expect(JSON.stringify(exported)).not.toMatch(/"(id|hash|inherited|state)":|_of_groups|Profile/);

    const loaded = await main.schema.load(mine, {
      branch: copy,
      waitUntilConverged: true,
      totalTimeout: PATIENCE_MS,
    });
    expect(loaded.schemaUpdated).toBe(true);
    const kinds = async (on: string) => {
      const all = [...(await main.schema.all({ branch: on })).values()];
      const ours = all.filter((kind) => kind.namespace === namespace || kind.kind === "BuiltinTag");
      return ours.map(comparable).sort((one, other) => (one.kind < other.kind ? -1 : 1));
    };
    const there = await kinds(copy);
    expect(there.map(({ kind }) => kind)).toContain(`${namespace}Rack`);
    expect(there).toEqual(await kinds(branch));
  });

  it("waits no longer than it is told", { timeout: PATIENCE_MS }, async () => {
    await client.schema.waitUntilConverged({ totalTimeout: PATIENCE_MS });
    const error = await refusal(TimeoutError, client.schema.waitUntilConverged({ totalTimeout: 1 }));
    expect(error.message).toContain("ended after 1 ms");
    await refusal(AbortError, client.schema.waitUntilConverged({ signal: AbortSignal.abort() }));
  });

  it("is refused without an account, and on a branch that is not there", async () => {
    const { address } = liveServer();
    const anonymous = new InfrahubClient({ address, auth: anonymousAuth(), fetch: loggingFetch, branch });
    await refusal(AuthenticationError, anonymous.schema.load(rack({})));
    const unknown = { branch: runName("unknown") };
    const calls = [
      () => client.schema.get("BuiltinTag", unknown),
      () => client.schema.all(unknown),
      () => client.schema.load(rack({}), unknown),
      () => client.schema.check(rack({}), unknown),
      () => client.schema.export(unknown),
      () => client.schema.hash(unknown),
      () => client.schema.inSync(unknown),
      () => client.schema.addDropdownOption("a", "b", "c", unknown),
      () => client.schema.getGraphqlSchema(unknown),
    ];
    for (const call of calls) {
      expect((await refusal(BranchNotFoundError, call())).data.branch_name).toBe(unknown.branch);
    }
    await refusal(InvalidInputError, client.schema.load([]));
    await refusal(InvalidInputError, client.schema.check(join(folder, "none.yml")));
  });
});

/** A kind without what differs from branch to branch, and with its fields in order. */
function comparable(kind: KindSchema): KindSchema {
  const text = JSON.stringify(kind, (key, value: unknown) => {
    if (["id", "hash", "number_pool_id"].includes(key)) return undefined;
    if (!Array.isArray(value) || !value.some((one) => (one as { name?: string } | null)?.name)) return value;
    return (value as { name: string }[]).toSorted((one, other) => (one.name < other.name ? -1 : 1));
  });
  return JSON.parse(text) as KindSchema;
}

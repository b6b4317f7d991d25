import { describe, expect, it } from "vitest";
import { readSchema } from "../../../src/codegen/kinds/read-schema.js";
import { printSchema } from "../../../src/codegen/kinds/print-schema.js";
import { InfrahubClient, InvalidInputError, type GeneratedSchema } from "../../../src/index.js";
import * as node from "../../../src/node.js";
import { createRestClient } from "../../../src/rest.js";
import { indexSchema, type BranchSchema } from "../../../src/schema/branch-schema.js";
import { readGeneratedSchema } from "../../../src/schema/generated-schema.js";
import type { JsonObject } from "../../../src/codegen/json.js";
import { answerJson } from "../helpers/answers.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { loopbackServer } from "../helpers/loopback-server.js";
import { API_TOKEN } from "../helpers/secrets.js";
import { testId } from "../nodes/play-store.js";
import { sampleSchema } from "../nodes/sample-schema.js";

hideEnvironment();

/** What the generated module of a schema holds. */
function generate(schema: object): GeneratedSchema {
  const options = { title: "Kinds", command: "generate", from: "infrahub-client" };
  const [, code = ""] = printSchema(schema as JsonObject, options).split(
    "export const schema: GeneratedSchema = ",
  );
  // oxlint-disable-next-line typescript/no-implied-eval -- another test sees that it is data
  return (new Function(`return ${code}`) as () => GeneratedSchema)();
}

/** Everything that the client reads of a kind. */
function read(schema: BranchSchema, name: string) {
  const kind = schema.kinds.get(name);
  if (!kind) return undefined;
  const { attributes, relationships, source: _, ...facts } = kind;
  return {
    ...facts,
    attributes: [...attributes].map(([field, attribute]) => ({
      field,
      kind: attribute.kind,
      optional: attribute.optional || false,
      readOnly: attribute.read_only || false,
      defaultValue: attribute.default_value ?? null,
      values: attribute.enum ?? [],
      choices: attribute.choices?.map((choice) => choice.name) ?? [],
    })),
    relationships: [...relationships].map(([field, one]) => ({
      field,
      peer: one.peer,
      kind: one.kind,
      cardinality: one.cardinality,
      optional: one.optional ?? true,
      readOnly: one.read_only ?? false,
      identifier: one.identifier ?? null,
      direction: one.direction ?? "bidirectional",
      counts: [one.min_count ?? 0, one.max_count ?? 0],
    })),
  };
}

describe("a generated schema", () => {
  it.each([
    [
      "the kinds that every server has",
      async () => (await readSchema({ from: ["schema/kinds.json"] })).schema,
    ],
    ["kinds of every form", () => Promise.resolve(sampleSchema() as unknown as JsonObject)],
  ])("has all that the client reads of %s", async (_, load) => {
    const schema = await load();
    const served = indexSchema(schema as never);
    const generated = readGeneratedSchema(generate(schema));
    expect(served.kinds.size).toBeGreaterThan(10);
    for (const name of served.kinds.keys()) expect(read(generated, name)).toEqual(read(served, name));
    expect([generated.kinds.has("toString"), generated.kinds.get("constructor")]).toEqual([false, undefined]);
  });
});

const tagAttribute = (name: string): object => ({ name, kind: "Text", optional: true });
const tagKind = (attributes: readonly object[]) => ({ kind: "TestTag", attributes, relationships: [] });

/** A server with a tag, whose kind has these attributes, and the paths that it is asked for. */
async function tagServer(...attributes: string[]) {
  const state = { hash: "1", attributes: attributes.map(tagAttribute) };
  const server = await loopbackServer(({ target, body }, response) => {
    if (target.startsWith("/graphql")) {
      const { operationName, query } = JSON.parse(body.toString()) as {
        operationName: string;
        query: string;
      };
      if (query.includes("color") && !state.attributes.some((one) => "name" in one && one.name === "color")) {
        const message = "Cannot query field 'color' on type 'TestTag'.";
        answerJson(response, { data: null, errors: [{ message, extensions: { code: "UNDEFINED_ERROR" } }] });
        return;
      }
      const node = {
        id: testId(1),
        hfid: null,
        display_label: "a",
        __typename: "TestTag",
        name: { value: "a" },
        color: { value: null },
      };
      answerJson(response, { data: { [operationName]: { count: 1, edges: [{ node }] } } });
      return;
    }
    answerJson(response, {
      main: state.hash,
      nodes: [tagKind(state.attributes)],
      generics: [],
      profiles: [],
      templates: [],
    });
  });
  const asked = () => server.requests.splice(0).map(({ target }) => target);
  const stop = () => server[Symbol.asyncDispose]();
  return { state, url: server.url, asked, [Symbol.asyncDispose]: stop };
}

const schema = generate({ main: "1", nodes: [tagKind([tagAttribute("name")])] });

describe("a client with a generated schema", () => {
  it("makes one request for its first query, and none for the schema on a branch", async () => {
    await using server = await tagServer("name");
    const client = new InfrahubClient({ address: server.url, apiToken: API_TOKEN, schema });
    await client.all("TestTag");
    await client.with({ branch: "feature" }).filters("TestTag", { name__value: "a" });
    expect(server.asked()).toEqual(["/graphql", "/graphql/feature"]);
  });

  it("fetches the schema when a field or a kind is not in it, and goes by that from then on", async () => {
    await using server = await tagServer("name", "color");
    server.state.hash = "2";
    const client = new InfrahubClient({ address: server.url, apiToken: API_TOKEN, schema });
    await client.filters("TestTag", { color__value: "red" });
    await client.filters("TestTag", { color__value: "blue" });
    expect(server.asked()).toEqual(["/api/schema/summary", "/api/schema", "/graphql", "/graphql"]);
  });

  it("fetches the schema when the server does not know a field any more, and reads the page again", async () => {
    await using server = await tagServer("name");
    server.state.hash = "2";
    const outdated = generate({ main: "1", nodes: [tagKind([tagAttribute("name"), tagAttribute("color")])] });
    const client = new InfrahubClient({ address: server.url, apiToken: API_TOKEN, schema: outdated });
    const [tag] = await client.all("TestTag");
    expect(Object.keys(tag?.attributes ?? {})).toEqual(["name"]);
    expect(server.asked()).toEqual(["/graphql", "/api/schema/summary", "/api/schema", "/graphql"]);
    const refused = client.all("TestTag", { select: { color: true } });
    expect((await caught(InvalidInputError, refused)).message).toContain("TestTag has no color");
  });

  it("asks for the fingerprint alone when the schema is not to blame", async () => {
    await using server = await tagServer("name");
    const client = new InfrahubClient({ address: server.url, apiToken: API_TOKEN, schema });
    await caught(InvalidInputError, client.filters("TestTag", { color__value: "red" }));
    expect(server.asked()).toEqual(["/api/schema/summary"]);
  });

  it("reads the schema of the server for what is to be shown of it", async () => {
    await using server = await tagServer("name", "color");
    const client = new InfrahubClient({ address: server.url, apiToken: API_TOKEN, schema });
    expect((await client.schema.get("TestTag")).attributes).toHaveLength(2);
    expect((await client.schema.all()).size).toBe(1);
    expect(server.asked()).toEqual(["/api/schema"]);
  });

  it("compares the fingerprint once for each branch before it writes", async () => {
    await using server = await tagServer("name");
    const client = new InfrahubClient({ address: server.url, apiToken: API_TOKEN, schema });
    for (const name of ["a", "b"]) await client.create("TestTag", { name });
    await client.with({ branch: "feature" }).create("TestTag", { name: "c" });
    expect(server.asked()).toEqual(["/api/schema/summary", "/api/schema/summary?branch=feature"]);
  });

  it("writes by the schema of the server when that is another one, also what was read before", async () => {
    await using server = await tagServer("name");
    const client = new InfrahubClient({ address: server.url, apiToken: API_TOKEN, schema });
    const [tag] = await client.all("TestTag");
    server.asked();
    server.state.hash = "2";
    server.state.attributes = [{ ...tagAttribute("name"), read_only: true }];
    if (!tag) throw new Error("There is a tag.");
    const name = tag["name"] as { value: string };
    name.value = "other";
    const error = await caught(InvalidInputError, tag.save());
    expect(error.message).toBe("TestTag.name is set by the server alone.");
    expect(server.asked()).toEqual(["/api/schema/summary", "/api/schema"]);
  });

  it("does not go by it any more once it has changed the schema", async () => {
    await using server = await tagServer("name");
    const client = new InfrahubClient({ address: server.url, apiToken: API_TOKEN, schema });
    await client.schema.load({ version: "1.0", nodes: [] });
    server.asked();
    await client.all("TestTag");
    expect(server.asked()).toEqual(["/api/schema", "/graphql"]);
  });

  it("may be one of the Node entry, or one on a REST client", async () => {
    await using server = await tagServer("name");
    const options = { address: server.url, apiToken: API_TOKEN };
    await new node.InfrahubClient({ ...options, configFile: false, schema }).all("TestTag");
    await new InfrahubClient(createRestClient(options), { schema }).all("TestTag");
    expect(server.asked()).toEqual(["/graphql", "/graphql"]);
  });
});

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { InfrahubClient, InvalidInputError, SchemaNotValidError } from "../../../src/node.js";
import { readSchemaFiles } from "../../../src/node/read-schema-files.js";
import { answerJson } from "../helpers/answers.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { loopbackServer } from "../helpers/loopback-server.js";
import { API_TOKEN } from "../helpers/secrets.js";

hideEnvironment();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "schema-files-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, text);
  return path;
}

it("reads every document of a YAML file, as Infrahub's own tools do", async () => {
  const file = await write(
    "two.yml",
    "---\nversion: '1.0'\nnodes: [{name: y}]\n---\n# nothing\n---\nversion: 2026-01-01\nok: yes\n",
  );
  const schemas = await readSchemaFiles(file);
  expect(schemas.map(({ document }) => document)).toEqual([
    { version: "1.0", nodes: [{ name: "y" }] },
    { version: "2026-01-01", ok: true },
  ]);
});

it("knows where a value stands, and what is missing would be", async () => {
  const file = await write(
    "where.yml",
    "---\nversion: '1.0'\n---\nnodes:\n  - name: Site\n    attributes:\n      - name: x\n",
  );
  const [first, second] = await readSchemaFiles(file);
  expect(first?.locate(["version"])).toEqual({ line: 2, column: 10 });
  expect(second?.locate(["nodes", 0, "name"])).toEqual({ line: 5, column: 11 });
  expect(second?.locate(["nodes", 0, "attributes", 0, "kind"])).toEqual({ line: 7, column: 9 });
  expect(second?.locate(["version"])).toEqual({ line: 4, column: 1 });
});

it("knows where a value of a JSON file stands", async () => {
  const file = await write("a.json", '{\n  "version": "1.0",\n  "nodes": [{ "name": "x" }]\n}');
  const [schema] = await readSchemaFiles(file);
  expect(schema?.document).toEqual({ version: "1.0", nodes: [{ name: "x" }] });
  expect(schema?.locate(["nodes", 0, "name"])).toEqual({ line: 3, column: 23 });
});

it("reads UTF-16 with a byte order mark, and refuses what is no text", async () => {
  const file = await write("utf16.yml", "");
  await writeFile(file, Buffer.from("\ufeffversion: \u00e4\r\n", "utf16le"));
  expect((await readSchemaFiles(file)).map(({ document }) => document)).toEqual([{ version: "\u00e4" }]);
  await writeFile(file, Buffer.from("version: \u00e4", "latin1"));
  await expect(readSchemaFiles(file)).rejects.toThrow(`${file} is not a text in UTF-8.`);
});

it("refuses what never ends, or is nested too deeply", async () => {
  await expect(readSchemaFiles(await write("endless.yml", "version: &a [*a]\n"))).rejects.toThrow(
    "endless.yml:1:1: This cannot be sent as JSON: an anchor stands within itself.",
  );
  await expect(readSchemaFiles(await write("deep.yml", `version: ${"[".repeat(3000)}`))).rejects.toThrow(
    /deep\.yml:1:\d+: This is not valid YAML: It is nested too deeply\.$/,
  );
});

it("reads the files of a folder at any depth, in order", async () => {
  for (const name of ["b.yaml", "a/z.yml", "c.json"]) await write(`folder/${name}`, '{ "version": "1.0" }');
  await write("folder/readme.md", "# no schema");
  const files = await readSchemaFiles(join(folder, "folder"));
  expect(files.map(({ file }) => file)).toEqual(
    ["a/z.yml", "b.yaml", "c.json"].map((name) => join(folder, "folder", name)),
  );
});

it.each([
  ["syntax.yml", "a: [1\nb: 2", /syntax\.yml:2:\d+: This is not valid YAML/],
  ["alias.yml", "version: 1\nnodes: *nodes", /alias\.yml:\d+:\d+: This is not valid YAML/],
  ["list.yml", "- a", /list\.yml:1:1: This is not a schema of Infrahub/],
  ["text.yml", "\n hello", /text\.yml:2:2: This is not a schema of Infrahub/],
])("says what is wrong with %s", async (name, text, message) => {
  const file = await write(name, text);
  expect((await caught(InvalidInputError, readSchemaFiles(file))).message).toMatch(message);
});

it("says that there is no such file, and no schema file in a folder", async () => {
  const none = join(folder, "none.yml");
  expect((await caught(InvalidInputError, readSchemaFiles(none))).message).toContain("ENOENT");
  const empty = join(folder, "empty");
  await mkdir(empty);
  expect((await caught(InvalidInputError, readSchemaFiles(empty))).message).toContain(".yml, .yaml or .json");
});

it("is what a client for Node loads paths with, on every branch", async () => {
  await using server = await loopbackServer((_, response) => {
    const loc = ["body", "schemas", 1, "nodes", 0, "name"];
    answerJson(response, { detail: [{ loc, msg: "too short" }] }, 422);
  });
  const file = await write("load.yml", "version: '1.0'\nnodes:\n  - name: x\n    namespace: Infra\n");
  const client = new InfrahubClient({ address: server.url, apiToken: API_TOKEN }).with({ branch: "b" });
  expect(client).toBeInstanceOf(InfrahubClient);
  // One after the other: a call that fails before it is waited for would end the run of all tests.
  for (const name of ["check", "load"] as const) {
    const error = await caught(SchemaNotValidError, client.schema[name]([{ version: "1.0" }, file]));
    expect(error.message).toBe(`${file}:3:11: Infrax.name: too short`);
  }
  const bodies = server.requests.map(({ body }) => JSON.parse(body.toString()) as unknown);
  const sent = {
    schemas: [{ version: "1.0" }, { version: "1.0", nodes: [{ name: "x", namespace: "Infra" }] }],
  };
  expect(bodies).toEqual([sent, sent]);
  expect(server.requests.map(({ target }) => target).sort()).toEqual([
    "/api/schema/check?branch=b",
    "/api/schema/load?branch=b",
  ]);
});

import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { generateKinds } from "../../../../src/codegen/kinds/generate-kinds.js";
import { loopbackServer } from "../../helpers/loopback-server.js";
import { diagnostics } from "./diagnostics.js";
import { madeKind, madeSchema } from "./made-schema.js";

const SCHEMA = JSON.stringify(madeSchema({ nodes: [madeKind("Thing")] }));
const FILE = "nodes: [{ name: Thing, namespace: Test }]";

let folder: string;
let out: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "infrahub-client-test-"));
  out = join(folder, "out");
});

afterEach(() => rm(folder, { recursive: true }));

async function write(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, text);
  return path;
}

function kindsFile(): Promise<string> {
  return readFile(join(out, "kinds.ts"), "utf8");
}

function serve(schema: string) {
  return loopbackServer(({ target }, response) => {
    response.end(target.startsWith("/api/info") ? '{"version":"1.2.3"}' : schema);
  });
}

describe("generateKinds from a server", () => {
  test("asks for the schema of a branch with the token, and says where it comes from", async () => {
    await using server = await serve(SCHEMA);
    const from = [`${server.url}/`];
    const { files, kinds } = await generateKinds({ from, branch: "a b", out, apiToken: "s3cret" });
    const [text, facts] = await Promise.all(files.map(({ file }) => readFile(file, "utf8")));
    expect({ files, kinds }).toEqual({
      files: [
        { file: join(out, "kinds.ts"), lines: text?.match(/\n/g)?.length },
        { file: join(out, "schema.ts"), lines: facts?.match(/\n/g)?.length },
      ],
      kinds: 1,
    });
    expect(text).toContain(" * The kinds of Infrahub 1.2.3, branch a b, schema 0f3a, as types.\n");
    expect(text).toContain(
      ` *   npx infrahub-client generate kinds --from ${server.url} --branch 'a b' --out ${out}\n`,
    );
    expect(server.requests.map(({ target }) => target)).toEqual(["/api/schema?branch=a+b", "/api/info"]);
    expect(server.requests.map(({ headers }) => headers["x-infrahub-key"])).toEqual(["s3cret", "s3cret"]);
  });

  test("asks a server below a path, and an address of another form only once", async () => {
    await using server = await serve(SCHEMA);
    await generateKinds({ from: [`${server.url}/infrahub/api/schema`], out });
    await generateKinds({ from: [`${server.url}/saved.json`], out });
    const targets = ["/infrahub/api/schema", "/infrahub/api/info", "/saved.json"];
    expect(server.requests.map(({ target }) => target)).toEqual(targets);
  });

  test("passes on what the server says of a branch that it does not have", async () => {
    await using server = await loopbackServer((_, response) => {
      response.writeHead(400).end('{"data":null,"errors":[{"message":"Branch: nope\\nnot found."}]}');
    });
    await expect(generateKinds({ from: [server.url], branch: "nope", out })).rejects.toThrow(
      `${server.url}/api/schema answered 400: Branch: nope not found.`,
    );
  });

  test.each([
    ["<html></html>", "did not answer with JSON. Give the address of Infrahub itself."],
    ["[]", "is not a schema of Infrahub."],
    ['{"nodes":[]}', "does not give a schema of Infrahub."],
  ])("refuses the answer %s", async (answer, message) => {
    await using server = await serve(answer);
    await expect(generateKinds({ from: [server.url], out })).rejects.toThrow(
      `${server.url}/api/schema ${message}`,
    );
  });
});

describe("generateKinds from files", () => {
  test("takes a saved answer as it is", async () => {
    const { kinds } = await generateKinds({ from: [await write("schema.json", SCHEMA)], out });
    expect(kinds).toBe(1);
    expect(await kindsFile()).toContain(" * The kinds of Infrahub, schema 0f3a, as types.\n");
  });

  test("takes folders at any depth and single files, with the kinds that every server has", async () => {
    await write("schemas/b/a.yaml", "extensions: { nodes: [{ kind: TestThing, label: Extended }] }");
    await write("schemas/c.json", JSON.stringify({ nodes: [{ name: "Other", namespace: "Test" }] }));
    await write("schemas/readme.md", "no schema");
    const from = [join(folder, "schemas"), await write("one.yml", FILE)];
    const { files } = await generateKinds({ from, out });
    // What the server alone decides is not known of files.
    expect(files.map(({ file }) => file)).toEqual([join(out, "kinds.ts")]);
    const text = await kindsFile();
    expect(text).toContain("/** Extended. */\nexport interface TestThing {");
    expect(text).toContain("  TestOther: TestOther;\n");
    expect(text).toContain("  CoreAccount: CoreAccount;\n");
    expect(text).toContain(`--from ${join(folder, "schemas")} --from ${join(folder, "one.yml")} --out`);
    expect(diagnostics(text)).toEqual([]);
  });

  test("gives the same for the same, and another kind changes only its own lines", async () => {
    const path = await write("one.yml", FILE);
    await generateKinds({ from: [path], out });
    const first = await kindsFile();
    await generateKinds({ from: [path], out });
    const again = await kindsFile();
    await write("one.yml", `${FILE}\nextensions: { nodes: [{ kind: TestThing, label: Extended }] }`);
    await generateKinds({ from: [path], out });
    const changed = await kindsFile();
    expect(again).toBe(first);
    expect(changed).toBe(
      first.replace(
        "/** Thing. */\nexport interface TestThing",
        "/** Extended. */\nexport interface TestThing",
      ),
    );
    expect(changed).not.toBe(first);
  });

  test("makes the committed kinds of this package from the committed schema", async () => {
    await mkdir(join(out, "node_modules"), { recursive: true });
    await symlink(resolve("node_modules/prettier"), join(out, "node_modules/prettier"));
    await copyFile(".prettierrc.json", join(out, ".prettierrc.json"));
    await generateKinds({ from: ["schema/kinds.json"], out });
    const [, made] = (await kindsFile()).split(/ from "infrahub-client";\n/);
    const [, committed] = (await readFile("generated/kinds.ts", "utf8")).split(/ from "\.\.\/src\/.*";\n/);
    expect(made).toBe(committed);
    expect(made).toContain("export interface CoreAccount {");
  });

  test.each<[string, () => Promise<{ from: string[]; branch?: string }>, string]>([
    [
      "a file that is not there",
      () => Promise.resolve({ from: ["/gone.yml"] }),
      "/gone.yml cannot be read (ENOENT).",
    ],
    [
      "a folder without schema files",
      () => Promise.resolve({ from: [folder] }),
      "has no file ending in .yml, .yaml or .json.",
    ],
    [
      "a branch of a file",
      async () => ({ from: [await write("one.yml", FILE)], branch: "main" }),
      "Only a server has branches. Leave --branch out, or give a server's address.",
    ],
    [
      "a server and a file",
      async () => ({ from: ["http://localhost:1", await write("one.yml", FILE)] }),
      "A server's schema is whole already. Give its address alone.",
    ],
    [
      "a broken file",
      async () => ({ from: [await write("one.yml", "nodes: [")] }),
      "one.yml:1:9: This is not valid YAML",
    ],
  ])("refuses %s, and leaves the earlier output alone", async (_, source, message) => {
    const options = await source();
    await mkdir(out);
    await writeFile(join(out, "kinds.ts"), "earlier");
    await expect(generateKinds({ ...options, out })).rejects.toThrow(message);
    expect(await readFile(join(out, "kinds.ts"), "utf8")).toBe("earlier");
    expect(await readdir(out)).toEqual(["kinds.ts"]);
  });

  test("generates a schema of 500 kinds that compiles", async () => {
    const attributes = Array.from({ length: 20 }, (_, index) => ({
      name: `attribute_${index}`,
      kind: "Text",
    }));
    const nodes = Array.from({ length: 500 }, (_, index) =>
      madeKind(`Kind${index}`, {
        attributes,
        relationships: [1, 2, 3, 4, 5, 6].map((step) => ({
          name: `relationship_${step}`,
          peer: `TestKind${(index + step) % 500}`,
        })),
      }),
    );
    const from = [await write("schema.json", JSON.stringify(madeSchema({ nodes })))];
    const { kinds } = await generateKinds({ from, out });
    expect(kinds).toBe(500);
    expect(diagnostics(await kindsFile())).toEqual([]);
  });
});

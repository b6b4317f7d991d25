import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";

import { generateRest } from "../../../../src/codegen/rest/generate-rest.js";
import type { JsonObject } from "../../../../src/codegen/json.js";

const COMMITTED = "schema/openapi.json";

function withoutCommand(source: string): string {
  return source.replace(/^ \* {3}.*\n/m, "");
}

describe("generateRest", () => {
  let out: string;

  beforeEach(async () => {
    out = await mkdtemp(join(tmpdir(), "infrahub-client-test-"));
  });

  afterEach(() => rm(out, { recursive: true }));

  test("makes the committed types from a server of the committed version", async () => {
    const document = await readFile(COMMITTED);
    const server = createServer((_, response) => response.end(document));
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    onTestFinished(() => {
      server.close();
      server.closeAllConnections();
    });
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await mkdir(join(out, "node_modules"));
    await symlink(resolve("node_modules/prettier"), join(out, "node_modules/prettier"));
    await copyFile(".prettierrc.json", join(out, ".prettierrc.json"));

    const generated = await generateRest({ from: address, out });

    const text = await readFile(generated.file, "utf8");
    expect(generated).toMatchObject({ file: join(out, "rest.ts"), unmatched: [] });
    expect(generated.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(generated.lines).toBe(text.match(/\n/g)?.length);
    expect(text).toContain(` *   npx infrahub-client generate rest --from ${address} --out ${out}\n`);
    expect(withoutCommand(text)).toBe(withoutCommand(await readFile("generated/rest.ts", "utf8")));
  });

  test("makes types for a server that lacks an operation, and tells what it found nothing for", async () => {
    const document = JSON.parse(await readFile(COMMITTED, "utf8")) as JsonObject;
    delete (document["paths"] as JsonObject)["/api/auth/ldap/login"];
    (document["info"] as JsonObject)["version"] = "1.9.9";
    const from = join(out, "openapi.json");
    await writeFile(from, JSON.stringify(document));

    const { file, version, unmatched } = await generateRest({ from, out });

    const text = await readFile(file, "utf8");
    expect(version).toBe("1.9.9");
    expect(text).toContain("The REST API of Infrahub 1.9.9");
    expect(text).not.toContain("/api/auth/ldap/login");
    expect(text).toContain("POST /graphql/{branch_name}");
    expect(unmatched).toContain("$.paths['/api/auth/ldap/login'].post");
  });

  test.each([
    ["is no OpenAPI document", "{}", "is not an OpenAPI document"],
    ["is broken", "{", "is not valid JSON"],
    [
      "refers to what it does not hold",
      '{"openapi":"3.1.0","paths":{"/a":{"get":{"$ref":"#/components/gone"}}}}',
      'refers to "#/components/gone" at #/paths/~1a/get',
    ],
  ])("leaves the earlier output alone when the document %s", async (_, text, message) => {
    const from = join(out, "openapi.json");
    await writeFile(from, text);
    await writeFile(join(out, "rest.ts"), "earlier");
    await expect(generateRest({ from, out })).rejects.toThrow(message);
    expect(await readFile(join(out, "rest.ts"), "utf8")).toBe("earlier");
    expect(await readdir(out)).toEqual(["openapi.json", "rest.ts"]);
  });

  test("names what our overlay needs and the document lacks", async () => {
    const document = JSON.parse(await readFile(COMMITTED, "utf8")) as { components: { schemas: JsonObject } };
    delete document.components.schemas["SchemaUpdate"];
    delete document.components.schemas["SchemaDiff"];
    const from = join(out, "openapi.json");
    const paths = { "/api/info": { get: { responses: {} } } };
    await writeFile(from, JSON.stringify({ ...document, paths }));
    await expect(generateRest({ from, out })).rejects.toThrow(
      /with our overlay on it, refers to "#\/components\/schemas\/SchemaDiff"/,
    );
  });
});

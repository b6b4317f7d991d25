import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";

const LOADER = pathToFileURL(resolve("node_modules/tsx/dist/loader.mjs")).href;
const SCRIPT = resolve("scripts/pull.ts");

const SCHEMA = {
  nodes: [
    {
      kind: "CoreTag",
      namespace: "Core",
      name: "Tag",
      id: "1",
      description: "Prose",
      attributes: [],
      relationships: [],
    },
    { kind: "InfraDevice", namespace: "Infra", name: "Device", attributes: [], relationships: [] },
  ],
  generics: [],
  profiles: [],
  templates: [],
  namespaces: [
    { name: "Core", user_editable: false },
    { name: "Infra", user_editable: true },
  ],
};

async function serve(body: string): Promise<string> {
  const bodies = new Map([
    ["/api/openapi.json", body],
    ["/api/schema", JSON.stringify(SCHEMA)],
    ["/api/info", '{"version":"1.2.3"}'],
  ]);
  const server = createServer((request, response) => response.end(bodies.get(request.url ?? "")));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("npm run pull", () => {
  let folder: string;

  function pull(args: string[], address?: string): Promise<{ stdout: string }> {
    const env = { ...process.env, ...(address !== undefined && { INFRAHUB_ADDRESS: address }) };
    return promisify(execFile)(process.execPath, ["--import", LOADER, SCRIPT, ...args], { cwd: folder, env });
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "infrahub-client-test-"));
    await mkdir(join(folder, "schema"));
    await writeFile(join(folder, "schema/openapi.json"), "earlier");
  });

  afterEach(() => rm(folder, { recursive: true }));

  test("keeps the server's document, its version among it, without its prose", async () => {
    const paths = { "/b": { get: { summary: "Prose", responses: {} } }, "/a": {} };
    const info = { version: "1.2.3", title: "Prose" };
    const address = await serve(JSON.stringify({ paths, openapi: "3.1.0", info }));

    const { stdout } = await pull(["--address", address], "http://not.asked.invalid");

    expect(stdout).toMatch(/^schema\/openapi\.json: Infrahub 1\.2\.3, \d+ bytes\.\n/);
    const kept = {
      info: { title: "Infrahub", version: "1.2.3" },
      openapi: "3.1.0",
      paths: { "/a": {}, "/b": { get: { responses: {} } } },
    };
    expect(await readFile(join(folder, "schema/openapi.json"), "utf8")).toBe(
      `${JSON.stringify(kept, null, 2)}\n`,
    );
    expect(stdout).toMatch(/\nschema\/kinds\.json: Infrahub 1\.2\.3, \d+ bytes\.\n/);
    expect(JSON.parse(await readFile(join(folder, "schema/kinds.json"), "utf8"))).toEqual({
      infrahub_version: "1.2.3",
      generics: [],
      nodes: [{ attributes: [], kind: "CoreTag", name: "Tag", namespace: "Core", relationships: [] }],
      profiles: [],
      templates: [],
    });
  });

  test("leaves the earlier document when the server named by INFRAHUB_ADDRESS serves none", async () => {
    const address = await serve("<html></html>");
    await expect(pull([], address)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`${address}/api/openapi.json is an HTML or XML page`) as string,
    });
    expect(await readFile(join(folder, "schema/openapi.json"), "utf8")).toBe("earlier");
  });
});

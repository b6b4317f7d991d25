import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

import { afterEach, beforeEach, expect, test } from "vitest";

import type { JsonObject } from "../../../src/codegen/json.js";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "infrahub-client-test-"));
});

afterEach(() => rm(folder, { recursive: true }));

test("a change of the server stops the build, and leaves what was generated before", async () => {
  const document = JSON.parse(await readFile("schema/openapi.json", "utf8")) as JsonObject;
  delete (document["paths"] as JsonObject)["/api/info"];
  await mkdir(join(folder, "schema"));
  await mkdir(join(folder, "generated"));
  await writeFile(join(folder, "schema/openapi.json"), JSON.stringify(document));
  await writeFile(join(folder, "generated/rest.ts"), "earlier");

  const loader = pathToFileURL(resolve("node_modules/tsx/dist/loader.mjs")).href;
  const build = promisify(execFile)(process.execPath, ["--import", loader, resolve("scripts/generate.ts")], {
    cwd: folder,
  });

  await expect(build).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /match nothing in schema\/openapi\.json.*\n {2}\$\.paths\['\/api\/info'\]\.get\n$/,
    ) as string,
  });
  expect(await readFile(join(folder, "generated/rest.ts"), "utf8")).toBe("earlier");
});

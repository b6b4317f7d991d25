import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

import { expect, onTestFinished, test } from "vitest";

import { loopbackServer } from "../helpers/loopback-server.js";
import { evilDocuments, evilYaml } from "./evil-documents.js";

const SECRET = "S3CRET-OF-THE-CANARY";
const CANARY = {
  openapi: "3.1.0",
  components: { schemas: { A: { description: SECRET, enum: [SECRET] } } },
  get: {},
};

interface Trapped {
  results: Record<string, { code: unknown; said: string; touched: string[] }>;
  tried: number;
}

test("whatever a document refers to, the command reads no file but it, and asks no host", async () => {
  const root = await mkdtemp(join(tmpdir(), "infrahub-client-test-"));
  onTestFinished(() => rm(root, { recursive: true }));
  const documents = join(root, "documents");
  const out = join(root, "out");
  await mkdir(documents);
  const canary = join(root, "canary.json");
  await writeFile(canary, JSON.stringify(CANARY));
  await using server = await loopbackServer((_, response) => {
    response.end(JSON.stringify(CANARY));
  });
  const places = [canary, "../canary.json", pathToFileURL(canary).href, `${server.url}/canary.json`];
  let count = 0;
  for (const place of places) {
    for (const document of Object.values(evilDocuments(place))) {
      await writeFile(join(documents, `${count++}.json`), JSON.stringify(document));
    }
    for (const text of Object.values(evilYaml(place)))
      await writeFile(join(documents, `${count++}.yaml`), text);
  }

  const args = ["--import", "tsx", "test/unit/cli/run-trapped.ts", documents, out, "canary"];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, {
    maxBuffer: 64 * 1024 * 1024,
  });

  const { results, tried } = JSON.parse(stdout) as Trapped;
  expect(stderr).toBe("");
  expect(tried).toBeGreaterThanOrEqual(2);
  expect(Object.keys(results)).toHaveLength(count);
  for (const { code, said, touched } of Object.values(results)) {
    expect(touched).toEqual([]);
    expect([0, 1]).toContain(code);
    expect(said).not.toContain(SECRET);
    if (code === 1) expect(said).toMatch(/^[^\n]+\n$/);
  }
  expect(Object.values(results).filter(({ code }) => code === 0).length).toBeGreaterThan(count / 4);
  expect(server.requests).toEqual([]);
  for (const name of await readdir(out)) {
    expect(await readFile(join(out, name, "rest.ts"), "utf8")).not.toContain(SECRET);
  }
}, 180_000);

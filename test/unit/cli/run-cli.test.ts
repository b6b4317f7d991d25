import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { runCli } from "../../../src/cli/run-cli.js";
import { usage } from "../../../src/cli/usage.js";
import type { JsonObject } from "../../../src/codegen/rest/json.js";

async function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  let stdout = "";
  let stderr = "";
  const code = await runCli(args, {
    env: {},
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
  });
  return { code, stdout, stderr };
}

describe("runCli", () => {
  test("prints the usage when asked", async () => {
    expect(await run("--help")).toEqual({ code: 0, stdout: usage, stderr: "" });
    expect(await run("generate", "rest", "--help")).toEqual({ code: 0, stdout: usage, stderr: "" });
  });

  test("prints the package's version", async () => {
    const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
    expect(await run("--version")).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  test.each([
    ["no command", [], "A command is missing."],
    ["an unknown command", ["generate", "rust"], "Unknown command: generate rust"],
    ["an unknown option", ["generate", "rest", "--form", "x"], "Unknown option '--form'."],
    [
      "an option without its value",
      ["generate", "rest", "--from"],
      "Option '--from <value>' argument missing.",
    ],
    ["no --from", ["generate", "rest", "--out", "x"], "--from is missing."],
    ["no --out", ["generate", "rest", "--from", "x"], "--out is missing."],
  ])("explains itself with exit code 2 on %s", async (_, args, message) => {
    expect(await run(...args)).toEqual({ code: 2, stdout: "", stderr: `${message}\n\n${usage}` });
  });

  test("is what the package's command runs", async () => {
    const main = promisify(execFile)(process.execPath, ["--import", "tsx", "src/cli/main.ts", "nonsense"]);
    await expect(main).rejects.toMatchObject({
      code: 2,
      stdout: "",
      stderr: `Unknown command: nonsense\n\n${usage}`,
    });
  });
});

describe("generate rest", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "infrahub-client-test-"));
  });

  afterEach(() => rm(folder, { recursive: true }));

  test("fails with one line and exit code 1", async () => {
    const from = join(folder, "gone.json");
    expect(await run("generate", "rest", "--from", from, "--out", folder)).toEqual({
      code: 1,
      stdout: "",
      stderr: `${from} cannot be read (ENOENT). Give a URL or the path of a file.\n`,
    });
  });

  test("says what it wrote, and what this version lacks", async () => {
    const document = JSON.parse(await readFile("schema/openapi.json", "utf8")) as JsonObject;
    const { "/api/info": info } = document["paths"] as JsonObject;
    document["paths"] = { "/api/info": info ?? {} };
    (document["info"] as JsonObject)["version"] = "1.9.9";
    const from = join(folder, "openapi.json");
    await writeFile(from, JSON.stringify(document));

    const { code, stdout, stderr } = await run("generate", "rest", "--from", from, "--out", folder);

    expect(code).toBe(0);
    expect(stdout).toMatch(/rest\.ts: Infrahub 1\.9\.9, 2 operations, \d+ lines\n$/);
    expect(stderr).toMatch(/^Note: \d+ of our \d+ corrections found nothing to correct in Infrahub 1\.9\.9/);
    expect(stderr).toContain("\n  $.paths['/api/auth/ldap/login'].post\n");
  });
});

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";

import { runCli } from "../../../src/cli/run-cli.js";
import { usage } from "../../../src/cli/usage.js";
import type { JsonObject } from "../../../src/codegen/json.js";
import { loopbackServer } from "../helpers/loopback-server.js";

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
    ["a command that moves the cursor", ["\u001b[2J\n"], "Unknown command: \\u001b[2J"],
    ["no --from", ["generate", "rest", "--out", "x"], "--from is missing."],
    ["an empty --from", ["generate", "kinds", "--from", "", "--out", "x"], "--from is missing."],
    ["no --out", ["generate", "rest", "--from", "x"], "--out is missing."],
    ["a word too many", ["generate", "rest", "x"], "Unknown command: generate rest x"],
    [
      "an empty --branch",
      ["generate", "kinds", "--from", "x", "--out", "x", "--branch", ""],
      "--branch is empty. Give a name, or leave it out.",
    ],
    [
      "two sources of generate rest",
      ["generate", "rest", "--from", "x", "--from", "y", "--out", "x"],
      "--from may be given several times for generate kinds only.",
    ],
    [
      "a branch of generate rest",
      ["generate", "rest", "--from", "x", "--out", "x", "--branch", "main"],
      "--branch is not for generate rest: all branches have the same REST API.",
    ],
    ...["schema.yml", "http://", "http://localhost:8000/api/openapi.json"].map(
      (from): [string, string[], string] => [
        `generate from ${from}`,
        ["generate", "--from", from, "--out", "x"],
        "generate alone takes the address of a server, such as http://localhost:8000. " +
          "For files, use generate rest and generate kinds.",
      ],
    ),
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
    expect(stdout).toMatch(/rest\.ts: Infrahub 1\.9\.9, 3 operations, \d+ lines\n$/);
    expect(stderr).toMatch(/^Note: \d+ of our \d+ corrections found nothing to correct in Infrahub 1\.9\.9/);
    expect(stderr).toContain("\n  $.paths['/api/auth/ldap/login'].post\n");
  });
});

describe("generate rest of a hostile document", () => {
  test("prints one line without control characters, and writes types alone", async () => {
    const folder = await mkdtemp(join(tmpdir(), "infrahub-client-test-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const document = JSON.parse(await readFile("schema/openapi.json", "utf8")) as JsonObject;
    const { "/api/info": info } = document["paths"] as JsonObject;
    document["paths"] = { "/api/info": info ?? {} };
    document["info"] = { title: "x", version: `\u001b[2J1.9\n*/ throw 1; /*${"long".repeat(10_000)}` };
    const from = join(folder, "openapi.json");
    await writeFile(from, JSON.stringify(document));

    const { code, stdout, stderr } = await run("generate", "rest", "--from", from, "--out", folder);

    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^[^\p{Cc}]*: Infrahub \\u001b\[2J1\.9 \*\/ throw 1; [^\p{Cc}]{900,1100} lines\n$/u,
    );
    expect(stderr.slice(0, 2000)).toMatch(
      / in Infrahub \\u001b\[2J1\.9 \*\/ throw 1; [^\p{Cc}]{900,1200}\n/u,
    );
    expect(await readFile(join(folder, "rest.ts"), "utf8")).toMatch(
      /^\/\*\n \* [^\n]*1\.9\n \* \*\\\/ throw 1; \/\*/,
    );
  });
});

describe("generate kinds", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "infrahub-client-test-"));
  });

  afterEach(() => rm(folder, { recursive: true }));

  test("takes several files, and says what it wrote", async () => {
    const from = ["a.yml", "b.yml"].map((name) => join(folder, name));
    await writeFile(join(folder, "a.yml"), "nodes: [{ name: A, namespace: Test }]");
    await writeFile(join(folder, "b.yml"), "nodes: [{ name: B, namespace: Test }]");
    const sources = from.flatMap((path) => ["--from", path]);
    const { code, stdout, stderr } = await run("generate", "kinds", ...sources, "--out", folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/kinds\.ts: \d+ kinds, \d+ lines\n$/);
    expect(await readFile(join(folder, "kinds.ts"), "utf8")).toContain("  TestA: TestA;\n  TestB: TestB;\n");
  });

  test("takes note of a schema without kinds", async () => {
    const from = join(folder, "schema.json");
    await writeFile(from, '{"nodes":[],"generics":[],"profiles":[]}');
    expect(await run("generate", "kinds", "--from", from, "--out", folder)).toEqual({
      code: 0,
      stdout: `${join(folder, "kinds.ts")}: 0 kinds, 8 lines\n`,
      stderr: "Note: The schema has no kinds. Is this the right server, and the right branch?\n",
    });
  });

  test("fails with one line and exit code 1", async () => {
    const from = join(folder, "a.yml");
    await writeFile(from, "nodes: [{ name: A }]");
    expect(await run("generate", "kinds", "--from", from, "--out", folder)).toEqual({
      code: 1,
      stdout: "",
      stderr: `${from}:1:9: nodes[0] needs a "namespace".\n`,
    });
  });
});

describe("generate", () => {
  test("writes the REST API and the kinds of a branch", async () => {
    const out = await mkdtemp(join(tmpdir(), "infrahub-client-test-"));
    onTestFinished(() => rm(out, { recursive: true }));
    const document = await readFile("schema/openapi.json");
    const schema = await readFile("schema/kinds.json");
    await using server = await loopbackServer(({ target }, response) => {
      if (target === "/api/openapi.json") response.end(document);
      else response.end(target.startsWith("/api/schema") ? schema : '{"version":"1.2.3"}');
    });
    const { code, stdout, stderr } = await run(
      "generate",
      "--from",
      server.url,
      "--branch",
      "b",
      "--out",
      out,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/rest\.ts: Infrahub .* lines\n.*kinds\.ts: \d+ kinds, \d+ lines\n$/);
    expect(server.requests.map(({ target }) => target)).toContain("/api/schema?branch=b");
    expect(await readFile(join(out, "rest.ts"), "utf8")).toContain("export interface paths {");
    expect(await readFile(join(out, "kinds.ts"), "utf8")).toContain("The kinds of Infrahub 1.2.3, branch b,");
  });
});

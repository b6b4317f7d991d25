import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { CodegenError } from "../../../src/codegen/codegen-error.js";
import { formatSource } from "../../../src/codegen/format-source.js";
import { caught } from "../helpers/caught.js";

const SOURCE = "export const a={b:'c'}";

describe("formatSource", () => {
  let project: string;

  async function installPrettier(): Promise<void> {
    await mkdir(join(project, "node_modules"));
    await symlink(resolve("node_modules/prettier"), join(project, "node_modules/prettier"));
  }

  beforeEach(async () => {
    project = await mkdtemp(join(tmpdir(), "infrahub-client-test-"));
  });

  afterEach(() => rm(project, { recursive: true }));

  test("leaves the source as it is in a project without prettier", async () => {
    expect(await formatSource(SOURCE, join(project, "src/rest.ts"))).toBe(SOURCE);
  });

  test("uses the project's prettier, and its defaults without a configuration", async () => {
    await installPrettier();
    expect(await formatSource(SOURCE, join(project, "src/rest.ts"))).toBe('export const a = { b: "c" };\n');
  });

  test("uses the configuration that holds for the file", async () => {
    await installPrettier();
    const overrides = [{ files: "src/**", options: { semi: false } }];
    await writeFile(join(project, ".prettierrc.json"), JSON.stringify({ singleQuote: true, overrides }));
    expect(await formatSource(SOURCE, join(project, "src/rest.ts"))).toBe("export const a = { b: 'c' }\n");
    expect(await formatSource(SOURCE, join(project, "lib/rest.ts"))).toBe("export const a = { b: 'c' };\n");
  });

  test("reads the settings of .editorconfig as well", async () => {
    await installPrettier();
    await writeFile(join(project, ".editorconfig"), "root = true\n[*]\nindent_style = tab\n");
    const source = "export function f(){return 1}";
    expect(await formatSource(source, join(project, "rest.ts"))).toBe(
      "export function f() {\n\treturn 1;\n}\n",
    );
  });

  test("says that the configuration is broken, in one line", async () => {
    await installPrettier();
    await writeFile(join(project, ".prettierrc.json"), "{");
    const file = join(project, "rest.ts");
    const error = await caught(CodegenError, formatSource(SOURCE, file));
    expect(error.cause).toBeInstanceOf(Error);
    const [reason] = (error.cause as Error).message.split("\n", 1);
    expect(error.message).toBe(
      `prettier cannot format ${file}: ${reason} Correct its configuration and run this again.`,
    );
  });
});

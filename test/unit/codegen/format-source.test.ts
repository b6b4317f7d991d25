import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { formatSource } from "../../../src/codegen/format-source.js";

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

  test("says that the configuration is broken", async () => {
    await installPrettier();
    await writeFile(join(project, ".prettierrc.json"), "{");
    const file = join(project, "rest.ts");
    await expect(formatSource(SOURCE, file)).rejects.toThrow(`prettier cannot format ${file}: `);
  });
});

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { writeOutput } from "../../../src/codegen/write-output.js";

describe("writeOutput", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "infrahub-client-test-"));
  });

  afterEach(() => rm(folder, { recursive: true }));

  test("makes the folder, replaces the file, and leaves nothing else behind", async () => {
    const file = join(folder, "a/b/rest.ts");
    await writeOutput(file, "old");
    await writeOutput(file, "new");
    expect(await readFile(file, "utf8")).toBe("new");
    expect(await readdir(join(folder, "a/b"))).toEqual(["rest.ts"]);
  });

  test("says that the folder cannot be written to", async () => {
    await writeFile(join(folder, "a"), "a file");
    const file = join(folder, "a/rest.ts");
    await expect(writeOutput(file, "new")).rejects.toThrow(`${file} cannot be written (E`);
    await expect(writeOutput(file, "new")).rejects.toThrow("Give a folder that you may write to.");
  });

  test("takes its own leftovers away when the file cannot be replaced", async () => {
    const file = join(folder, "rest.ts");
    await mkdir(join(file, "not-empty"), { recursive: true });
    await expect(writeOutput(file, "new")).rejects.toThrow(`${file} cannot be written (E`);
    expect(await readdir(folder)).toEqual(["rest.ts"]);
  });
});

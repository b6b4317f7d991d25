import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

import { CodegenError } from "../../../src/codegen/codegen-error.js";
import { readLocalFile } from "../../../src/codegen/read-local-file.js";
import { caught } from "../helpers/caught.js";

test("a file is read, and a folder or nothing is refused with the reason", async () => {
  const folder = await mkdtemp(join(tmpdir(), "infrahub-client-test-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "a.yml");
  await writeFile(file, "a: 1");
  expect(await readLocalFile(file)).toBe("a: 1");
  for (const [path, code] of [
    [folder, "EISDIR"],
    [`${file}.no`, "ENOENT"],
  ] as const) {
    const error = await caught(CodegenError, readLocalFile(path));
    expect(error.message).toBe(`${path} cannot be read (${code}). Give a URL or the path of a file.`);
    expect(error.cause).toMatchObject({ code });
  }
});

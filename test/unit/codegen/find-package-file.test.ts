import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { findPackageFile } from "../../../src/codegen/find-package-file.js";

describe("findPackageFile", () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "infrahub-client-test-"));
    await mkdir(join(root, "schema"));
    await writeFile(join(root, "package.json"), "{}");
    await writeFile(join(root, "schema/overlay.yaml"), "");
  });

  afterEach(() => rm(root, { recursive: true }));

  test.each(["src/codegen/rest/module.ts", "dist/src/codegen/rest/module.js", "module.js"])(
    "finds it from %s",
    (module) => {
      expect(findPackageFile("schema/overlay.yaml", join(root, module))).toBe(
        join(root, "schema/overlay.yaml"),
      );
    },
  );

  test("says that the package is not whole", () => {
    expect(() => findPackageFile("gone.yaml", join(root, "src/module.ts"))).toThrow(
      "The package infrahub-client does not hold gone.yaml. Install it again.",
    );
  });

  test("says that the module belongs to no package", () => {
    expect(() => findPackageFile("a", "/module.js")).toThrow("/module.js is in no package.");
  });
});

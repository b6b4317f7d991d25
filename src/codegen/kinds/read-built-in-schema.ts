import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { findPackageFile } from "../find-package-file.js";
import type { JsonObject } from "../json.js";

/**
 * Reads the kinds that every Infrahub server has, as they come with this package.
 *
 * @returns the kinds in the form of `/api/schema`
 */
export async function readBuiltInSchema(): Promise<JsonObject> {
  const file = findPackageFile("schema/kinds.json", fileURLToPath(import.meta.url));
  return JSON.parse(await readFile(file, "utf8")) as JsonObject;
}

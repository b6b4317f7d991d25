import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

import { CodegenError } from "../codegen-error.js";
import { compareText } from "./compare-text.js";

/**
 * Lists the schema files that a path stands for.
 *
 * @param path - a file, or a folder that is searched at any depth for files ending in .yml, .yaml or .json
 * @returns the path itself when it is not a folder, else the files in it, in the order of their names
 * @throws {@link CodegenError} when a folder cannot be read or has no such file
 */
export async function listSchemaFiles(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
  } catch {
    // Reading it will say why not.
    return [path];
  }
  let names: string[];
  try {
    names = await readdir(path, { recursive: true });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new CodegenError(`${path} cannot be read (${code ?? "unknown reason"}).`, { cause });
  }
  const files = names.filter((name) => /\.(?:ya?ml|json)$/i.test(name)).sort(compareText);
  if (files.length === 0) {
    throw new CodegenError(
      `${path} has no file ending in .yml, .yaml or .json. Give a folder with schema files.`,
    );
  }
  return files.map((name) => join(path, name));
}

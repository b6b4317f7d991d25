import { readFile } from "node:fs/promises";

import { CodegenError } from "./codegen-error.js";

/**
 * Reads a file that a user named as source.
 *
 * @param path - the file's path
 * @returns its text
 * @throws {@link CodegenError} when it cannot be read
 */
export async function readLocalFile(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new CodegenError(
      `${path} cannot be read (${code ?? "unknown reason"}). Give a URL or the path of a file.`,
      {
        cause,
      },
    );
  }
}

import { createReadStream } from "node:fs";

import { CodegenError } from "./codegen-error.js";
import { readText } from "./read-text.js";

/**
 * Reads a file that a user named as source.
 *
 * @param path - the file's path
 * @returns its text
 * @throws {@link CodegenError} when it cannot be read, has more than 64 MiB, or is not a text
 */
export async function readLocalFile(path: string): Promise<string> {
  try {
    return await readText(createReadStream(path), path);
  } catch (cause) {
    if (cause instanceof CodegenError) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    throw new CodegenError(
      `${path} cannot be read (${code ?? "unknown reason"}). Give a URL or the path of a file.`,
      { cause },
    );
  }
}

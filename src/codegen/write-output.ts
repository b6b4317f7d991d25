import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import { CodegenError } from "./codegen-error.js";

/**
 * Writes a generated file, and its folder if there is none. The file is replaced in one step: whoever reads it
 * meanwhile sees the old content or the new, and a failure leaves the old.
 *
 * @param file - the path to write
 * @param text - the new content
 * @throws {@link CodegenError} when the folder cannot be written to
 */
export async function writeOutput(file: string, text: string): Promise<void> {
  const folder = dirname(file);
  const temporary = join(folder, `.${basename(file)}.${process.pid}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(temporary, text);
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const { code } = cause as NodeJS.ErrnoException;
    throw new CodegenError(
      `${file} cannot be written (${code ?? "unknown reason"}). Give a folder that you may write to.`,
      { cause },
    );
  }
}

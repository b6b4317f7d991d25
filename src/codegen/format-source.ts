import { createRequire } from "node:module";
import { resolve } from "node:path";

import { CodegenError } from "./codegen-error.js";

type Prettier = Pick<typeof import("prettier"), "format" | "resolveConfig">;

/**
 * Formats the source of a file as the project that it is for formats its own: with the prettier that is installed
 * there, and its configuration for that file.
 *
 * @param source - TypeScript
 * @param file - where the source will be written; it need not exist yet
 * @returns the formatted source, or `source` as it is when the project has no prettier
 * @throws {@link CodegenError} when prettier fails, for example because its configuration is broken
 */
export async function formatSource(source: string, file: string): Promise<string> {
  const filepath = resolve(file);
  const require = createRequire(filepath);
  let entry: string;
  try {
    entry = require.resolve("prettier");
  } catch {
    return source;
  }
  try {
    const prettier = require(entry) as Prettier;
    const config = await prettier.resolveConfig(filepath, { editorconfig: true });
    return await prettier.format(source, { ...config, filepath });
  } catch (cause) {
    const reason = (cause as Error).message.split("\n", 1)[0] ?? "";
    throw new CodegenError(
      `prettier cannot format ${file}: ${reason} Correct its configuration and run this again.`,
      {
        cause,
      },
    );
  }
}

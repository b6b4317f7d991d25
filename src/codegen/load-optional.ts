import { createRequire } from "node:module";

import { CodegenError } from "./codegen-error.js";

/**
 * Loads what only generating needs. An application that runs the client alone may be installed without these
 * packages (`npm install --omit=optional`).
 *
 * They are loaded by `require`, because `import` first reads all of a CommonJS package for the names that it may
 * export: for typescript alone that takes longer than printing the types.
 *
 * @param name - the package's name, as npm knows it
 * @returns what the package exports; its type is for the caller to say
 * @throws {@link CodegenError} when it is not installed, with the command that installs it
 * @example
 * ```ts
 * const { parse } = loadOptional("yaml") as typeof import("yaml");
 * ```
 */
export function loadOptional(name: string): unknown {
  // A bundle in one file of CommonJS has no `import.meta.url`.
  const require = createRequire(import.meta.url || `${process.cwd()}/`);
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch (cause) {
    throw new CodegenError(
      `Generating needs the package ${name}, which is not installed. Run: npm install --include=optional`,
      { cause },
    );
  }
  return require(entry) as unknown;
}

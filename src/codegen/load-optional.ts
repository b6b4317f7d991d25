import { CodegenError } from "./codegen-error.js";

/**
 * Imports what only generating needs. An application that runs the client alone may be installed without these
 * packages (`npm install --omit=optional`).
 *
 * @param name - the package's name, as npm knows it
 * @param load - imports it, for example `() => import("yaml")`
 * @returns what the package exports
 * @throws {@link CodegenError} when it is not installed, with the command that installs it
 * @example
 * ```ts
 * const { parse } = await loadOptional("yaml", () => import("yaml"));
 * ```
 */
export async function loadOptional<Module>(name: string, load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw cause;
    throw new CodegenError(
      `Generating needs the package ${name}, which is not installed. Run: npm install --save-dev ${name}`,
      { cause },
    );
  }
}

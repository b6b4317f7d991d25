import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

import { CodegenError } from "./codegen-error.js";
import { findPackageFile } from "./find-package-file.js";

/** What only `generate rest` needs: an application that runs the client is installed without them. */
export const REST_TOOLS = ["openapi-typescript", "openapi-format", "typescript"] as const;

/**
 * Loads a package by `require`: `import` first reads all of a CommonJS package for the names that it may export, which
 * for typescript alone takes longer than printing the types.
 *
 * @param name - the package's name, as npm knows it
 * @returns what the package exports; its type is for the caller to say
 * @example
 * ```ts
 * const { parse } = loadPackage("yaml") as typeof import("yaml");
 * ```
 */
export function loadPackage(name: string): unknown {
  // A bundle in one file of CommonJS has no `import.meta.url`.
  return createRequire(import.meta.url || `${process.cwd()}/`)(name) as unknown;
}

/**
 * Loads one of the packages that only `generate rest` needs.
 *
 * @throws {@link CodegenError} when it is not installed, with the command that installs all of them
 */
export function loadRestTool(name: (typeof REST_TOOLS)[number]): unknown {
  try {
    return loadPackage(name);
  } catch (cause) {
    throw new CodegenError(
      `The types of the REST API are made with ${name}, which is not installed. Run: npm install --save-dev ${pinnedTools().join(" ")}`,
      { cause },
    );
  }
}

/**
 * The packages of {@link REST_TOOLS} in the versions that this package is tested with.
 *
 * @returns for example `openapi-typescript@7.13.0`, as npm takes it
 */
export function pinnedTools(): string[] {
  const file = findPackageFile("package.json", fileURLToPath(import.meta.url));
  const { devDependencies } = JSON.parse(readFileSync(file, "utf8")) as {
    devDependencies: Record<string, string>;
  };
  return REST_TOOLS.map((name) => `${name}@${devDependencies[name] ?? "latest"}`);
}

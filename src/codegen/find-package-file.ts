import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Finds a file of this package from one of its modules. A module lies in `src` when the package's own scripts run
 * it, and in `dist/src` once it is compiled, so the way up to the package's root differs.
 *
 * @param path - the file's path from the package's root
 * @param module - the path of the module that asks
 * @returns the file's absolute path
 * @throws Error when the package does not hold it: then it was packed wrongly
 */
export function findPackageFile(path: string, module: string): string {
  let folder = dirname(module);
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`${module} is in no package.`);
    folder = parent;
  }
  const file = join(folder, path);
  if (!existsSync(file))
    throw new Error(`The package infrahub-client does not hold ${path}. Install it again.`);
  return file;
}

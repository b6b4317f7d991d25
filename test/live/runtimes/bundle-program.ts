import { join } from "node:path";
import { build } from "esbuild";

/**
 * Bundles the program for each kind of runtime into a folder: `command.js`, `worker.js` and `page.js`. What the client
 * loads on demand is in files of their own, but for workerd, which takes all modules from its configuration.
 */
export async function bundleProgram(folder: string): Promise<void> {
  const bundle = (name: string, splitting: boolean) =>
    build({
      entryPoints: [join(import.meta.dirname, `${name}.ts`)],
      outdir: folder,
      bundle: true,
      splitting,
      format: "esm",
      target: "es2022",
      platform: "browser",
      logLevel: "warning",
    });
  await Promise.all([bundle("command", true), bundle("page", true), bundle("worker", false)]);
}

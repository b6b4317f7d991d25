import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";

/** A bundler makes files of their own of what is imported when it is needed. */
const onDemand: Plugin = {
  name: "on demand",
  setup(bundle) {
    bundle.onResolve({ filter: /.*/ }, ({ kind, path }) =>
      kind === "dynamic-import" ? { path, external: true } : undefined,
    );
  },
};

/**
 * Bundles a program for browsers.
 *
 * @param contents - its source, which imports from the folder of the project.
 * @param whole - whether what is imported when it is needed counts as well.
 * @returns its size in bytes.
 */
export async function bundle(
  contents: string,
  whole = false,
): Promise<{ minified: number; gzipped: number }> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: new URL("..", import.meta.url).pathname, loader: "ts" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    platform: "browser",
    plugins: whole ? [] : [onDemand],
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  return { minified: code.length, gzipped: gzipSync(code, { level: 9 }).length };
}

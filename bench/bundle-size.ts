/** Minified and gzipped size of what a browser downloads, beside openapi-fetch alone. */
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";

const programs: [name: string, source: string][] = [
  ["openapi-fetch alone", `export { default } from "openapi-fetch";`],
  ["createRestClient alone", `export { createRestClient } from "./src/rest.js";`],
  ["createRestClient and unwrap", `export { createRestClient, unwrap } from "./src/rest.js";`],
  ["infrahub-client/rest, everything", `export * from "./src/rest.js";`],
  ["InfrahubClient alone", `export { InfrahubClient } from "./src/index.js";`],
  ["infrahub-client, everything", `export * from "./src/index.js";`],
  ["with what is loaded when needed", `export * from "./src/index.js";`],
];

/** A bundler makes files of their own of what is imported when it is needed. */
const onDemand: Plugin = {
  name: "on demand",
  setup(bundle) {
    bundle.onResolve({ filter: /.*/ }, ({ kind, path }) =>
      kind === "dynamic-import" ? { path, external: true } : undefined,
    );
  },
};

for (const [name, contents] of programs) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: new URL("..", import.meta.url).pathname, loader: "ts" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    platform: "browser",
    plugins: name.includes("when needed") ? [] : [onDemand],
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  const gzipped = gzipSync(code, { level: 9 }).length;
  console.log(`${name.padEnd(34)} ${code.length} bytes minified, ${gzipped} bytes gzipped`);
}

import { build, type Plugin } from "esbuild";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";

/** Bundlers make files of their own of what is imported when it is needed. */
const onDemand: Plugin = {
  name: "on demand",
  setup(bundle) {
    bundle.onResolve({ filter: /.*/ }, ({ kind, path }) =>
      kind === "dynamic-import" ? { path, external: true } : undefined,
    );
  },
};

it("makes a page download only what it uses", async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { InfrahubClient } from "./src/index.js";`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    platform: "browser",
    plugins: [onDemand],
  });
  const kilobytes = gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length / 1000;
  expect(kilobytes).toBeGreaterThan(15);
  expect(kilobytes).toBeLessThan(22);
});

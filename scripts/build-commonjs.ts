/**
 * Writes `dist/cjs`: what the entries import, once more as CommonJS, for loaders that cannot `require` ESM (Jest,
 * TypeScript's `module: "node16"`, bundlers of CommonJS). Node itself takes the ESM of `dist/src` in both cases, by the
 * condition `module-sync`, so that a process has one copy. The command and what only it needs are left out.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { build, transform } from "esbuild";

const dist = resolve(import.meta.dirname, "../dist");
const entryPoints = ["index", "rest", "node"].map((name) => `${dist}/src/${name}.js`);

const { metafile } = await build({
  absWorkingDir: dist,
  platform: "node",
  entryPoints,
  bundle: true,
  format: "esm",
  outdir: dist,
  packages: "external",
  metafile: true,
  write: false,
});
for (const file of Object.keys(metafile.inputs)) {
  const { code } = await transform(readFileSync(`${dist}/${file}`, "utf8"), {
    format: "cjs",
    platform: "node",
    target: "es2022",
    // Jest has no `import()`.
    supported: { "dynamic-import": false },
    // `createRequire` takes a path as well.
    define: { "import.meta.url": "__filename" },
  });
  write(file, code);
}
const declarations = ["src", "generated"].flatMap((folder) =>
  readdirSync(`${dist}/${folder}`, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
);
for (const file of declarations.filter((name) => name.endsWith(".d.ts") && !name.startsWith("src/cli/")))
  write(file, readFileSync(`${dist}/${file}`, "utf8"));
write("package.json", '{ "type": "commonjs" }\n');

function write(file: string, text: string): void {
  mkdirSync(dirname(`${dist}/cjs/${file}`), { recursive: true });
  writeFileSync(`${dist}/cjs/${file}`, text);
}

/**
 * Builds and packs the package, checks the pack, and tries it as a user would: installed into a new folder, its
 * command run, its entries imported, and programs compiled against its types, those of the README among them.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
/** What an app that uses the client may take on a disk. */
const MOST_MEGABYTES = 8;
const folder = mkdtempSync(join(tmpdir(), "infrahub-client-package-"));

function run(what: string, command: string, args: string[], cwd: string): void {
  const start = performance.now();
  try {
    execFileSync(command, args, { cwd, stdio: "pipe", encoding: "utf8" });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    console.error(`${what} failed:\n${stdout}${stderr}`);
    throw error;
  }
  console.log(`${what.padEnd(34)} ${Math.round(performance.now() - start)} ms`);
}

const bin = (name: string) => join(root, "node_modules", ".bin", name);
const npm = (...args: string[]) => [
  ...args,
  "--no-audit",
  "--no-fund",
  "--prefer-offline",
  "--loglevel=error",
];

/** The bytes of all files in a folder. */
function folderSize(path: string): number {
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .map((name) => statSync(join(path, name)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
}

function writeJson(name: string, content: unknown): void {
  writeFileSync(join(folder, name), JSON.stringify(content, null, 2));
}

try {
  run("build", "npm", ["run", "build"], root);
  run("pack", "npm", ["pack", "--pack-destination", folder, "--ignore-scripts"], root);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "the missing tarball";
  run("publint", bin("publint"), ["run", tarball, "--strict"], folder);
  run("are the types wrong", bin("attw"), [tarball, "--profile", "node16", "--no-emoji"], folder);

  writeJson("package.json", { name: "consumer", private: true, type: "module" });
  run("install into a new folder", "npm", npm("install", `./${tarball}`), folder);
  const megabytes = folderSize(join(folder, "node_modules")) / 1e6;
  console.log(`what an app installs               ${megabytes.toFixed(1)} MB`);
  if (megabytes > MOST_MEGABYTES) throw new Error(`That is more than ${MOST_MEGABYTES} MB.`);
  cpSync(join(root, "test/package"), folder, { recursive: true });
  const command = join(folder, "node_modules", ".bin", "infrahub-client");
  const document = join(root, "schema/openapi.json");
  const missing = spawnSync(command, ["generate", "rest", "--from", document, "--out", "infrahub"], {
    cwd: folder,
    encoding: "utf8",
  });
  const [, install = ""] = /Run: npm (install --save-dev .+)$/m.exec(missing.stderr) ?? [];
  run("install what makes the REST types", "npm", npm(...install.split(" "), "@types/node@20"), folder);
  run("generate rest", command, ["generate", "rest", "--from", document, "--out", "infrahub"], folder);
  for (const from of ["served-schema.json", "schema.yaml"])
    run(
      `generate kinds (${from})`,
      command,
      ["generate", "kinds", "--from", from, "--out", "infrahub"],
      folder,
    );
  run("import and use every entry", process.execPath, ["run.js"], folder);

  const blocks = readFileSync(join(root, "README.md"), "utf8").matchAll(/```ts\n(import .*?)```/gs);
  const programs = Array.from(blocks, ([, program = ""], index) => {
    writeFileSync(join(folder, `readme-${index}.mts`), program);
    return `readme-${index}.mts`;
  });
  if (!programs.length) throw new Error("The README has no programs.");

  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: "es2022",
    lib: ["es2022", "dom", "dom.iterable"],
  };
  writeJson("tsconfig.json", {
    compilerOptions: { ...compilerOptions, module: "nodenext", types: ["node"] },
    files: ["consumer.ts", ...programs],
  });
  writeJson("tsconfig.browser.json", {
    compilerOptions: { ...compilerOptions, module: "esnext", moduleResolution: "bundler", types: [] },
    files: ["browser.ts"],
  });
  writeJson("tsconfig.commonjs.json", {
    compilerOptions: { ...compilerOptions, noEmit: false, module: "node16", types: ["node"] },
    files: ["commonjs.cts"],
  });
  run("compile a program for Node", bin("tsc"), ["-p", "tsconfig.json"], folder);
  run("compile one for CommonJS", bin("tsc"), ["-p", "tsconfig.commonjs.json"], folder);
  run("run it", process.execPath, ["--no-experimental-require-module", "commonjs.cjs"], folder);
  run("compile a program for browsers", bin("tsc"), ["-p", "tsconfig.browser.json"], folder);
} catch {
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

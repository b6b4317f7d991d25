/**
 * Builds and packs the package, checks the pack, and tries it as a user would: installed into a new folder, its
 * command run, its entries imported, and programs compiled against its types, those of the README among them.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
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
  run("install into a new folder", "npm", npm("install", `./${tarball}`, "@types/node@20"), folder);
  cpSync(join(root, "test/package"), folder, { recursive: true });
  const command = join(folder, "node_modules", ".bin", "infrahub-client");
  const document = join(root, "schema/openapi.json");
  run("generate rest", command, ["generate", "rest", "--from", document, "--out", "infrahub"], folder);
  run("generate kinds", command, ["generate", "kinds", "--from", "schema.yaml", "--out", "infrahub"], folder);
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

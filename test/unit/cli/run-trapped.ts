/**
 * Runs the command for each file of a folder, in a process of its own, and prints as JSON what it said and which
 * files and hosts were asked for meanwhile. Arguments: the folder, where to write, and the word in traps' names.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { Socket } from "node:net";
import { join } from "node:path";

const [folder = "", out = "", word = ""] = process.argv.slice(2);
const touched: string[] = [];

type Call = (this: unknown, ...args: unknown[]) => unknown;

function trap(owner: object, name: string, isTrap: (args: unknown[]) => boolean): void {
  const methods = owner as Record<string, Call>;
  const original = methods[name];
  if (!original) throw new Error(`There is no ${name} to watch.`);
  methods[name] = function (...args) {
    if (isTrap(args)) touched.push(`${name} ${JSON.stringify(args[0])}`);
    return original.apply(this, args);
  };
}

const named = ([path]: unknown[]) => String(path).includes(word);
for (const name of [
  "open",
  "openSync",
  "readFile",
  "readFileSync",
  "createReadStream",
  "stat",
  "statSync",
  "existsSync",
]) {
  trap(fs, name, named);
}
for (const name of ["open", "readFile", "stat", "readdir"]) trap(fs.promises, name, named);
trap(Socket.prototype, "connect", () => true);
syncBuiltinESMExports();

const { runCli } = await import("../../../src/cli/run-cli.js");
const results: Record<string, unknown> = {};
for (const name of fs.readdirSync(folder)) {
  let said = "";
  const write = (text: string) => (said += text);
  const context = { env: {}, stdout: { write }, stderr: { write } };
  const args = ["generate", "rest", "--from", join(folder, name), "--out", join(out, name)];
  const code = await runCli(args, context).catch((error: unknown) => `threw ${String(error)}`);
  results[name] = { code, said, touched: touched.splice(0) };
}
// The traps themselves are tried last.
fs.existsSync(word);
await fetch("http://127.0.0.1:65534/").catch(() => undefined);
console.log(JSON.stringify({ results, tried: touched.length }));

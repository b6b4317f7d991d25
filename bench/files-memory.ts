/**
 * Memory of uploading a file of 200 MiB from a path and of downloading it to one: how far the process grows beyond what
 * it had after a short run. Fails above a limit. The server is a loopback one in another process, or the real one that
 * `INFRAHUB_ADDRESS` and `INFRAHUB_API_TOKEN` name; its object stays in its store.
 */
import { fork } from "node:child_process";
import { mkdtemp, open, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { InfrahubClient } from "../src/node.js";

const MIB = 2 ** 20;
const SIZE = 200 * MIB;
const LIMIT = 64 * MIB;

const real = process.env["INFRAHUB_ADDRESS"];
const program = fileURLToPath(new URL("files-server.ts", import.meta.url));
const child = real ? undefined : fork(program, [String(SIZE)], { execArgv: ["--import", "tsx/esm"] });
const port = child && (await new Promise<number>((resolve) => child.once("message", resolve)));
const folder = await mkdtemp(join(tmpdir(), "infrahub-client-files-"));
const source = join(folder, "source.bin");
const target = join(folder, "target.bin");
const client = new InfrahubClient({
  address: real ?? `http://127.0.0.1:${port ?? 0}`,
  configFile: false,
  timeout: 600_000,
});

async function writeSource(size: number): Promise<void> {
  const file = await open(source, "w");
  for (let left = size; left > 0; left -= MIB)
    await file.writeFile(Buffer.alloc(Math.min(left, MIB), left / MIB));
  await file.close();
}

/** How far the resident set grows while `work` runs, in bytes; it is looked at every 20 ms. */
async function growth(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss();
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  await work();
  clearInterval(timer);
  return peak - before;
}

let identifier = "";
const calls: [what: string, work: () => Promise<unknown>][] = [
  ["upload from a path", async () => ({ identifier } = await client.objectStore.uploadFromPath(source))],
  ["download to a path", () => client.objectStore.downloadToPath(identifier, target)],
];
if (!real)
  calls.push(
    ["upload of a node's file", () => client.objectStore.uploadFileFromPath({ kind: "BenchFile" }, source)],
    ["download of a node's file", () => client.objectStore.downloadFileToPath({ id: "node" }, target)],
  );

try {
  await writeSource(MIB);
  if (!real) for (const [, work] of calls) await work();
  await writeSource(SIZE);
  console.log(`A file of ${SIZE / MIB} MiB, ${real ? "the real server" : "loopback"}`);
  for (const [what, work] of calls) {
    const began = Date.now();
    const grown = await growth(work);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`${what.padEnd(26)} ${(grown / MIB).toFixed(1)} MiB more resident memory, ${seconds} s`);
    if (grown > LIMIT) throw new Error(`${what}: more than ${LIMIT / MIB} MiB.`);
  }
  if ((await stat(target)).size !== SIZE) throw new Error("The file came back with another size.");
} finally {
  await rm(folder, { recursive: true, force: true });
  child?.kill();
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../server/ports.js";
import { accepts } from "../server/wait-for.js";
import { LIMIT_MS, type Access, type Seen } from "./program.js";

const START_LIMIT_MS = 20_000;

/** Runs the bundled program in workerd. */
export async function runInWorkerd(
  command: string,
  folder: string,
  access: Access,
  name: string,
): Promise<Seen> {
  const port = await freePort();
  const configuration = join(folder, "workerd.capnp");
  await writeFile(
    configuration,
    `using Workerd = import "/workerd/workerd.capnp";
     const config :Workerd.Config = (
       services = [
         (name = "main", worker = (
           modules = [(name = "worker.js", esModule = embed "worker.js")],
           compatibilityDate = "2026-11-01",
           globalOutbound = "network",
         )),
         (name = "network", network = (allow = ["public", "private", "local"])),
       ],
       sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
     );`,
  );
  const workerd = spawn(command, ["serve", configuration], { stdio: ["ignore", "inherit", "inherit"] });
  const ended = once(workerd, "exit");
  try {
    const end = Date.now() + START_LIMIT_MS;
    while (!(await accepts(port))) {
      if (Date.now() > end || workerd.exitCode !== null) throw new Error("workerd did not start.");
      await sleep(100);
    }
    const body = JSON.stringify({ access, name });
    const signal = AbortSignal.timeout(LIMIT_MS);
    const response = await fetch(`http://127.0.0.1:${port}`, { method: "POST", body, signal });
    if (!response.ok) throw new Error(`The program failed in workerd: ${await response.text()}`);
    return (await response.json()) as Seen;
  } finally {
    workerd.kill();
    await ended;
  }
}

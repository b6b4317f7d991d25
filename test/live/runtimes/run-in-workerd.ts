import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { freePort } from "../server/ports.js";
import { startProcess, stopProcess } from "../server/processes.js";
import { isReady } from "../server/readiness.js";
import { plainEnvironment } from "../server/settings.js";
import { waitFor } from "../server/wait-for.js";
import { LIMIT_MS, type Access, type Seen } from "./program.js";

const START_LIMIT_MS = 60_000;

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
  const log = join(folder, "workerd.log");
  const workerd = await startProcess({
    name: "workerd",
    command,
    parameters: ["serve", configuration],
    env: plainEnvironment(),
    cwd: folder,
    log,
  });
  try {
    await waitFor(workerd, log, START_LIMIT_MS, () => isReady({ port }, new Date()));
    const body = JSON.stringify({ access, name });
    const signal = AbortSignal.timeout(LIMIT_MS);
    const response = await fetch(`http://127.0.0.1:${port}`, { method: "POST", body, signal });
    if (!response.ok) throw new Error(`The program failed in workerd: ${await response.text()}`);
    return (await response.json()) as Seen;
  } finally {
    await stopProcess(workerd);
  }
}

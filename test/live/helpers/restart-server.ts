import { setTimeout as sleep } from "node:timers/promises";
import { isRunning } from "../server/processes.js";
import { reviveServer } from "../server/revive-server.js";
import { readServerRecord, stateFolder } from "../server/server-record.js";
import { withLock } from "../server/with-lock.js";
import { UnavailableError } from "../server/unavailable-error.js";
import { liveServer } from "../server/live.js";

/** The server ends while it starts when a branch that it reads is deleted by somebody else. */
const ATTEMPTS = 3;

/** Kills a process of the server that this project has started, as a crash would, and starts it again. */
export async function restartServer(processName: string): Promise<void> {
  const folder = stateFolder();
  await withLock(folder, async () => {
    const record = await readServerRecord(folder);
    const found = record?.processes.find(({ name }) => name === processName);
    if (!found) throw new Error(`There is no process "${processName}".`);
    process.kill(-found.pid, "SIGKILL");
    while (await isRunning(found)) await sleep(20);
    for (let attempt = 1; ; attempt++)
      try {
        await reviveServer(folder, liveServer().address);
        return;
      } catch (error) {
        if (!(error instanceof UnavailableError) || attempt === ATTEMPTS) throw error;
      }
  });
}

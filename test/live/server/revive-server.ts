import { abandonRuns } from "./abandon-runs.js";
import { launchProcess } from "./launcher.js";
import { isRunning } from "./processes.js";
import { readServerRecord, recordRestart, type RecordedProcess } from "./server-record.js";
import { UnavailableError } from "./unavailable-error.js";

/** The processes of a server that have ended. */
export async function endedProcesses(processes: readonly RecordedProcess[]): Promise<RecordedProcess[]> {
  const running = await Promise.all(processes.map((recorded) => isRunning(recorded)));
  return processes.filter((_, index) => running[index] !== true);
}

/**
 * Starts what has ended of a server again, in the order in which it was started first, and says so. For one run at a
 * time: see `withLock`.
 *
 * @param address - The server that should be in the state folder.
 * @returns the names of the processes that were started again.
 * @throws UnavailableError when that server is gone, or a process does not start again.
 */
export async function reviveServer(folder: string, address: string): Promise<string[]> {
  const record = await readServerRecord(folder);
  if (record?.address !== address) {
    throw new UnavailableError("The live server was stopped by somebody else while it was in use.");
  }
  const ended = await endedProcesses(record.processes);
  for (const recorded of ended) await restart(folder, recorded);
  return ended.map(({ name }) => name);
}

async function restart(folder: string, { name, launch }: RecordedProcess): Promise<void> {
  if (launch === undefined) {
    throw new UnavailableError(`${name} has ended, and server.json does not say how to start it again.`);
  }
  console.error(`${name} has ended and is started again; its log is ${launch.log}.`);
  if ("workerOf" in launch.ready) {
    await abandonRuns(launch.ready.workerOf).catch((error: unknown) => {
      console.error(`What it was doing still counts as running: ${(error as Error).message}`);
    });
  }
  await launchProcess(launch, (started) => recordRestart(folder, started));
}

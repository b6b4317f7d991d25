import { setTimeout as sleep } from "node:timers/promises";
import { endedProcesses, reviveServer } from "./revive-server.js";
import { readServerRecord } from "./server-record.js";
import { UnavailableError } from "./unavailable-error.js";
import { withLock } from "./with-lock.js";

const INTERVAL_MS = 2_000;

/** How often one process may end before the server counts as lost. */
const RESTARTS = 3;

/**
 * Looks after a server until stopped: starts again what ends of it.
 *
 * @param folder - Its state folder.
 * @param address - Its address.
 * @param onLost - Told why, once it cannot be kept running; then the watch is over.
 * @param intervalMs - The time between two looks, in milliseconds.
 * @returns what stops the watch, and waits for what it is doing.
 */
export function watchServer(
  folder: string,
  address: string,
  onLost: (reason: Error) => void,
  intervalMs = INTERVAL_MS,
): () => Promise<void> {
  const stop = new AbortController();
  const over = watch(folder, address, intervalMs, stop.signal).catch((error: unknown) => {
    if (!stop.signal.aborted) onLost(error as Error);
  });
  return async () => {
    stop.abort();
    await over;
  };
}

async function watch(
  folder: string,
  address: string,
  intervalMs: number,
  stopped: AbortSignal,
): Promise<never> {
  const restarts = new Map<string, number>();
  for (;;) {
    await sleep(intervalMs, undefined, { signal: stopped });
    const record = await readServerRecord(folder);
    const isWhole = record?.address === address && (await endedProcesses(record.processes)).length === 0;
    if (isWhole) continue;
    for (const name of await withLock(folder, () => reviveServer(folder, address))) {
      const count = (restarts.get(name) ?? 0) + 1;
      if (count > RESTARTS) throw new UnavailableError(`${name} has ended ${count} times.`);
      restarts.set(name, count);
    }
  }
}

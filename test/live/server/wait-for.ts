import { setTimeout as sleep } from "node:timers/promises";
import { isRunning } from "./processes.js";
import type { StartedProcess } from "./server-record.js";
import { UnavailableError } from "./unavailable-error.js";

/**
 * Waits until a process that was started is ready.
 *
 * @throws UnavailableError when it ends or takes longer than `limitMs`; the end of its log is printed.
 */
export async function waitFor(
  started: StartedProcess,
  log: string,
  limitMs: number,
  probe: () => Promise<boolean>,
): Promise<void> {
  const begin = Date.now();
  const seconds = () => Math.round((Date.now() - begin) / 1000);
  while (!(await probe())) {
    const runs = await isRunning(started);
    if (!runs || Date.now() - begin > limitMs) {
      const what = runs ? `did not answer within ${seconds()} s` : `ended after ${seconds()} s`;
      throw await UnavailableError.withLog(`${started.name} ${what}`, log);
    }
    await sleep(500);
  }
  console.log(`${started.name} is ready after ${seconds()} s.`);
}

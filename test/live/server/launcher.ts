import { rm } from "node:fs/promises";
import { join } from "node:path";
import { startProcess, type ProcessSettings } from "./processes.js";
import { isReady, type Readiness } from "./readiness.js";
import type { RecordedProcess, StartedProcess } from "./server-record.js";
import { waitFor } from "./wait-for.js";

/** For all processes together, in milliseconds; a busy machine with two cores needs a third of it. */
const TOTAL_LIMIT_MS = 1_200_000;

/** A process to start, and how to know that it is ready: all that it takes to start it once more. */
export interface Launch extends ProcessSettings {
  /** How long it may take, in milliseconds. */
  readonly limitMs: number;
  readonly ready: Readiness;
}

/** Starts processes and waits until each is ready. */
export interface Launcher {
  /** The working folder is by default the data folder; the log is named after the process. */
  start: (launch: Omit<Launch, "cwd" | "log"> & { readonly cwd?: string }) => Promise<void>;
}

/**
 * @param onStarted - Told of each process as soon as it runs, ready or not, so that it can be stopped later.
 */
export function launcher(
  data: string,
  logs: string,
  onStarted: (started: RecordedProcess) => Promise<void>,
): Launcher {
  const end = Date.now() + TOTAL_LIMIT_MS;
  return {
    start: async (settings) => {
      const log = join(logs, `${settings.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}.log`);
      await rm(log, { force: true });
      const launch = { cwd: data, ...settings, log };
      await launchProcess({ ...launch, limitMs: Math.min(launch.limitMs, end - Date.now()) }, (started) =>
        onStarted({ ...started, launch }),
      );
    },
  };
}

/** Starts a process, tells of it, and waits until it is ready. */
export async function launchProcess(
  launch: Launch,
  onStarted: (started: StartedProcess) => Promise<void>,
): Promise<void> {
  const since = new Date();
  const started = await startProcess(launch);
  await onStarted(started);
  await waitFor(started, launch.log, launch.limitMs, () => isReady(launch.ready, since));
}

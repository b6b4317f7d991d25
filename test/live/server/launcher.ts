import { join } from "node:path";
import { startProcess, type ProcessSettings } from "./processes.js";
import type { StartedProcess } from "./server-record.js";
import { waitFor } from "./wait-for.js";

/** For all processes together, in milliseconds; a busy machine with two cores needs half of it. */
const TOTAL_LIMIT_MS = 720_000;

/** A process to start, and how to know that it is ready. */
export interface Launch extends Omit<ProcessSettings, "cwd" | "log"> {
  /** Its working folder; by default the data folder. */
  readonly cwd?: string;
  /** How long it may take, in milliseconds. */
  readonly limitMs: number;
  readonly probe: () => Promise<boolean>;
}

/** Starts processes and waits until each is ready. */
export interface Launcher {
  start: (launch: Launch) => Promise<void>;
}

/**
 * @param onStarted - Told of each process as soon as it runs, ready or not, so that it can be stopped later.
 */
export function launcher(
  data: string,
  logs: string,
  onStarted: (started: StartedProcess) => Promise<void>,
): Launcher {
  const end = Date.now() + TOTAL_LIMIT_MS;
  return {
    start: async ({ limitMs, probe, ...settings }) => {
      const log = join(logs, `${settings.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}.log`);
      const started = await startProcess({ cwd: data, ...settings, log });
      await onStarted(started);
      await waitFor(started, log, Math.min(limitMs, end - Date.now()), probe);
    },
  };
}

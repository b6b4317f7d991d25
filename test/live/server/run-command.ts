import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import type { ProcessUser } from "./processes.js";
import { UnavailableError } from "./unavailable-error.js";

/** A command that runs to its end, with its output in a log file. */
export interface CommandSettings {
  /** What the command does; completes "... failed". */
  readonly purpose: string;
  readonly command: string;
  readonly parameters: readonly string[];
  readonly log: string;
  readonly cwd: string;
  readonly limitMs: number;
  readonly env?: NodeJS.ProcessEnv;
  /** Who runs it, when not the current user; only root may choose. */
  readonly user?: ProcessUser | undefined;
}

/**
 * Runs a command and waits for its end.
 *
 * @throws UnavailableError when it fails or takes too long; the end of its log is printed.
 */
export async function runCommand(settings: CommandSettings): Promise<void> {
  const { purpose, command, parameters, log, cwd, limitMs, env, user } = settings;
  const output = openSync(log, "w", 0o600);
  try {
    const child = spawn(command, parameters, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", output, output],
      timeout: limitMs,
      ...user,
    });
    const end = await new Promise<string | undefined>((resolve) => {
      child.once("error", (error) => {
        resolve(error.message);
      });
      child.once("exit", (code, signal) => {
        if (code === 0) resolve(undefined);
        else resolve(code === null ? `it was ended by ${signal ?? "a signal"}` : `exit code ${code}`);
      });
    });
    if (end === undefined) return;
    throw await UnavailableError.withLog(`${purpose} failed (${end})`, log);
  } finally {
    closeSync(output);
  }
}

import { spawn } from "node:child_process";
import { openSync, closeSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { StartedProcess } from "./server-record.js";
import { UnavailableError } from "./unavailable-error.js";

// The data is thrown away with the processes: nobody has to be given time to save it.
const TERMINATE_LIMIT_MS = 5_000;

/** A user and a group by their numbers. */
export interface ProcessUser {
  readonly uid: number;
  readonly gid: number;
}

/** How to start a process. */
export interface ProcessSettings {
  readonly name: string;
  readonly command: string;
  readonly parameters: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Its working folder. */
  readonly cwd: string;
  /** Who runs it, when not the current user; only root may choose. */
  readonly user?: ProcessUser | undefined;
  /** The file that its output is added to. */
  readonly log: string;
}

/** Starts a process that outlives this one, as the leader of its own process group. */
export async function startProcess(settings: ProcessSettings): Promise<StartedProcess> {
  const { name, command, parameters, env, cwd, user, log } = settings;
  const output = openSync(log, "a", 0o600);
  try {
    const stdio = ["ignore" as const, output, output];
    const child = spawn(command, parameters, { cwd, env, ...user, detached: true, stdio });
    await new Promise((resolve, reject) => {
      child.once("spawn", resolve);
      child.once("error", (error) => {
        reject(new UnavailableError(`${name} could not be started: ${error.message}.`));
      });
    });
    child.unref();
    const pid = child.pid ?? 0;
    return { name, pid, startTicks: (await startTicks(pid)) ?? "" };
  } finally {
    closeSync(output);
  }
}

/** This process itself, to be told from a later one with the same id. */
export async function ownProcess(): Promise<StartedProcess> {
  return { name: "This run", pid: process.pid, startTicks: (await startTicks(process.pid)) ?? "" };
}

/** Whether the process still runs. */
export async function isRunning(started: StartedProcess): Promise<boolean> {
  return (await startTicks(started.pid)) === started.startTicks;
}

/** Stops a process and all of its group: first politely, then by force. */
export async function stopProcess(started: StartedProcess): Promise<void> {
  const current = await startTicks(started.pid);
  // Another process has this id by now: what we started is long gone, its group with it.
  if (current !== undefined && current !== started.startTicks) return;
  if (!signalGroup(started.pid, "SIGTERM")) return;
  const end = Date.now() + TERMINATE_LIMIT_MS;
  while (Date.now() < end) {
    if (!signalGroup(started.pid, 0)) return;
    await sleep(200);
  }
  signalGroup(started.pid, "SIGKILL");
}

/** Returns `false` when the group has no process left. */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-pid, signal);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
    throw error;
  }
}

/** The start time of a running process, or `undefined` when there is none (a zombie counts as none). */
async function startTicks(pid: number): Promise<string | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    // The command name is in parentheses and may hold spaces; field 3 (state) follows it, field 22 is the start.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

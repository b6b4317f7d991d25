import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import type { Launch } from "./launcher.js";
import type { LiveServer } from "./live-server.js";

/** A process that we started, as the leader of a process group of its own. */
export interface StartedProcess {
  readonly name: string;
  readonly pid: number;
  /** When it started, in the kernel's clock ticks: tells it from a later process with the same id. */
  readonly startTicks: string;
}

/** A process of the server, with what it takes to start it again. */
export interface RecordedProcess extends StartedProcess {
  /** Absent in what earlier versions of this suite wrote down. */
  readonly launch?: Launch;
}

/** The content of `server.json`. */
export interface ServerRecord extends Required<LiveServer> {
  readonly version: string;
  readonly processes: readonly RecordedProcess[];
}

/** Where the live server keeps what it installs, its data, its logs and `server.json`. */
export function stateFolder(): string {
  const chosen = process.env["INFRAHUB_LIVE_STATE"];
  if (chosen !== undefined && chosen !== "") return resolve(chosen);
  const cache = process.env["XDG_CACHE_HOME"];
  return join(
    cache === undefined || cache === "" ? join(homedir(), ".cache") : cache,
    "infrahub-client-live",
  );
}

export async function readServerRecord(folder: string): Promise<ServerRecord | undefined> {
  const path = recordPath(folder);
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as ServerRecord;
  } catch {
    console.error(`${path} is damaged and counts as missing.`);
    return undefined;
  }
}

/** Writes `server.json` so that only its owner can read it: it holds credentials. */
export async function writeServerRecord(folder: string, record: ServerRecord): Promise<void> {
  const part = `${recordPath(folder)}.part`;
  await writeFile(part, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  await rename(part, recordPath(folder));
}

/** Writes down that a process of the server was started again. */
export async function recordRestart(folder: string, restarted: StartedProcess): Promise<void> {
  const record = await readServerRecord(folder);
  if (record === undefined) return;
  const processes = record.processes.map((earlier) =>
    earlier.name === restarted.name ? { ...earlier, ...restarted } : earlier,
  );
  await writeServerRecord(folder, { ...record, processes });
}

export async function removeServerRecord(folder: string): Promise<void> {
  await rm(recordPath(folder), { force: true });
}

function recordPath(folder: string): string {
  return join(folder, "server.json");
}

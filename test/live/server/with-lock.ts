import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isRunning, ownProcess } from "./processes.js";
import type { StartedProcess } from "./server-record.js";

const PAUSE_MS = 500;

/** Does something to the live server of a state folder while no other run does: starts it, or a part of it. */
export async function withLock<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = join(folder, "lock.json");
  await take(lock);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string): Promise<void> {
  const own = JSON.stringify(await ownProcess());
  for (let told = false; ; told = true) {
    try {
      await writeFile(lock, own, { flag: "wx", mode: 0o600 });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    if (await isHeld(lock)) {
      if (!told) console.error("Another run is starting the live server or a part of it; this one waits.");
      await sleep(PAUSE_MS);
    } else {
      // Whoever held it was killed.
      await rm(lock, { force: true });
    }
  }
}

async function isHeld(lock: string): Promise<boolean> {
  try {
    return await isRunning(JSON.parse(await readFile(lock, "utf8")) as StartedProcess);
  } catch (error) {
    // It was given back just now, or is being written.
    return (error as NodeJS.ErrnoException).code !== "ENOENT";
  }
}

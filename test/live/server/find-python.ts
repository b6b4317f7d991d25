import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** Exits with success on a Python that Infrahub runs on and that can make virtual environments. */
const CHECK = "import sys, venv, ensurepip; sys.exit(not (3, 12) <= sys.version_info[:2] < (3, 15))";

/** Finds a Python that the Infrahub server can be installed with, or `undefined`. */
export async function findPython(): Promise<string | undefined> {
  const versions = join(homedir(), ".pyenv", "versions");
  const installed = (await readdir(versions).catch(() => [])).filter((name) => /^3\.1[234]/.test(name));
  const managed = installed.toSorted().reverse();
  const candidates = [
    ...["python3.13", "python3.12"],
    ...managed.map((name) => join(versions, name, "bin", "python")),
    "python3",
  ];
  for (const candidate of candidates) {
    try {
      await promisify(execFile)(candidate, ["-c", CHECK]);
      return candidate;
    } catch {
      // Not there, or not the right one: on to the next.
    }
  }
  return undefined;
}

import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const OLDEST = 21;
const VIRTUAL_MACHINES = "/usr/lib/jvm";

/** Finds the `java` command of a JDK that is new enough for Neo4j, or `undefined`. */
export async function findJava(): Promise<string | undefined> {
  for (const bin of await candidates()) {
    // Only a JDK has a compiler, and our launcher is a source file.
    if ((await compilerVersion(join(bin, "javac"))) >= OLDEST) return join(bin, "java");
  }
  return undefined;
}

/** The `bin` folders to look into; the empty one stands for the search path. */
async function candidates(): Promise<string[]> {
  const home = process.env["JAVA_HOME"];
  const homes = home === undefined || home === "" ? [] : [home];
  const installed = await readdir(VIRTUAL_MACHINES).catch(() => []);
  for (const name of installed) homes.push(join(VIRTUAL_MACHINES, name));
  return [...homes.map((folder) => join(folder, "bin")), ""];
}

async function compilerVersion(javac: string): Promise<number> {
  try {
    const { stdout } = await promisify(execFile)(javac, ["-version"]);
    return Number(/^javac (\d+)/.exec(stdout)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

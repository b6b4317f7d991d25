import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { delimiter, join } from "node:path";

const DEBIAN_FOLDER = "/usr/lib/postgresql";

/** Finds the folder of PostgreSQL's server programs, which Debian keeps off the search path, or `undefined`. */
export async function findPostgres(): Promise<string | undefined> {
  const versions = await readdir(DEBIAN_FOLDER).catch(() => []);
  const newestFirst = versions.sort((one, other) => Number(other) - Number(one));
  const folders = newestFirst.map((version) => join(DEBIAN_FOLDER, version, "bin"));
  folders.push(...(process.env["PATH"] ?? "").split(delimiter));
  return folders.find((folder) => existsSync(join(folder, "initdb")));
}

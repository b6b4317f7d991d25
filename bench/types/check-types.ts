import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** What the compiler says of one run, and the CPU time of its process. */
export interface CheckCost {
  readonly "tsc CPU ms": number;
  readonly "tsc check ms": number;
  readonly instantiations: number;
  readonly "memory MiB": number;
}

/** Runs the compiler, and says at its end how much CPU time it took. */
const COMPILER = `
process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  console.log("CPU time: " + (user + system) / 1000);
});
require(process.argv[1]);
`;

/**
 * Runs `tsc --extendedDiagnostics` in a folder.
 *
 * @throws Error when the program does not compile.
 */
export function checkTypes(folder: string): CheckCost {
  const tsc = join(folder, "../node_modules/typescript/lib/tsc.js");
  const args = ["--max-old-space-size=8192", "-e", COMPILER, tsc, "-p", folder, "--extendedDiagnostics"];
  const { stdout, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`The program does not compile: ${stdout.slice(0, 2000)}`);
  const figure = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+([\\d.]+)`, "m").exec(stdout)?.[1]);
  return {
    "tsc CPU ms": figure("CPU time"),
    "tsc check ms": figure("Check time") * 1000,
    instantiations: figure("Instantiations"),
    "memory MiB": figure("Memory used") / 1024,
  };
}

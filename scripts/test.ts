/**
 * Runs all checks that need no server, two at a time: `npm test`. What one prints is shown when it ends. Ends with a
 * status other than 0 when any of them failed.
 */
import { spawn } from "node:child_process";

/** Each lane runs its scripts one after the other; the lanes take about the same time on two cores. */
const LANES = [
  ["check:lint", "check:format", "check:generated"],
  ["check:types", "test:unit", "test:package"],
];

interface Ended {
  script: string;
  passed: boolean;
}

function run(script: string): Promise<Ended> {
  const start = performance.now();
  const child = spawn("npm", ["run", "--silent", script], { stdio: ["ignore", "pipe", "pipe"] });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => output.push(part));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(0);
      console.log(`== ${script} ${status === 0 ? "passed" : "failed"} after ${seconds} s`);
      process.stdout.write(Buffer.concat(output));
      resolve({ script, passed: status === 0 });
    });
  });
}

async function runLane(scripts: readonly string[]): Promise<Ended[]> {
  const ended: Ended[] = [];
  for (const script of scripts) ended.push(await run(script));
  return ended;
}

const failed = (await Promise.all(LANES.map(runLane))).flat().filter(({ passed }) => !passed);
if (failed.length) {
  console.error(`Failed: ${failed.map(({ script }) => script).join(", ")}`);
  process.exitCode = 1;
}

/**
 * Runs all checks that need no server, two at a time: `npm test`. What one prints is shown when it ends. Ends with a
 * status other than 0 when any of them failed.
 */
import { spawn } from "node:child_process";

/** The longest first, so that both lanes end at about the same time. */
const SCRIPTS = ["test:package", "test:unit", "check:types", "check:format", "check:lint", "check:generated"];
const LANES = 2;

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

/** Takes one script after the other from what is left. */
async function runLane(left: string[]): Promise<Ended[]> {
  const ended: Ended[] = [];
  for (let script = left.shift(); script !== undefined; script = left.shift()) ended.push(await run(script));
  return ended;
}

const left = [...SCRIPTS];
const lanes = Array.from({ length: LANES }, () => runLane(left));
const failed = (await Promise.all(lanes)).flat().filter(({ passed }) => !passed);
if (failed.length) {
  console.error(`Failed: ${failed.map(({ script }) => script).join(", ")}`);
  process.exitCode = 1;
}

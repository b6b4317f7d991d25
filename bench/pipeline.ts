/** Time of the whole pipeline beside the tools it calls, run bare: lint, then types. Medians of alternating runs. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const RUNS = Number(process.env["BENCH_ROUNDS"] ?? 5);
const folder = mkdtempSync(join(tmpdir(), "infrahub-client-bench-"));
const bin = (name: string) => join("node_modules", ".bin", name);

function time(...commands: string[][]): number {
  const start = performance.now();
  // The bare lint fails: the document as pulled has errors, which the overlay mends.
  for (const [command = "", ...args] of commands) spawnSync(command, args, { stdio: "ignore" });
  return performance.now() - start;
}

const pipeline = () => time(["node", "--import", "tsx/esm", "scripts/generate.ts"]);
const bare = () =>
  time(
    [bin("redocly"), "lint", "schema/openapi.json"],
    [bin("openapi-typescript"), "schema/openapi.json", "-o", join(folder, "rest.ts")],
  );

try {
  pipeline();
  bare();
  const times = Array.from({ length: RUNS }, () => ({ pipeline: pipeline(), bare: bare() }));
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
  console.log(`pipeline                     ${Math.round(median(times.map((run) => run.pipeline)))} ms`);
  console.log(`lint and openapi-typescript  ${Math.round(median(times.map((run) => run.bare)))} ms`);
  console.log(
    `ratio                        ${median(times.map((run) => run.pipeline / run.bare)).toFixed(2)}`,
  );
} finally {
  rmSync(folder, { recursive: true });
}

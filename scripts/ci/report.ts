/**
 * What .ci/run asks of vitest's reports:
 *
 *     report.ts failed REPORT              prints the files that failed, one a line
 *     report.ts summary FOLDER FAILURES    prints what passed at the second try only, and in the end
 *                                          "N passed, N failed, N skipped"; fails when anything failed
 *
 * FOLDER holds a report of each run, `NAME.json`, and of what was run once more, `NAME.again.json`. FAILURES is how many
 * commands failed without a report of why.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { tally } from "./tally.js";
import { failedFiles, readReport } from "./vitest-report.js";

const AGAIN = ".again.json";

function summarize(folder: string, failures: number): void {
  const total = { passed: 0, failed: failures, skipped: 0 };
  for (const name of readdirSync(folder).filter((each) => !each.endsWith(AGAIN))) {
    const again = name.replace(/\.json$/, AGAIN);
    const { recovered, unsteady, ...counts } = tally(
      readReport(join(folder, name)),
      readReport(join(folder, again)),
    );
    for (const each of recovered) console.log(`Passed at the second try only: ${each}`);
    for (const each of unsteady) console.log(`Passed at first, and failed at a second try: ${each}`);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  if (total.failed > 0) process.exitCode = 1;
}

const [command, path = ".", failures] = process.argv.slice(2);
if (command === "failed") {
  for (const file of failedFiles(readReport(path))) console.log(file);
} else {
  summarize(path, Number(failures));
}

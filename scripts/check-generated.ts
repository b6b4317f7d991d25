/** Fails when what is committed in `generated/` is not what the pipeline makes. */
import { execFileSync, spawnSync } from "node:child_process";

function git(...args: string[]): string {
  return execFileSync("git", args, { encoding: "utf8" });
}

// The flags of this process are what lets Node run TypeScript.
const { status } = spawnSync(process.execPath, [...process.execArgv, "scripts/generate.ts"], {
  stdio: "inherit",
});

if (status === 0) {
  const changed = git("diff", "--stat", "--", "generated");
  const untracked = git("ls-files", "--others", "--exclude-standard", "--", "generated");
  if (changed || untracked) {
    console.error(
      `What is committed in generated/ is not what the pipeline makes from schema/. ` +
        `Run "npm run generate" and commit the result:\n${changed}${untracked}`,
    );
    process.exitCode = 1;
  }
} else {
  process.exitCode = 1;
}

import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import type { JsonObject } from "../src/codegen/json.js";

interface Problem {
  severity: "error" | "warn";
  ruleId: string;
  message: string;
  location: { pointer?: string }[];
}

async function runRedocly(file: string): Promise<string> {
  const cli = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");
  const args = [cli, "lint", file, "--config", "lint.yaml", "--format", "json", "--max-problems", "1000"];
  // Without these it reports each run to its makers and looks for a newer version of itself.
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_NOTIFICATIONS: "true" };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      env,
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  } catch (failure) {
    // Problems of the document end it with status 1 too: then there is a report to read.
    const { stdout, stderr } = failure as { stdout: string; stderr: string };
    if (stdout.includes('"problems"')) return stdout;
    throw new Error(`The linter itself failed:\n${stderr}`, { cause: failure });
  }
}

/**
 * Lints a document by the rules of `lint.yaml`.
 *
 * @param document - an OpenAPI document with the overlay on it
 * @throws Error when a rule has anything to say, be it only a warning; the message lists what and where
 */
export async function lint(document: JsonObject): Promise<void> {
  // Written without waiting, so that the linter is running before the caller's other work takes the processor.
  const folder = mkdtempSync(join(tmpdir(), "infrahub-client-lint-"));
  try {
    const file = join(folder, "openapi.json");
    writeFileSync(file, JSON.stringify(document));
    const { problems } = JSON.parse(await runRedocly(file)) as { problems: Problem[] };
    if (problems.length === 0) return;
    const lines = problems.map(
      ({ severity, ruleId, message, location }) =>
        `  ${severity}  ${ruleId}  ${location[0]?.pointer ?? ""}\n    ${message}`,
    );
    throw new Error(
      `The linter has ${problems.length} findings. Mend schema/overlay.yaml:\n${lines.join("\n")}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { CodegenError } from "../codegen/codegen-error.js";
import { findPackageFile } from "../codegen/find-package-file.js";
import { generateRest } from "../codegen/rest/generate-rest.js";
import { usage } from "./usage.js";

/** What the command needs of the process that it runs in. */
export interface CliContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** A command line that was not understood. */
class UsageError extends Error {}

const EXIT_FAILURE = 1;
const EXIT_USAGE = 2;

function parseCommandLine(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        from: { type: "string" },
        out: { type: "string" },
        help: { type: "boolean" },
        version: { type: "boolean" },
      },
    });
  } catch (error) {
    // Node goes on to explain how to pass such a thing as an argument, which no command here takes.
    throw new UsageError(`${(error as Error).message.split(". ", 1)[0] ?? ""}.`);
  }
}

async function packageVersion(): Promise<string> {
  const file = findPackageFile("package.json", fileURLToPath(import.meta.url));
  const { version } = JSON.parse(await readFile(file, "utf8")) as { version: string };
  return version;
}

async function run(args: readonly string[], { env, stdout, stderr }: CliContext): Promise<void> {
  const { values, positionals } = parseCommandLine(args);
  if (values.help) {
    stdout.write(usage);
    return;
  }
  if (values.version) {
    stdout.write(`${await packageVersion()}\n`);
    return;
  }
  const command = positionals.join(" ");
  if (command !== "generate rest") {
    throw new UsageError(command ? `Unknown command: ${command}` : "A command is missing.");
  }
  const { from, out } = values;
  if (!from) throw new UsageError("--from is missing.");
  if (!out) throw new UsageError("--out is missing.");

  const generated = await generateRest({ from, out, apiToken: env["INFRAHUB_API_TOKEN"] });
  const { file, version, operations, lines, actions, unmatched } = generated;
  stdout.write(`${file}: Infrahub ${version}, ${operations} operations, ${lines} lines\n`);
  if (unmatched.length > 0) {
    stderr.write(
      `Note: ${unmatched.length} of our ${actions} corrections found nothing to correct in Infrahub ${version}, ` +
        `which is usual for a version other than the one they were made for:\n  ${unmatched.join("\n  ")}\n`,
    );
  }
}

/**
 * Runs the command `infrahub-client`.
 *
 * @param args - the command line, without the program and the script
 * @param context - environment and output, as `process` has them
 * @returns the exit code: 0 when all went well, 1 when the work could not be done, 2 when the command line is wrong
 * @example
 * ```ts
 * process.exitCode = await runCli(["generate", "rest", "--from", "openapi.json", "--out", "src/infrahub"], process);
 * ```
 */
export async function runCli(args: readonly string[], context: CliContext): Promise<number> {
  try {
    await run(args, context);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      context.stderr.write(`${error.message}\n\n${usage}`);
      return EXIT_USAGE;
    }
    if (error instanceof CodegenError) {
      context.stderr.write(`${error.message}\n`);
      return EXIT_FAILURE;
    }
    throw error;
  }
}

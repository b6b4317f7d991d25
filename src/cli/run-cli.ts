import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { CodegenError } from "../codegen/codegen-error.js";
import { findPackageFile } from "../codegen/find-package-file.js";
import { oneLine } from "../codegen/plain-text.js";
import type { CliContext } from "./cli-context.js";
import { generateCommand } from "./generate-command.js";
import { UsageError } from "./usage-error.js";
import { usage } from "./usage.js";

const EXIT_FAILURE = 1;
const EXIT_USAGE = 2;

function parseCommandLine(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        from: { type: "string", multiple: true },
        branch: { type: "string" },
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

async function run(args: readonly string[], context: CliContext): Promise<void> {
  const { values, positionals } = parseCommandLine(args);
  if (values.help) {
    context.stdout.write(usage);
    return;
  }
  if (values.version) {
    context.stdout.write(`${await packageVersion()}\n`);
    return;
  }
  const [command, what, ...rest] = positionals;
  const isKnown = command === "generate" && (what === undefined || what === "rest" || what === "kinds");
  if (!isKnown || rest.length > 0) {
    throw new UsageError(command ? `Unknown command: ${positionals.join(" ")}` : "A command is missing.");
  }
  const { from: [from, ...others] = [], out, branch } = values;
  if (!from) throw new UsageError("--from is missing.");
  if (!out) throw new UsageError("--out is missing.");
  if (branch === "") throw new UsageError("--branch is empty. Give a name, or leave it out.");
  await generateCommand(what, { from: [from, ...others], out, branch }, context);
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
      context.stderr.write(`${oneLine(error.message)}\n\n${usage}`);
      return EXIT_USAGE;
    }
    if (error instanceof CodegenError) {
      context.stderr.write(`${error.message}\n`);
      return EXIT_FAILURE;
    }
    throw error;
  }
}

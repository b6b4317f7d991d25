import { generateKinds } from "../codegen/kinds/generate-kinds.js";
import { oneLine } from "../codegen/plain-text.js";
import { generateRest } from "../codegen/rest/generate-rest.js";
import type { CliContext } from "./cli-context.js";
import { UsageError } from "./usage-error.js";

/** What the options of `generate` say. */
export interface GenerateOptions {
  readonly from: readonly [string, ...string[]];
  readonly out: string;
  readonly branch: string | undefined;
}

async function rest(from: string, { out }: GenerateOptions, context: CliContext): Promise<void> {
  const apiToken = context.env["INFRAHUB_API_TOKEN"];
  const generated = await generateRest({ from, out, apiToken });
  const { file, version, operations, lines, actions, unmatched } = generated;
  // The version is whatever the document says.
  const shown = oneLine(`Infrahub ${version}`);
  context.stdout.write(`${oneLine(file)}: ${shown}, ${operations} operations, ${lines} lines\n`);
  if (unmatched.length > 0) {
    context.stderr.write(
      `Note: ${unmatched.length} of our ${actions} corrections found nothing to correct in ${shown}, ` +
        `which is usual for a version other than the one they were made for:\n  ${unmatched.join("\n  ")}\n`,
    );
  }
}

async function kinds(options: GenerateOptions, context: CliContext): Promise<void> {
  const apiToken = context.env["INFRAHUB_API_TOKEN"];
  const generated = await generateKinds({ ...options, apiToken });
  for (const { file, lines } of generated.files)
    context.stdout.write(`${oneLine(file)}: ${generated.kinds} kinds, ${lines} lines\n`);
  if (generated.kinds === 0) {
    context.stderr.write("Note: The schema has no kinds. Is this the right server, and the right branch?\n");
  }
}

/**
 * Runs the commands that generate.
 *
 * @param what - the words after `generate`
 * @param options - what the options say
 * @param context - environment and output
 * @throws {@link UsageError} when the options do not fit the command
 * @throws {@link CodegenError} when the work could not be done
 */
export async function generateCommand(
  what: "rest" | "kinds" | undefined,
  options: GenerateOptions,
  context: CliContext,
): Promise<void> {
  const [from, ...others] = options.from;
  if (what === "kinds") return kinds(options, context);
  if (others.length > 0) throw new UsageError("--from may be given several times for generate kinds only.");
  if (what === "rest") {
    if (options.branch !== undefined) {
      throw new UsageError("--branch is not for generate rest: all branches have the same REST API.");
    }
    return rest(from, options, context);
  }
  const isAddress = URL.canParse(from) && /^https?:$/.test(new URL(from).protocol);
  if (!isAddress || new URL(from).pathname !== "/") {
    throw new UsageError(
      "generate alone takes the address of a server, such as http://localhost:8000. " +
        "For files, use generate rest and generate kinds.",
    );
  }
  await rest(from, options, context);
  await kinds(options, context);
}

import { join } from "node:path";

import { formatSource } from "../format-source.js";
import { shellWord } from "../shell-word.js";
import { shownSource } from "../shown-source.js";
import { writeOutput } from "../write-output.js";
import { kindsTitle } from "./kinds-title.js";
import { printKinds } from "./print-kinds.js";
import { readSchema, type SchemaSource } from "./read-schema.js";
import { readSchemaModel } from "./read-schema-model.js";

/** What to generate, and where. */
export interface GenerateKindsOptions extends SchemaSource {
  /** The folder that `kinds.ts` is written to. It is made if there is none. */
  readonly out: string;
}

/** What was generated. */
export interface GeneratedKinds {
  /** The file that was written. */
  readonly file: string;
  /** How many kinds it has. */
  readonly kinds: number;
  /** How many lines it has. */
  readonly lines: number;
}

function command({ from, branch, out }: GenerateKindsOptions): string {
  const sources = from.map((source) => `--from ${shellWord(shownSource(source))}`);
  const options = [
    ...sources,
    ...(branch === undefined ? [] : [`--branch ${shellWord(branch)}`]),
    `--out ${shellWord(out)}`,
  ];
  return `npx infrahub-client generate kinds ${options.join(" ")}`;
}

/**
 * Generates the types of a schema's kinds into a project.
 *
 * @param options - where the schema comes from, and where `kinds.ts` goes
 * @returns what was written
 * @throws {@link CodegenError} for every reason that the caller can mend; an earlier `kinds.ts` is then left as it was
 * @example
 * ```ts
 * const { file, kinds } = await generateKinds({ from: ["http://localhost:8000"], out: "src/infrahub" });
 * ```
 */
export async function generateKinds(options: GenerateKindsOptions): Promise<GeneratedKinds> {
  const { schema, source, version } = await readSchema(options);
  const model = readSchemaModel(schema, source);
  const file = join(options.out, "kinds.ts");
  const title = kindsTitle({ version, branch: options.branch, hash: schema["main"] });
  const printed = printKinds(model, { title, command: command(options), from: "infrahub-client" });
  const text = await formatSource(printed, file);
  await writeOutput(file, text);
  return { file, kinds: model.length, lines: text.split("\n").length - 1 };
}

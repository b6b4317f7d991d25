import { join } from "node:path";

import { formatSource } from "../format-source.js";
import { shellWord } from "../shell-word.js";
import { shownSource } from "../shown-source.js";
import { writeOutput } from "../write-output.js";
import { kindsTitle } from "./kinds-title.js";
import { printKinds } from "./print-kinds.js";
import { printSchema } from "./print-schema.js";
import { readSchema, type SchemaSource } from "./read-schema.js";
import { readSchemaModel } from "./read-schema-model.js";

/** What to generate, and where. */
export interface GenerateKindsOptions extends SchemaSource {
  /** The folder that `kinds.ts` is written to. It is made if there is none. */
  readonly out: string;
}

/** A file that was written. */
export interface GeneratedFile {
  readonly file: string;
  /** How many lines it has. */
  readonly lines: number;
}

/** What was generated. */
export interface GeneratedKinds {
  /** The files that were written: `kinds.ts` and, of a server's schema, `schema.ts`. */
  readonly files: readonly GeneratedFile[];
  /** How many kinds there are. */
  readonly kinds: number;
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
 * Generates the types of a schema's kinds into a project, and what a client needs to know of them at run time. The latter
 * is not known of schema files: the server adds to them what it alone decides.
 *
 * @param options - where the schema comes from, and where `kinds.ts` and `schema.ts` go
 * @returns what was written
 * @throws {@link CodegenError} for every reason that the caller can mend; an earlier `kinds.ts` is then left as it was
 * @example
 * ```ts
 * const { files, kinds } = await generateKinds({ from: ["http://localhost:8000"], out: "src/infrahub" });
 * ```
 */
export async function generateKinds(options: GenerateKindsOptions): Promise<GeneratedKinds> {
  const { schema, source, version } = await readSchema(options);
  const model = readSchemaModel(schema, source);
  const title = kindsTitle({ version, branch: options.branch, hash: schema["main"] });
  const printing = { title, command: command(options), from: "infrahub-client" };
  const write = async (name: string, printed: string): Promise<GeneratedFile> => {
    const file = join(options.out, name);
    const text = await formatSource(printed, file);
    await writeOutput(file, text);
    return { file, lines: text.split("\n").length - 1 };
  };
  const files = [await write("kinds.ts", printKinds(model, printing))];
  if (typeof schema["main"] === "string") files.push(await write("schema.ts", printSchema(schema, printing)));
  return { files, kinds: model.length };
}

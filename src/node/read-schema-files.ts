import { createReadStream } from "node:fs";
import { CodegenError } from "../codegen/codegen-error.js";
import { isJsonObject } from "../codegen/json.js";
import { listSchemaFiles } from "../codegen/kinds/list-schema-files.js";
import { parseSchemaDocuments, placeIn } from "../codegen/kinds/parse-schema-documents.js";
import { readText } from "../codegen/read-text.js";
import { InvalidInputError } from "../errors/invalid-input-error.js";
import type { SchemaDocument, SchemaFile } from "../resources/schema/schema-input.js";

/**
 * Reads the schemas of a file, or of all files in a folder that end in .yml, .yaml or .json. A YAML file may hold several
 * documents.
 *
 * @throws {@link InvalidInputError} when a file cannot be read, or is not a schema.
 */
export async function readSchemaFiles(path: string): Promise<SchemaFile[]> {
  try {
    const files = await listSchemaFiles(path);
    const texts = await Promise.all(files.map(readSchemaText));
    return files.flatMap((file, index) => parse(file, texts[index] ?? ""));
  } catch (cause) {
    // The generator's readers tell what is wrong with a file; here it is what a call was given.
    if (!(cause instanceof CodegenError)) throw cause;
    throw new InvalidInputError(cause.message, { cause });
  }
}

async function readSchemaText(file: string): Promise<string> {
  try {
    return await readText(createReadStream(file), file);
  } catch (cause) {
    if (cause instanceof CodegenError) throw cause;
    const { code = "unknown reason" } = cause as NodeJS.ErrnoException;
    throw new InvalidInputError(
      `${file} cannot be read (${code}). Give the path of a schema file or of a folder with schema files.`,
      { cause },
    );
  }
}

function parse(file: string, text: string): SchemaFile[] {
  return parseSchemaDocuments(text, file).map(({ value, locate }) => {
    const invalid = (problem: string, cause?: unknown) =>
      new InvalidInputError(`${placeIn(file, locate([]))}: ${problem}`, { cause });
    if (!isJsonObject(value)) throw invalid("This is not a schema of Infrahub.");
    try {
      JSON.stringify(value);
    } catch (cause) {
      throw invalid("This cannot be sent as JSON: an anchor stands within itself.", cause);
    }
    return { file, document: value as unknown as SchemaDocument, locate };
  });
}

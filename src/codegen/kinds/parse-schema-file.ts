import { CodegenError } from "../codegen-error.js";
import { isJsonObject, type JsonObject } from "../json.js";
import { FieldReader, type ErrorAt } from "./field-reader.js";
import { parseSchemaDocuments, placeIn } from "./parse-schema-documents.js";
import { shownPath } from "./shown-path.js";

/** One document of a schema file, as people write them for `infrahubctl schema load`. */
export interface SchemaFile {
  /** Its errors name the file, the line and the column. */
  readonly content: FieldReader;
}

function isSchemaFile(value: unknown): value is JsonObject {
  return isJsonObject(value) && ["version", "nodes", "generics", "extensions"].some((name) => name in value);
}

/**
 * Parses a schema file for the generator.
 *
 * @param text - the file's content
 * @param name - the file's path, for messages
 * @returns the documents in it that are not empty
 * @throws {@link CodegenError} when it is not valid YAML, or no schema, with the line and the column
 */
export function parseSchemaFile(text: string, name: string): SchemaFile[] {
  return parseSchemaDocuments(text, name).map(({ value, locate }) => {
    const errorAt: ErrorAt = (path, problem) =>
      new CodegenError(
        `${placeIn(name, locate(path))}: ${[shownPath(path), problem].filter(Boolean).join(" ")}`,
      );
    if (!isSchemaFile(value))
      throw errorAt([], "This is not a schema of Infrahub: it has neither nodes, generics nor extensions.");
    return { content: new FieldReader(value, [], errorAt) };
  });
}

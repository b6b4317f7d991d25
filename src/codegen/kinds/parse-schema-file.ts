import { CodegenError } from "../codegen-error.js";
import { isJsonObject, type JsonObject } from "../json.js";
import { loadOptional } from "../load-optional.js";
import { FieldReader, type ErrorAt } from "./field-reader.js";
import { pyyamlTags } from "./pyyaml-tags.js";
import { yamlProblem } from "../yaml-problem.js";
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
 * Parses a schema file. JSON is YAML too, so both are read in one way, and both give lines and columns.
 *
 * @param text - the file's content
 * @param name - the file's path, for messages
 * @returns the documents in it that are not empty
 * @throws {@link CodegenError} when it is not valid YAML, or no schema, with the line and the column
 */
export function parseSchemaFile(text: string, name: string): SchemaFile[] {
  const { isNode, LineCounter, parseAllDocuments } = loadOptional("yaml") as typeof import("yaml");
  const lineCounter = new LineCounter();
  const options = {
    version: "1.1",
    customTags: pyyamlTags,
    prettyErrors: false,
    // Warnings would be printed, with pieces of the file.
    logLevel: "error",
    lineCounter,
  } as const;
  const at = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return `${name}:${line}:${col}`;
  };
  const files: SchemaFile[] = [];
  for (const document of parseAllDocuments(text, options)) {
    const [cause] = document.errors;
    if (cause) {
      throw new CodegenError(`${at(cause.pos[0])}: This is not valid YAML: ${yamlProblem(cause)}.`, {
        cause,
      });
    }
    const errorAt: ErrorAt = (path, problem) => {
      // What is missing has no place of its own: then that of what it is missing in.
      const nodes = path.map((_, index) => document.getIn(path.slice(0, path.length - index), true));
      const node = nodes.find((found) => isNode(found) && found.range);
      const start = isNode(node) ? node.range?.[0] : undefined;
      return new CodegenError(`${at(start ?? 0)}: ${[shownPath(path), problem].filter(Boolean).join(" ")}`);
    };
    let content: unknown;
    try {
      content = document.toJS();
    } catch (cause) {
      throw new CodegenError(`${name}: This is not valid YAML: ${yamlProblem(cause)}.`, { cause });
    }
    if (content === null) continue;
    if (!isSchemaFile(content)) {
      throw errorAt([], "This is not a schema of Infrahub: it has neither nodes, generics nor extensions.");
    }
    files.push({ content: new FieldReader(content, [], errorAt) });
  }
  return files;
}

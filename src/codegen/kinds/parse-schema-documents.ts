import { CodegenError } from "../codegen-error.js";
import { loadPackage } from "../load-package.js";
import { yamlProblem } from "../yaml-problem.js";
import { pyyamlTags } from "./pyyaml-tags.js";

/** A place in a file; line and column count from 1. */
export interface Position {
  line: number;
  column: number;
}

/** One document of a schema file. */
export interface ParsedDocument {
  /** What it holds, whatever that is, but not nothing. */
  value: unknown;
  /** Where in the file a part of it stands; for what is missing, where that stands which it is missing in. */
  locate: (path: readonly (string | number)[]) => Position;
}

/**
 * Parses a schema file as Infrahub's own tools read it. JSON is YAML too, so both are read in one way, and both give
 * lines and columns.
 *
 * @param text - the file's content
 * @param name - the file's path, for messages
 * @returns the documents in it that are not empty
 * @throws {@link CodegenError} when it is not valid YAML, with the line and the column
 */
export function parseSchemaDocuments(text: string, name: string): ParsedDocument[] {
  const { isNode, LineCounter, parseAllDocuments } = loadPackage("yaml") as typeof import("yaml");
  const lineCounter = new LineCounter();
  const options = {
    version: "1.1",
    customTags: pyyamlTags,
    prettyErrors: false,
    // Warnings would be printed, with pieces of the file.
    logLevel: "error",
    lineCounter,
  } as const;
  const position = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  const invalid = (offset: number, cause: unknown) =>
    new CodegenError(`${placeIn(name, position(offset))}: This is not valid YAML: ${yamlProblem(cause)}.`, {
      cause,
    });
  const documents: ParsedDocument[] = [];
  for (const document of parseAllDocuments(text, options)) {
    const [error] = document.errors;
    if (error) throw invalid(error.pos[0], error);
    const start = document.contents?.range[0] ?? 0;
    let value: unknown;
    try {
      value = document.toJS();
    } catch (cause) {
      // An alias that stands for nothing is found here.
      throw invalid(start, cause);
    }
    if (value === null) continue;
    documents.push({
      value,
      locate(path) {
        const nodes = path.map((_, index) => document.getIn(path.slice(0, path.length - index), true));
        const node = nodes.find((found) => isNode(found) && found.range);
        return position(isNode(node) ? (node.range?.[0] ?? start) : start);
      },
    });
  }
  return documents;
}

/** A place as editors and terminals know it: `schemas/device.yml:12:9`. */
export function placeIn(name: string, { line, column }: Position): string {
  return `${name}:${line}:${column}`;
}

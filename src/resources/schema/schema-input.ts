import type { components } from "../../../generated/rest.js";

/** A schema to load, as a schema file holds it: `version`, `nodes`, `generics`, `extensions`. */
export type SchemaDocument = components["schemas"]["SchemaLoadAPI"];

/** The way to a value in a schema: names of fields, and positions in lists counted from 0. */
export type SchemaPath = readonly (string | number)[];

/** A schema that was read from a file. */
export interface SchemaFile {
  /** The file's path. */
  file: string;
  document: SchemaDocument;
  /** Where in the file a value stands, or else what it would be in; line and column count from 1. */
  locate(path: SchemaPath): { line: number; column: number };
}

/** What can be loaded. */
export type SchemaInput = SchemaDocument | SchemaFile;

/** The schemas in what was given. */
export function documentOf(input: SchemaInput): SchemaDocument {
  return "document" in input ? input.document : input;
}

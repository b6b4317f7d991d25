import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { isFilePart, type NamedFile } from "../../http/file-part.js";
import type { Kind } from "../../schema/branch-schema.js";

/** The file that a node holds, as it is given: Infrahub tells its type from its name and content. */
export type NodeFile = File | NamedFile;

/** What a node of a kind that inherits from `CoreFileObject` takes beside its fields. */
export type FileOf<Kinds, Kind> = Kinds extends { CoreFileObject: { implementers: infer Holders } }
  ? [Kind] extends [Holders]
    ? { file: NodeFile }
    : unknown
  : unknown;

/** Whether nodes of a kind hold a file. */
export function holdsFile({ inheritFrom, attributes, relationships }: Kind): boolean {
  return inheritFrom.includes("CoreFileObject") && !attributes.has("file") && !relationships.has("file");
}

/**
 * Reads the file that a node is to hold.
 *
 * @throws {@link InvalidInputError} when it is none, or has no name.
 */
export function readFileInput(kind: Kind, given: unknown): NodeFile {
  const { name } = (given ?? {}) as Partial<NamedFile>;
  if (isFilePart(given) && name) return given as NodeFile;
  throw new InvalidInputError(`${kind.name}.file: give a File, or { file, name } with the content as file.`);
}

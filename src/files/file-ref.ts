import { InvalidInputError } from "../errors/invalid-input-error.js";

/** Which node's file: by the node's id, by its kind and human-friendly id, or by the id of what is stored. */
export type FileRef =
  | { readonly id: string }
  | { readonly kind: string; readonly hfid: readonly string[] }
  | { readonly storageId: string };

/** A {@link FileRef} or more than one, as this layer sees it: an id goes before the human-friendly id. */
export interface AnyFileRef {
  id?: string | undefined;
  kind?: string | undefined;
  hfid?: readonly string[] | null | undefined;
  storageId?: string | undefined;
}

/**
 * A kind's name, to be written into a document.
 *
 * @throws InvalidInputError when it is no name.
 */
export function kindName(kind: string): string {
  if (/^[A-Za-z]\w*$/.test(kind)) return kind;
  throw new InvalidInputError(`kind: "${kind}" is no name of a kind, such as InfraContract.`);
}

/** What is missing in a reference to a file. */
export function noFileRef(): InvalidInputError {
  return new InvalidInputError("Name the file by id, by kind and hfid, or by storageId.");
}

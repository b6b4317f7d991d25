import { InvalidInputError } from "../../errors/invalid-input-error.js";

/** Which node's file: by the node's id, by its kind and human-friendly id, or by the id of what is stored. */
export type FileRef =
  | { readonly id: string }
  | { readonly kind: string; readonly hfid: readonly string[] }
  | { readonly storageId: string };

/** A {@link FileRef} that holds one of its three. */
export type ExactFileRef =
  | { id: string; storageId?: never; kind?: never }
  | { storageId: string; id?: never; kind?: never }
  | { kind: string; hfid: string[]; id?: never; storageId?: never };

/**
 * Takes of a reference, or of a whole node, what singles the file out: its id goes before the rest.
 *
 * @throws InvalidInputError when there is nothing.
 */
export function exactFileRef(of: object): ExactFileRef {
  const { id, storageId, kind, hfid } = of as Record<"id" | "storageId" | "kind", string | undefined> & {
    hfid?: string[] | null;
  };
  if (id !== undefined) return { id };
  if (storageId !== undefined) return { storageId };
  if (kind && hfid?.length) return { kind, hfid: [...hfid] };
  throw new InvalidInputError("Name the file by id, by kind and hfid, or by storageId.");
}

/**
 * A kind's name, to be written into a document.
 *
 * @throws InvalidInputError when it is no name.
 */
export function kindName(kind: string): string {
  if (/^[A-Za-z]\w*$/.test(kind)) return kind;
  throw new InvalidInputError(`kind: "${kind}" is not the name of a kind, such as InfraContract.`);
}

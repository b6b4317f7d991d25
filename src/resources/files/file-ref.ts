import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { toReference } from "../../nodes/node/reference.js";

/** Which file: that of a node, by its id or by its kind and human-friendly id; or the one with this id in the store. */
export type FileRef =
  | string
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
 * @throws {@link InvalidInputError} when there is nothing.
 */
export function exactFileRef(of: FileRef): ExactFileRef {
  if (typeof of === "object" && "storageId" in of && !("id" in of)) return { storageId: of.storageId };
  const { id, kind, hfid } = toReference("file", of);
  if (id !== undefined) return { id };
  if (kind && hfid?.length) return { kind, hfid: [...hfid] };
  throw new InvalidInputError("file: give its node as { id } or { kind, hfid }, or { storageId }.");
}

import type { SaveOptions, UpdateInput, NodeWriteOptions } from "./write-types.js";

/** The members of every node, whatever was selected. */
export interface NodeIdentity<Kind> {
  readonly id: string;
  /** The node's own kind, even if it was read as a generic kind. */
  readonly kind: Kind;
  /** The branch that it was read from or made for, and is saved to; `undefined` for the server's default branch. */
  readonly branch: string | undefined;
}

/** The methods of every node. */
export interface NodeMethods<Kinds, Kind extends keyof Kinds> {
  /**
   * Creates the node, or sends what changed since it was read or saved: one request, or none if nothing changed. Then
   * the node has what the server added: labels, defaults, computed values, resources of pools. Saves of one node wait
   * for each other. Changes made before the request is sent are part of it; later changes are part of the next one.
   *
   * @param options - `allowUpsert` updates the node with the same human-friendly id, if there is one.
   * @throws {@link InvalidInputError} when a value is invalid, before anything is sent; the class for the refusal
   * ({@link AttributeConstraintError}, {@link PermissionDeniedError}, ...) when the server refuses the write; {@link
   * ServerNotReachableError} or {@link TimeoutError} when there was no response: saving again is safe, and never
   * creates a second node.
   *
   * @example
   * device.description.value = "edge";
   * device.site.set(paris);
   * await device.save();
   */
  save(options?: SaveOptions): Promise<void>;
  /**
   * Sets several fields, whether or not they were read, and saves the node.
   *
   * @param changes - values of attributes; peers of relationships, or `null` for none; for a list all of its peers, or
   * `{ add, remove }`.
   *
   * @example
   * await device.update({ role: "leaf", site: null, tags: { add: [red] } });
   */
  update(changes: UpdateInput<Kinds, Kind>, options?: NodeWriteOptions): Promise<void>;
  /**
   * Deletes the node.
   *
   * @throws {@link NodeNotFoundError} when it was already deleted.
   */
  delete(options?: NodeWriteOptions): Promise<void>;
}

/** The human-readable names of a node, if selected. */
export type LabelsIn<Selected, Hfid> = (Selected extends { $hfid: true }
  ? {
      /** Its human-friendly id; `null` if its kind has none. */
      readonly hfid: Hfid;
    }
  : unknown) &
  (Selected extends { $displayLabel: true } ? { readonly displayLabel: string } : unknown);

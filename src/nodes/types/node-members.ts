import type { SaveOptions, UpdateInput, NodeWriteOptions } from "./write-types.js";

/** What every node has, whatever was selected. */
export interface NodeIdentity<Kind> {
  readonly id: string;
  /** The node's own kind, also when it was read through a generic one. */
  readonly kind: Kind;
  /** The branch that it was read from or made for, and is saved to; the server's default branch when `undefined`. */
  readonly branch: string | undefined;
}

/** What every node can do. */
export interface NodeMethods<Kinds, Kind extends keyof Kinds> {
  /**
   * Creates the node, or sends what changed since it was read or saved: one request, or none when nothing did. Then
   * the node shows what the server made of it: labels, defaults, computed values, resources of pools. Saves of one node
   * wait for one another; what is changed before the request goes out goes with it, and later changes with the next.
   *
   * @param options - `allowUpsert` updates a node that has the same human-friendly id, in place of creating one.
   * @throws {@link InvalidInputError} when a value cannot be, before anything is sent; the refusal's own class ({@link
   * AttributeConstraintError}, {@link PermissionDeniedError}, ...) when the server refuses;
   * {@link ServerNotReachableError} or {@link TimeoutError} when no answer came: saving again is safe, and never
   * creates a second node.
   *
   * @example
   * device.description.value = "edge";
   * device.site.set(paris);
   * await device.save();
   */
  save(options?: SaveOptions): Promise<void>;
  /**
   * Sets several fields, also such as were not read, and saves the node.
   *
   * @param changes - values of attributes; peers of relationships, `null` for none; of a list all of its peers, or
   * `{ add, remove }`.
   *
   * @example
   * await device.update({ role: "leaf", site: null, tags: { add: [red] } });
   */
  update(changes: UpdateInput<Kinds, Kind>, options?: NodeWriteOptions): Promise<void>;
  /**
   * Deletes the node.
   *
   * @throws {@link NodeNotFoundError} when somebody else did before.
   */
  delete(options?: NodeWriteOptions): Promise<void>;
}

/** What a person knows a node by, where it was selected. */
export type LabelsIn<Selected, Hfid> = (Selected extends { $hfid: true }
  ? {
      /** Its human-friendly id; `null` when its kind has none. */
      readonly hfid: Hfid;
    }
  : unknown) &
  (Selected extends { $displayLabel: true } ? { readonly displayLabel: string } : unknown);

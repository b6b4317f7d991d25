import { InvalidInputError } from "../errors/invalid-input-error.js";
import { covers } from "./covers.js";
import { InfrahubNode } from "./infrahub-node.js";
import {
  changedPeer,
  checkWritable,
  peerChange,
  type BondProperties,
  type PeerChange,
  type RelationField,
} from "./peer-change.js";

/** A relationship to at most one node, as the caller sees and changes it. */
export class RelatedNode {
  id: string | null;
  /** The node that it leads to, when as much of it is known as was selected. */
  peer: InfrahubNode | null;
  declare properties?: unknown;
  readonly #field: RelationField;
  /** Id of the node that the server says it leads to, when it has said so. */
  #saved: string | null;
  #known: boolean;
  #change: PeerChange | null | undefined;

  constructor(field: RelationField, peer: InfrahubNode | null) {
    this.id = this.#saved = peer?.id ?? null;
    this.peer = peer;
    this.#field = field;
    this.#known = field.known;
  }

  set(given: unknown, bond?: BondProperties): void {
    const change = peerChange(this.#field, given, bond);
    this.#change = change;
    this.#show(change.reference?.id ?? null, changedPeer(change));
  }

  clear(): void {
    checkWritable(this.#field, true);
    this.#change = null;
    this.#show(null, undefined);
  }

  async fetch(options: object = {}): Promise<object | null> {
    if (this.id === null) {
      if (this.#change === null || (this.#known && !this.#change)) return null;
      throw new InvalidInputError(
        `${this.#field.where}: nobody here knows its peer's id: save the node, and read it again.`,
      );
    }
    const { origin, relationship } = this.#field;
    const peers = await origin.context.writer.fetchPeers(origin, relationship.peer, [this.id], options);
    return peers[0] ?? null;
  }

  #show(id: string | null, node: InfrahubNode | undefined): void {
    const known = node ?? (this.peer?.id === id ? this.peer : undefined);
    if (id !== this.id && "properties" in this) this.properties = null;
    this.id = id;
    this.peer = known && covers(InfrahubNode.record(known)?.shape.plan, this.#field.peer) ? known : null;
  }

  /** What is to be sent: `null` to clear it, `undefined` for nothing. */
  static change(handle: RelatedNode): PeerChange | null | undefined {
    const change = handle.#change;
    const saved = handle.#saved;
    if (!change) return saved === null && handle.#known ? undefined : change;
    const same = saved !== null && change.reference?.id === saved && !Object.keys(change.bond).length;
    return same ? undefined : change;
  }

  static field(handle: RelatedNode): RelationField {
    return handle.#field;
  }

  /** Notes that it may lead to a node that is not known here. */
  static forget(handle: RelatedNode): void {
    handle.#known = false;
  }

  /**
   * Notes which node the server says that it leads to.
   *
   * @param sent - what was sent for that. When the caller has changed it since, that stays to be saved.
   */
  static settle(
    handle: RelatedNode,
    sent: PeerChange | null | undefined,
    id: string | null,
    peer: InfrahubNode | undefined,
  ): void {
    handle.#saved = id;
    handle.#known = true;
    if (handle.#change !== sent) return;
    handle.#change = undefined;
    handle.#show(id, handle.peer?.id === id ? undefined : peer);
  }
}

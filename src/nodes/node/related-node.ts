import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { markSelf, selfOf } from "../../util/self.js";
import { covers } from "../plan/covers.js";
import { InfrahubNode } from "./infrahub-node.js";
import {
  changedPeer,
  checkWritable,
  peerChange,
  tornHandle,
  type EdgeProperties,
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
  /** What was shown last: where the members differ from it, the caller has assigned them. */
  #shownId: string | null;
  #shownPeer: InfrahubNode | null;
  /** The node that it is a member of. */
  #owner: InfrahubNode | undefined;

  constructor(field: RelationField, peer: InfrahubNode | null) {
    this.id = this.#saved = this.#shownId = peer?.id ?? null;
    this.peer = this.#shownPeer = peer;
    this.#field = field;
    this.#known = field.known;
    markSelf(this);
  }

  set(given: unknown, edgeProperties?: EdgeProperties): void {
    const self = RelatedNode.#self(this);
    const change = peerChange(self.#field, given, edgeProperties);
    self.#change = change;
    RelatedNode.#show(this, change.reference?.id ?? null, changedPeer(change));
  }

  clear(): void {
    const self = RelatedNode.#self(this);
    checkWritable(self.#field, true);
    self.#change = null;
    RelatedNode.#show(this, null, undefined);
  }

  async fetch(options: object = {}): Promise<object | null> {
    const self = RelatedNode.#self(this);
    if (this.id === null) {
      if (self.#change === null || (self.#known && !self.#change)) return null;
      throw new InvalidInputError(
        `${self.#field.where}: its peer's id is not known: save the node, and read it again.`,
      );
    }
    const { origin, relationship } = self.#field;
    const peers = await origin.context.writer.fetchPeers(origin, relationship.peer, [this.id], options);
    return peers[0] ?? null;
  }

  /** The handle itself, where a proxy of it is given. What it shows is set through the proxy, which may watch it. */
  static #self(handle: RelatedNode): RelatedNode {
    const self = selfOf(handle as RelatedNode | undefined);
    if (self && #field in self) return self;
    throw tornHandle();
  }

  static #show(handle: RelatedNode, id: string | null, node: InfrahubNode | undefined): void {
    const self = RelatedNode.#self(handle);
    const shown = selfOf(handle.peer);
    const known = node ?? (shown?.id === id ? shown : undefined);
    if (id !== handle.id && "properties" in handle) handle.properties = null;
    handle.id = self.#shownId = id;
    self.#shownPeer =
      known && covers(InfrahubNode.record(known)?.shape.plan, self.#field.peer) ? known : null;
    handle.peer = self.#shownPeer;
  }

  /** What is to be sent: `null` to clear it, `undefined` for nothing. */
  static change(handle: RelatedNode): PeerChange | null | undefined {
    const self = RelatedNode.#self(handle);
    const change = self.#change;
    const saved = self.#saved;
    if (!change) return saved === null && self.#known ? undefined : change;
    const same =
      saved !== null && change.reference?.id === saved && !Object.keys(change.edgeProperties).length;
    return same ? undefined : change;
  }

  static field(handle: RelatedNode): RelationField {
    return RelatedNode.#self(handle).#field;
  }

  /** Makes it the member of a node. */
  static give(handle: RelatedNode, owner: InfrahubNode): void {
    handle.#owner = owner;
  }

  /** Whether it is the one that the node was made with. */
  static belongs(handle: RelatedNode, node: InfrahubNode): boolean {
    return RelatedNode.#self(handle).#owner === selfOf(node);
  }

  /** A member that the caller has assigned, which changes nothing. */
  static assigned(handle: RelatedNode): string | undefined {
    const self = RelatedNode.#self(handle);
    if (handle.id !== self.#shownId) return "id";
    if (selfOf(handle.peer) !== self.#shownPeer) return "peer";
    return Object.keys(handle).find((name) => !["id", "peer", "properties"].includes(name));
  }

  /** Notes that it may lead to a node that is not known here. */
  static forget(handle: RelatedNode): void {
    RelatedNode.#self(handle).#known = false;
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
    const self = RelatedNode.#self(handle);
    self.#saved = id;
    self.#known = true;
    if (self.#change !== sent) return;
    self.#change = undefined;
    RelatedNode.#show(handle, id, handle.peer?.id === id ? undefined : peer);
  }
}

import { selfOf } from "../../util/self.js";
import { covers } from "../plan/covers.js";
import { InfrahubNode } from "./infrahub-node.js";
import { changedPeer, type PeerChange, type RelationField } from "./peer-change.js";
import type { RelatedNode } from "./related-node.js";
import type { HandleState } from "./relationship-handle.js";

/**
 * What is known of a relationship to at most one node. Members of the handle are set through the handle that was given,
 * which may be a proxy that watches them.
 */
export class RelatedNodeState implements HandleState {
  readonly field: RelationField;
  owner: InfrahubNode | undefined = undefined;
  /** The caller's change: `null` to clear the relationship, `undefined` for none. */
  change: PeerChange | null | undefined = undefined;
  /** Whether the server has said which node the relationship points to. */
  known: boolean;
  /** Id of the node that it points to on the server. */
  #saved: string | null;
  /** What the handle showed last: where its members differ from it, the caller has assigned them. */
  #shownId: string | null;
  #shownPeer: InfrahubNode | null;

  constructor(field: RelationField, peer: InfrahubNode | null) {
    this.field = field;
    this.known = field.known;
    this.#saved = this.#shownId = peer?.id ?? null;
    this.#shownPeer = peer;
  }

  /** What is to be sent: `null` to clear it, `undefined` for nothing. */
  get unsaved(): PeerChange | null | undefined {
    const { change } = this;
    if (!change) return this.#saved === null && this.known ? undefined : change;
    const same =
      this.#saved !== null &&
      change.reference?.id === this.#saved &&
      !Object.keys(change.edgeProperties).length;
    return same ? undefined : change;
  }

  /** The name of a member that the caller has assigned, which changes nothing. */
  assigned(handle: RelatedNode): string | undefined {
    if (handle.id !== this.#shownId) return "id";
    if (selfOf(handle.peer) !== this.#shownPeer) return "peer";
    return Object.keys(handle).find((name) => !["id", "peer", "properties"].includes(name));
  }

  /** Shows the node that the relationship points to, with the peer if as much of it is known as was selected. */
  show(handle: RelatedNode, id: string | null, node: InfrahubNode | undefined): void {
    const shown = selfOf(handle.peer);
    const known = node ?? (shown?.id === id ? shown : undefined);
    if (id !== handle.id && "properties" in handle) handle.properties = null;
    handle.id = this.#shownId = id;
    this.#shownPeer = known && covers(InfrahubNode.record(known)?.shape.plan, this.field.peer) ? known : null;
    handle.peer = this.#shownPeer;
  }

  /** Makes a change, and shows it. */
  apply(handle: RelatedNode, change: PeerChange | null): void {
    this.change = change;
    this.show(handle, change?.reference?.id ?? null, change ? changedPeer(change) : undefined);
  }

  /**
   * Records which node the server says the relationship points to.
   *
   * @param sent - the change that was sent. If the caller has made another one since, that remains to be saved.
   */
  settle(
    handle: RelatedNode,
    sent: PeerChange | null | undefined,
    id: string | null,
    peer: InfrahubNode | undefined,
  ): void {
    this.#saved = id;
    this.known = true;
    if (this.change !== sent) return;
    this.change = undefined;
    this.show(handle, id, handle.peer?.id === id ? undefined : peer);
  }
}

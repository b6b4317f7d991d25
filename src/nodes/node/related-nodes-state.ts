import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { selfOf } from "../../util/self.js";
import { covers } from "../plan/covers.js";
import { InfrahubNode } from "./infrahub-node.js";
import type { Edit } from "./list-edit.js";
import { leastOf, tieOf } from "./list-limits.js";
import { changedPeer, checkWritable, peerChange, several, type PeerChange, type RelationField } from "./peer-change.js"; // prettier-ignore
import { toReference } from "./reference.js";
import type { RelatedNodes } from "./related-nodes.js";
import type { HandleState } from "./relationship-handle.js";

/** What lists without peers share. */
const NONE: readonly InfrahubNode[] = [];

/**
 * What is known of a relationship to any number of nodes. Members of the handle are set through the handle that was
 * given, which may be a proxy that watches them.
 */
export class RelatedNodesState implements HandleState {
  readonly field: RelationField;
  owner: InfrahubNode | undefined = undefined;
  /** Created with the first change: most lists are only read. */
  edit: Edit | undefined = undefined;
  /** The peers that were shown last: where `peers` differs from them, the caller has changed it. */
  #shown: readonly InfrahubNode[];

  constructor(field: RelationField, peers: readonly InfrahubNode[]) {
    this.field = field;
    this.#shown = peers.length ? [...peers] : NONE;
  }

  /** The name of a member that the caller has changed, which changes nothing. */
  assigned(handle: RelatedNodes): string | undefined {
    const peers = handle.peers as unknown;
    if (!Array.isArray(peers) || peers.length !== this.#shown.length) return "peers";
    if (peers.some((peer, index) => selfOf(peer as InfrahubNode) !== this.#shown[index])) return "peers";
    return Object.keys(handle).find((name) => !["peers", "properties"].includes(name));
  }

  /** @throws {@link InvalidInputError} when the caller has changed what is shown: the next change would undo it. */
  checkUntouched(handle: RelatedNodes): void {
    const assigned = this.assigned(handle);
    if (assigned !== undefined)
      throw new InvalidInputError(
        `${this.field.where}: ${assigned} was changed in place, which changes nothing in Infrahub. Use add, remove, replace or clear.`,
      );
  }

  /** Adds peers, and shows those of which as much is known as was selected. */
  add(handle: RelatedNodes, changes: readonly PeerChange[]): void {
    const { saved, added, removed } = this.#editable();
    const known = changes.find(({ reference }) => saved.has(reference?.id ?? ""));
    if (known && Object.keys(known.edgeProperties).length)
      // The server (1.11) says that it did it, and did not.
      throw new InvalidInputError(
        `${this.field.where}: ${known.reference?.id ?? ""} is in the list already, and the properties of a relationship cannot be changed: remove the node, save, and add it again.`,
      );
    for (const change of changes) {
      const { reference, pool } = change;
      const id = reference?.id;
      if (id !== undefined) removed.delete(id);
      added.set(id ?? reference?.hfid?.join("\u0000") ?? pool, change);
      const node = changedPeer(change);
      if (!node || this.#shown.some((peer) => peer.id === id)) continue;
      if (covers(InfrahubNode.record(node)?.shape.plan, this.field.peer))
        this.#show(handle, [...this.#shown, node]);
    }
  }

  /** Removes the peers of these ids. */
  remove(handle: RelatedNodes, ids: readonly string[]): void {
    const { added, removed } = this.#editable();
    for (const id of ids) removed.add(id);
    for (const [key, { reference }] of added)
      if (reference?.id !== undefined && removed.has(reference.id)) added.delete(key);
    this.#keep(handle, (id) => !removed.has(id));
  }

  /** Makes the list contain nothing but the given peers. */
  replace(handle: RelatedNodes, changes: readonly PeerChange[]): void {
    const ids = new Set(changes.map(({ reference }) => reference?.id));
    Object.assign(this.#editable(), { replacing: true, added: new Map(), removed: new Set() });
    this.#keep(handle, (id) => ids.has(id));
    this.add(handle, changes);
  }

  /** Records that the server may have more of the list than is known here. */
  forget(): void {
    this.#editable().known = false;
  }

  /**
   * The ids of what the caller wants to remove.
   *
   * @throws {@link InvalidInputError} when one is not known, or must stay.
   */
  removable(given: unknown): string[] {
    const { where } = this.field;
    checkWritable(this.field);
    const removed = several(given).map((one) => {
      const { id, hfid, kind } = toReference(where, one);
      const known = this.#shown.find(
        (peer) => peer.hfid && hfid?.join("\u0000") === peer.hfid.join("\u0000"),
      );
      const found = id ?? known?.id;
      if (found !== undefined) return { id: found, kind };
      throw new InvalidInputError(
        `${where}: remove takes nodes and ids; ${JSON.stringify(one)} is not in the list.`,
      );
    });
    for (const { id, kind } of removed) this.#checkTie(id, kind);
    return removed.map(({ id }) => id);
  }

  /**
   * Checks that the list may consist of these peers and no others.
   *
   * @throws {@link InvalidInputError} when it needs more, or one that is left out needs the list's node.
   */
  replacement(given: unknown): PeerChange[] {
    const { field } = this;
    checkWritable(field);
    const changes = several(given).map((one) => peerChange(field, one));
    const wanted = changes.map(({ reference }) => reference?.id);
    const least = leastOf(field.relationship);
    if (wanted.length < least)
      throw new InvalidInputError(
        `${field.where} must have at least ${least} ${least === 1 ? "peer" : "peers"}: give ${wanted.length ? "more" : "those that it is to have instead"}.`,
      );
    // A list that is not known is sent whole, and so is one with human-friendly ids: the server checks those.
    const { saved, known } = this.#editable();
    if (known && !wanted.includes(undefined))
      for (const id of saved) if (!wanted.includes(id)) this.#checkTie(id);
    return changes;
  }

  /** The server would take a peer out of the list that cannot be without the list's node (1.11). */
  #checkTie(id: string, kind?: string): void {
    const { saved, known } = this.#editable();
    if (known && !saved.has(id)) return;
    const tie = tieOf(this.field, kind ?? this.#shown.find((peer) => peer.id === id)?.kind);
    if (!tie) return;
    const { kind: peer, relationship } = tie;
    throw new InvalidInputError(
      `${this.field.where}: ${id} cannot be taken out, because each ${peer} must have its ${relationship.name}. Let ${peer}.${relationship.name} lead to another node, or delete the ${peer}.`,
    );
  }

  #editable(): Edit {
    return (this.edit ??= {
      saved: new Set(this.#shown.map(({ id }) => id)),
      known: this.field.known,
      replacing: false,
      added: new Map(),
      removed: new Set(),
    });
  }

  #show(handle: RelatedNodes, peers: readonly InfrahubNode[]): void {
    this.#shown = peers;
    handle.peers = [...peers];
  }

  #keep(handle: RelatedNodes, wanted: (id: string) => boolean): void {
    const kept = this.#shown.map(({ id }) => wanted(id));
    this.#show(handle, this.#shown.filter((_, index) => kept[index])); // prettier-ignore
    if (handle.properties) handle.properties = handle.properties.filter((_, index) => kept[index]);
  }
}

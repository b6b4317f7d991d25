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
import { toReference } from "./reference.js";

/** What of a list is to be sent: the difference, or all of it. */
export interface ListChange {
  /** Whether what is added is all that the list is to hold. */
  whole: boolean;
  added: readonly PeerChange[];
  removed: readonly string[];
}

/** The changes to a list since it was read or saved. */
interface Edit {
  /** Ids of the peers that the server has, as far as they were read. */
  saved: Set<string>;
  /** By id, where they have one. */
  added: Map<unknown, PeerChange>;
  removed: Set<string>;
  /** Whether the list is to be sent whole, because not all of it is known, or because it is to be empty. */
  whole: boolean;
}

/** A relationship to any number of nodes, as the caller sees and changes it. */
export class RelatedNodes {
  /** The peers that were read, and those that were added since, when as much of them is known as was selected. */
  peers: InfrahubNode[];
  declare properties?: unknown;
  readonly #field: RelationField;
  /** Made with the first change: most lists are only read. */
  #edit: Edit | undefined;

  constructor(field: RelationField, peers: InfrahubNode[]) {
    this.peers = peers;
    this.#field = field;
  }

  /** Ids of the peers: those that were read, and the changes since. */
  get peerIds(): string[] {
    if (!this.#edit) return this.peers.map(({ id }) => id);
    const { saved, added, removed, whole } = this.#edit;
    const kept = whole ? [] : [...saved].filter((id) => !removed.has(id));
    return [...kept, ...[...added.values()].flatMap(({ reference }) => reference?.id ?? [])];
  }

  add(given: unknown, bond?: BondProperties): void {
    const changes = several(given).map((one) => peerChange(this.#field, one, bond));
    const { saved, added, removed, whole } = this.#change();
    for (const change of changes) {
      const { reference, pool } = change;
      const id = reference?.id;
      const known = id !== undefined && !whole && saved.has(id);
      if (known) removed.delete(id);
      if (!known || Object.keys(change.bond).length)
        added.set(id ?? reference?.hfid?.join("\u0000") ?? pool, change);
      const node = changedPeer(change);
      if (node && !this.peers.some((peer) => peer.id === id)) {
        if (covers(InfrahubNode.record(node)?.shape.plan, this.#field.peer))
          this.peers = [...this.peers, node];
      }
    }
  }

  remove(given: unknown): void {
    checkWritable(this.#field);
    const ids = several(given).map((one) => {
      const { id, hfid } = toReference(this.#field.where, one);
      const known = this.peers.find((peer) => peer.hfid && hfid?.join("\u0000") === peer.hfid.join("\u0000"));
      const found = id ?? known?.id;
      if (found !== undefined) return found;
      throw new InvalidInputError(
        `${this.#field.where}: remove takes nodes and ids; ${JSON.stringify(one)} is not in the list.`,
      );
    });
    const { saved, added, removed, whole } = this.#change();
    for (const id of ids) {
      added.delete(id);
      if (!whole && (saved.has(id) || !this.#field.known)) removed.add(id);
    }
    this.peers = this.peers.filter((peer) => !ids.includes(peer.id));
  }

  replace(given: unknown): void {
    const wanted = several(given);
    const changes = wanted.map((one) => peerChange(this.#field, one));
    checkWritable(this.#field);
    const ids = new Set(changes.map(({ reference }) => reference?.id));
    const { saved } = this.#change();
    this.#edit = {
      saved,
      added: new Map(),
      removed: new Set([...saved].filter((id) => !ids.has(id))),
      whole: !this.#field.known || changes.length === 0,
    };
    this.peers = this.peers.filter(({ id }) => ids.has(id));
    this.add(wanted);
  }

  clear(): void {
    this.replace([]);
  }

  fetch(options: object = {}): Promise<object[]> {
    if ([...(this.#edit?.added.values() ?? [])].some(({ reference }) => reference?.id === undefined))
      return Promise.reject(
        new InvalidInputError(
          `${this.#field.where}: save the node first; until then nobody knows all of its peers' ids.`,
        ),
      );
    const { origin, relationship } = this.#field;
    return origin.context.writer.fetchPeers(origin, relationship.peer, this.peerIds, options);
  }

  #change(): Edit {
    const saved = () => new Set(this.peers.map(({ id }) => id));
    return (this.#edit ??= { saved: saved(), added: new Map(), removed: new Set(), whole: false });
  }

  /** What is to be sent; `undefined` for nothing. */
  static change(handle: RelatedNodes): ListChange | undefined {
    if (!handle.#edit) return undefined;
    const { saved, whole } = handle.#edit;
    const added = [...handle.#edit.added.values()];
    const removed = [...handle.#edit.removed];
    if (whole) {
      const empty = added.length === 0 && handle.#field.known && saved.size === 0;
      return empty ? undefined : { whole: true, added, removed: [...saved] };
    }
    return added.length || removed.length ? { whole, added, removed } : undefined;
  }

  static field(handle: RelatedNodes): RelationField {
    return handle.#field;
  }

  /** Notes that a part of a change was saved. */
  static settle(handle: RelatedNodes, { whole, added, removed }: ListChange): void {
    const edit = handle.#change();
    if (whole) edit.whole = false;
    for (const id of removed) {
      edit.saved.delete(id);
      edit.removed.delete(id);
    }
    for (const change of added) {
      for (const [key, pending] of edit.added) if (pending === change) edit.added.delete(key);
      if (change.reference?.id !== undefined) edit.saved.add(change.reference.id);
    }
  }
}

function several(given: unknown): readonly unknown[] {
  return Array.isArray(given) ? given : [given];
}

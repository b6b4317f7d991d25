import { InvalidInputError } from "../errors/invalid-input-error.js";
import { covers } from "./covers.js";
import { InfrahubNode } from "./infrahub-node.js";
import {
  changedPeer,
  checkWritable,
  peerChange,
  several,
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

/** What the server has of a list, and what the caller wants of it. Which of that is to be sent is seen when it is. */
interface Edit {
  /** Ids of the peers that the server has, as far as they are known. */
  saved: Set<string>;
  /** Whether these are all of them. */
  known: boolean;
  /** Whether the list is to hold what is added, and nothing else. */
  replacing: boolean;
  /** By id, where they have one. */
  added: Map<unknown, PeerChange>;
  removed: Set<string>;
}

/** A relationship to any number of nodes, as the caller sees and changes it. */
export class RelatedNodes {
  /** The peers that were read, and those that were added since, when as much of them is known as was selected. */
  peers: InfrahubNode[];
  declare properties?: unknown[];
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
    const { saved, added, removed, replacing } = this.#edit;
    const kept = replacing ? [] : [...saved].filter((id) => !removed.has(id));
    return [...new Set([...kept, ...[...added.values()].flatMap(({ reference }) => reference?.id ?? [])])];
  }

  add(given: unknown, bond?: BondProperties): void {
    const changes = several(given).map((one) => peerChange(this.#field, one, bond));
    const { saved, added, removed } = this.#change();
    const known = changes.find(({ reference }) => saved.has(reference?.id ?? ""));
    if (known && hasMembers(known.bond))
      // The server (1.11) says that it did it, and did not.
      throw new InvalidInputError(
        `${this.#field.where}: ${known.reference?.id ?? ""} is in the list, and a bond keeps its properties: remove the node, save, and add it again.`,
      );
    for (const change of changes) {
      const { reference, pool } = change;
      const id = reference?.id;
      if (id !== undefined) removed.delete(id);
      added.set(id ?? reference?.hfid?.join("\u0000") ?? pool, change);
      const node = changedPeer(change);
      if (node && !this.peers.some((peer) => peer.id === id)) {
        if (covers(InfrahubNode.record(node)?.shape.plan, this.#field.peer))
          this.peers = [...this.peers, node];
      }
    }
  }

  remove(given: unknown): void {
    const ids = RelatedNodes.removable(this, given);
    const { added, removed } = this.#change();
    for (const id of ids) removed.add(id);
    for (const [key, { reference }] of added)
      if (reference?.id !== undefined && removed.has(reference.id)) added.delete(key);
    this.#keep((id) => !removed.has(id));
  }

  replace(given: unknown): void {
    const wanted = several(given);
    const changes = wanted.map((one) => peerChange(this.#field, one));
    checkWritable(this.#field);
    const ids = new Set(changes.map(({ reference }) => reference?.id));
    Object.assign(this.#change(), { replacing: true, added: new Map(), removed: new Set() });
    this.#keep((id) => ids.has(id));
    this.add(wanted);
  }

  clear(): void {
    this.replace([]);
  }

  fetch(options: object = {}): Promise<object[]> {
    const { known, added = new Map<unknown, PeerChange>() } = this.#edit ?? {};
    const nameless = [...added.values()].some(({ reference }) => reference?.id === undefined);
    const forgotten = this.#field.known && known === false;
    if (nameless || forgotten)
      return Promise.reject(
        new InvalidInputError(
          `${this.#field.where}: nobody here knows all of its peers' ids: save the node, and read it again.`,
        ),
      );
    const { origin, relationship } = this.#field;
    return origin.context.writer.fetchPeers(origin, relationship.peer, this.peerIds, options);
  }

  #change(): Edit {
    return (this.#edit ??= {
      saved: new Set(this.peers.map(({ id }) => id)),
      known: this.#field.known,
      replacing: false,
      added: new Map(),
      removed: new Set(),
    });
  }

  #keep(wanted: (id: string) => boolean): void {
    const kept = this.peers.map(({ id }) => wanted(id));
    this.peers = this.peers.filter((_, index) => kept[index]);
    if (this.properties) this.properties = this.properties.filter((_, index) => kept[index]);
  }

  /**
   * The ids of what the caller wants to remove.
   *
   * @throws InvalidInputError when it is not known.
   */
  static removable(handle: RelatedNodes, given: unknown): string[] {
    const { where } = handle.#field;
    checkWritable(handle.#field);
    return several(given).map((one) => {
      const { id, hfid } = toReference(where, one);
      const known = handle.peers.find(
        (peer) => peer.hfid && hfid?.join("\u0000") === peer.hfid.join("\u0000"),
      );
      const found = id ?? known?.id;
      if (found !== undefined) return found;
      throw new InvalidInputError(
        `${where}: remove takes nodes and ids; ${JSON.stringify(one)} is not in the list.`,
      );
    });
  }

  /** What is to be sent; `undefined` for nothing. */
  static change(handle: RelatedNodes): ListChange | undefined {
    if (!handle.#edit) return undefined;
    const { saved, known, replacing, ...edit } = handle.#edit;
    // A node that was added may have taken on another id since.
    const wanted = new Map([...edit.added].map(([key, change]) => [change.reference?.id ?? key, change]));
    const all = [...wanted.values()];
    const nameless = all.some(({ reference }) => reference?.id === undefined);
    if (replacing && (!known || !all.length || nameless)) {
      const empty = known && !all.length && !saved.size;
      return empty ? undefined : { whole: true, added: all, removed: [...saved] };
    }
    const added = [...wanted].filter(([id, { bond }]) => !saved.has(id as string) || hasMembers(bond));
    const removed = replacing
      ? [...saved].filter((id) => !wanted.has(id))
      : [...edit.removed].filter((id) => saved.has(id) || !known);
    return added.length || removed.length
      ? { whole: false, added: added.map(([, change]) => change), removed }
      : undefined;
  }

  static field(handle: RelatedNodes): RelationField {
    return handle.#field;
  }

  /** Notes that the server may have more of the list than is known here. */
  static forget(handle: RelatedNodes): void {
    handle.#change().known = false;
  }

  /** Notes that a change, or a part of one, was saved. */
  static settle(handle: RelatedNodes, { whole, added, removed }: ListChange): void {
    const edit = handle.#change();
    if (whole) edit.known = true;
    for (const id of removed) edit.saved.delete(id);
    for (const { reference } of added) {
      if (reference?.id === undefined) edit.known = false;
      else edit.saved.add(reference.id);
    }
    // What the caller wanted meanwhile stays to be saved.
    const done = (change: PeerChange) =>
      added.includes(change) || (edit.saved.has(change.reference?.id ?? "") && !hasMembers(change.bond));
    if (!edit.replacing) {
      for (const id of removed) edit.removed.delete(id);
      for (const [key, change] of edit.added) if (done(change)) edit.added.delete(key);
    } else if (
      [...edit.added.values()].every(done) &&
      edit.added.size === (whole ? added.length : edit.saved.size)
    ) {
      edit.replacing = false;
      edit.added.clear();
    }
  }
}

function hasMembers(object: object): boolean {
  return Object.keys(object).length > 0;
}

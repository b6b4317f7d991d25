import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { markSelf, selfOf } from "../../util/self.js";
import { covers } from "../plan/covers.js";
import { InfrahubNode } from "./infrahub-node.js";
import type { Edit } from "./list-edit.js";
import { leastOf, tieOf } from "./list-limits.js";
import {
  changedPeer,
  checkWritable,
  peerChange,
  several,
  tornHandle,
  type EdgeProperties,
  type RelationField,
} from "./peer-change.js";
import { toReference } from "./reference.js";

/** A relationship to any number of nodes, as the caller sees and changes it. */
export class RelatedNodes {
  /** The peers that were read, and those that were added since, when as much of them is known as was selected. */
  peers: InfrahubNode[];
  declare properties?: unknown[];
  readonly #field: RelationField;
  /** Made with the first change: most lists are only read. */
  #edit: Edit | undefined;
  /** The peers that were shown last: where `peers` differs from them, the caller has changed it. */
  #shown: readonly InfrahubNode[];
  /** The node that it is a member of. */
  #owner: InfrahubNode | undefined;

  constructor(field: RelationField, peers: InfrahubNode[]) {
    this.peers = peers;
    this.#shown = peers.length ? [...peers] : NONE;
    this.#field = field;
    markSelf(this);
  }

  /** Ids of the peers: those that were read, and the changes since. */
  get peerIds(): string[] {
    const edit = RelatedNodes.#self(this).#edit;
    if (!edit) return this.peers.map(({ id }) => id);
    const { saved, added, removed, replacing } = edit;
    const kept = replacing ? [] : [...saved].filter((id) => !removed.has(id));
    return [...new Set([...kept, ...[...added.values()].flatMap(({ reference }) => reference?.id ?? [])])];
  }

  add(given: unknown, edgeProperties?: EdgeProperties): void {
    const self = RelatedNodes.#untouched(this);
    const changes = several(given).map((one) => peerChange(self.#field, one, edgeProperties));
    const { saved, added, removed } = self.#change();
    const known = changes.find(({ reference }) => saved.has(reference?.id ?? ""));
    if (known && Object.keys(known.edgeProperties).length)
      // The server (1.11) says that it did it, and did not.
      throw new InvalidInputError(
        `${self.#field.where}: ${known.reference?.id ?? ""} is in the list already, and the properties of a relationship cannot be changed: remove the node, save, and add it again.`,
      );
    for (const change of changes) {
      const { reference, pool } = change;
      const id = reference?.id;
      if (id !== undefined) removed.delete(id);
      added.set(id ?? reference?.hfid?.join("\u0000") ?? pool, change);
      const node = changedPeer(change);
      if (!node || self.#shown.some((peer) => peer.id === id)) continue;
      if (covers(InfrahubNode.record(node)?.shape.plan, self.#field.peer))
        RelatedNodes.#show(this, [...self.#shown, node]);
    }
  }

  remove(given: unknown): void {
    const self = RelatedNodes.#untouched(this);
    const ids = RelatedNodes.removable(this, given);
    const { added, removed } = self.#change();
    for (const id of ids) removed.add(id);
    for (const [key, { reference }] of added)
      if (reference?.id !== undefined && removed.has(reference.id)) added.delete(key);
    RelatedNodes.#keep(this, (id) => !removed.has(id));
  }

  replace(given: unknown): void {
    const self = RelatedNodes.#untouched(this);
    RelatedNodes.checkReplace(this, given);
    const wanted = several(given);
    const ids = new Set(wanted.map((one) => peerChange(self.#field, one).reference?.id));
    Object.assign(self.#change(), { replacing: true, added: new Map(), removed: new Set() });
    RelatedNodes.#keep(this, (id) => ids.has(id));
    this.add(wanted);
  }

  clear(): void {
    RelatedNodes.#untouched(this).replace.call(this, []);
  }

  fetch(options: object = {}): Promise<object[]> {
    const self = RelatedNodes.#self(this);
    const { known, added = new Map<unknown, never>() } = self.#edit ?? {};
    const nameless = [...added.values()].some(({ reference }) => reference?.id === undefined);
    const forgotten = self.#field.known && known === false;
    if (nameless || forgotten)
      return Promise.reject(
        new InvalidInputError(
          `${self.#field.where}: the ids of its peers are not all known: save the node, and read it again.`,
        ),
      );
    const { origin, relationship } = self.#field;
    return origin.context.writer.fetchPeers(origin, relationship.peer, this.peerIds, options);
  }

  #change(): Edit {
    return (this.#edit ??= {
      saved: new Set(this.#shown.map(({ id }) => id)),
      known: this.#field.known,
      replacing: false,
      added: new Map(),
      removed: new Set(),
    });
  }

  /** The handle itself, where a proxy of it is given. What it shows is set through the proxy, which may watch it. */
  static #self(handle: RelatedNodes): RelatedNodes {
    const self = selfOf(handle as RelatedNodes | undefined);
    if (self && #field in self) return self;
    throw tornHandle();
  }

  /** The same, unless the caller has changed what it shows: a change of it would be lost with the next one. */
  static #untouched(handle: RelatedNodes): RelatedNodes {
    const self = RelatedNodes.#self(handle);
    const assigned = RelatedNodes.assigned(handle);
    if (assigned === undefined) return self;
    throw new InvalidInputError(
      `${self.#field.where}: ${assigned} was changed in place, which changes nothing in Infrahub. Use add, remove, replace or clear.`,
    );
  }

  static #show(handle: RelatedNodes, peers: readonly InfrahubNode[]): void {
    RelatedNodes.#self(handle).#shown = peers;
    handle.peers = [...peers];
  }

  static #keep(handle: RelatedNodes, wanted: (id: string) => boolean): void {
    const shown = RelatedNodes.#self(handle).#shown;
    const kept = shown.map(({ id }) => wanted(id));
    RelatedNodes.#show(handle, shown.filter((_, index) => kept[index])); // prettier-ignore
    if (handle.properties) handle.properties = handle.properties.filter((_, index) => kept[index]);
  }

  /**
   * The ids of what the caller wants to remove.
   *
   * @throws {@link InvalidInputError} when it is not known, or must stay.
   */
  static removable(handle: RelatedNodes, given: unknown): string[] {
    const self = RelatedNodes.#self(handle);
    const { where } = self.#field;
    checkWritable(self.#field);
    const removed = several(given).map((one) => {
      const { id, hfid, kind } = toReference(where, one);
      const known = self.#shown.find(
        (peer) => peer.hfid && hfid?.join("\u0000") === peer.hfid.join("\u0000"),
      );
      const found = id ?? known?.id;
      if (found !== undefined) return { id: found, kind };
      throw new InvalidInputError(
        `${where}: remove takes nodes and ids; ${JSON.stringify(one)} is not in the list.`,
      );
    });
    for (const { id, kind } of removed) RelatedNodes.#checkTie(self, id, kind);
    return removed.map(({ id }) => id);
  }

  /**
   * Checks that the list may hold these peers and no others.
   *
   * @throws {@link InvalidInputError} when it needs more, or one that is left out needs the list's node.
   */
  static checkReplace(handle: RelatedNodes, given: unknown): void {
    const self = RelatedNodes.#self(handle);
    const field = self.#field;
    checkWritable(field);
    const wanted = several(given).map((one) => peerChange(field, one).reference?.id);
    const least = leastOf(field.relationship);
    if (wanted.length < least)
      throw new InvalidInputError(
        `${field.where} must have at least ${least} ${least === 1 ? "peer" : "peers"}: give ${wanted.length ? "more" : "those that it is to have instead"}.`,
      );
    // A list that is not known goes whole, and one that is named by human-friendly ids: the server checks those.
    const { saved, known } = self.#change();
    if (!known || wanted.includes(undefined)) return;
    for (const id of saved) if (!wanted.includes(id)) RelatedNodes.#checkTie(self, id);
  }

  /** The server would take a peer out of the list that cannot be without the list's node (1.11). */
  static #checkTie(self: RelatedNodes, id: string, kind?: string): void {
    const { saved, known } = self.#change();
    if (known && !saved.has(id)) return;
    const field = self.#field;
    const tie = tieOf(field, kind ?? self.#shown.find((peer) => peer.id === id)?.kind);
    if (!tie) return;
    const { kind: peer, relationship } = tie;
    throw new InvalidInputError(
      `${field.where}: ${id} cannot be taken out, because each ${peer} must have its ${relationship.name}. Let ${peer}.${relationship.name} lead to another node, or delete the ${peer}.`,
    );
  }

  /** What was changed of it; `undefined` when nothing was. */
  static edit(handle: RelatedNodes): Edit | undefined {
    return RelatedNodes.#self(handle).#edit;
  }

  static field(handle: RelatedNodes): RelationField {
    return RelatedNodes.#self(handle).#field;
  }

  /** Makes it the member of a node. */
  static give(handle: RelatedNodes, owner: InfrahubNode): void {
    handle.#owner = owner;
  }

  /** Whether it is the one that the node was made with. */
  static belongs(handle: RelatedNodes, node: InfrahubNode): boolean {
    return RelatedNodes.#self(handle).#owner === selfOf(node);
  }

  /** A member that the caller has changed, which changes nothing. */
  static assigned(handle: RelatedNodes): string | undefined {
    const shown = RelatedNodes.#self(handle).#shown;
    const peers = handle.peers as unknown;
    if (!Array.isArray(peers) || peers.length !== shown.length) return "peers";
    if (peers.some((peer, index) => selfOf(peer as InfrahubNode) !== shown[index])) return "peers";
    return Object.keys(handle).find((name) => !["peers", "properties"].includes(name));
  }

  /** Notes that the server may have more of the list than is known here. */
  static forget(handle: RelatedNodes): void {
    RelatedNodes.#self(handle).#change().known = false;
  }
}

/** What lists without peers share. */
const NONE: readonly InfrahubNode[] = [];

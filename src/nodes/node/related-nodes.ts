import { InvalidInputError } from "../../errors/invalid-input-error.js";
import type { InfrahubNode } from "./infrahub-node.js";
import { peerChange, several, type EdgeProperties, type RelationField } from "./peer-change.js";
import { RelatedNodesState } from "./related-nodes-state.js";
import { RelationshipHandle } from "./relationship-handle.js";

/** A relationship to any number of nodes, as the caller sees and changes it. */
export class RelatedNodes extends RelationshipHandle<RelatedNodesState> {
  /** The peers that were read, and those added since, if as much of them is known as was selected. */
  peers: InfrahubNode[];
  declare properties?: unknown[];

  constructor(field: RelationField, peers: InfrahubNode[]) {
    super(new RelatedNodesState(field, peers));
    this.peers = peers;
  }

  /** Ids of the peers: those that were read, and the changes since. */
  get peerIds(): string[] {
    const { edit } = RelationshipHandle.state(this);
    if (!edit) return this.peers.map(({ id }) => id);
    const { saved, added, removed, replacing } = edit;
    const kept = replacing ? [] : [...saved].filter((id) => !removed.has(id));
    return [...new Set([...kept, ...[...added.values()].flatMap(({ reference }) => reference?.id ?? [])])];
  }

  add(given: unknown, edgeProperties?: EdgeProperties): void {
    const state = untouched(this);
    state.add(this, several(given).map((one) => peerChange(state.field, one, edgeProperties))); // prettier-ignore
  }

  remove(given: unknown): void {
    const state = untouched(this);
    state.remove(this, state.removable(given));
  }

  replace(given: unknown): void {
    const state = untouched(this);
    state.replace(this, state.replacement(given));
  }

  clear(): void {
    const state = untouched(this);
    state.replace(this, state.replacement([]));
  }

  fetch(options: object = {}): Promise<object[]> {
    const { field, edit } = RelationshipHandle.state(this);
    const { known, added = new Map<unknown, never>() } = edit ?? {};
    const nameless = [...added.values()].some(({ reference }) => reference?.id === undefined);
    const forgotten = field.known && known === false;
    if (nameless || forgotten)
      return Promise.reject(
        new InvalidInputError(
          `${field.where}: the ids of its peers are not all known: save the node, and read it again.`,
        ),
      );
    const { origin, relationship } = field;
    return origin.context.writer.fetchPeers(origin, relationship.peer, this.peerIds, options);
  }
}

function untouched(handle: RelatedNodes): RelatedNodesState {
  const state = RelationshipHandle.state(handle);
  state.checkUntouched(handle);
  return state;
}

import { InvalidInputError } from "../../errors/invalid-input-error.js";
import type { InfrahubNode } from "./infrahub-node.js";
import { checkWritable, peerChange, type EdgeProperties, type RelationField } from "./peer-change.js";
import { RelatedNodeState } from "./related-node-state.js";
import { RelationshipHandle } from "./relationship-handle.js";

/** A relationship to at most one node, as the caller sees and changes it. */
export class RelatedNode extends RelationshipHandle<RelatedNodeState> {
  id: string | null;
  /** The node that the relationship points to, if as much of it is known as was selected. */
  peer: InfrahubNode | null;
  declare properties?: unknown;

  constructor(field: RelationField, peer: InfrahubNode | null) {
    super(new RelatedNodeState(field, peer));
    this.id = peer?.id ?? null;
    this.peer = peer;
  }

  set(given: unknown, edgeProperties?: EdgeProperties): void {
    const state = RelationshipHandle.state(this);
    state.apply(this, peerChange(state.field, given, edgeProperties));
  }

  clear(): void {
    const state = RelationshipHandle.state(this);
    checkWritable(state.field, true);
    state.apply(this, null);
  }

  async fetch(options: object = {}): Promise<object | null> {
    const { field, change, known } = RelationshipHandle.state(this);
    if (this.id === null) {
      if (change === null || (known && !change)) return null;
      throw new InvalidInputError(
        `${field.where}: its peer's id is not known: save the node, and read it again.`,
      );
    }
    const { origin, relationship } = field;
    const peers = await origin.context.writer.fetchPeers(origin, relationship.peer, [this.id], options);
    return peers[0] ?? null;
  }
}

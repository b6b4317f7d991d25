import type { Draft } from "./draft.js";
import { nodeBuilder, type RawEdge, type RawNode } from "./node-builder.js";
import { InfrahubNode } from "./infrahub-node.js";
import type { NodeRecord } from "./node-record.js";
import { RelatedNode } from "./related-node.js";
import { RelatedNodes } from "./related-nodes.js";
import { changeSnapshot, handleSnapshot, type AttributeHandle } from "./snapshot.js";

/** A node as the answer to a mutation has it. */
export type SavedObject = Readonly<RawNode>;

/**
 * Notes on a node that a draft is saved: what was sent counts as what the server has, what the server made of it is
 * shown, and what the caller changed meanwhile stays to be saved.
 *
 * @param object - what the server gave of the node; nothing when it could not be read.
 */
export function settleDraft(
  node: InfrahubNode,
  record: NodeRecord,
  draft: Draft,
  object: SavedObject | undefined,
): void {
  const { shape, life } = record;
  if (object) {
    node.id = object.id;
    if (object.hfid !== undefined) node.hfid = object.hfid;
    if (object.display_label !== undefined) node.displayLabel = object.display_label;
  }
  for (const [index, { name, build }] of shape.attributes.entries()) {
    const drafted = draft.attributes[index];
    if (!drafted) continue;
    const { handle, before, sent } = drafted;
    const raw = object?.[name];
    const saved = raw === undefined ? undefined : (build(raw) as AttributeHandle);
    if (changeSnapshot(handle, before) === sent) {
      delete handle.fromPool;
      // It was an order to go back to the default, and is carried out.
      delete handle.isDefault;
      Object.assign(handle, saved);
      record.originals[index] = handleSnapshot(handle);
    } else if (saved) record.originals[index] = handleSnapshot(saved);
  }
  for (const { name, handle, change } of draft.singles) {
    const { origin, peer } = RelatedNode.field(handle);
    const edge = object?.[name] as RawEdge | { node: null } | null | undefined;
    const plan = { ...peer, attributes: [], relationships: [], implementers: new Map() };
    const built = edge?.node ? nodeBuilder(origin, plan)({ node: edge.node }) : null;
    RelatedNode.settle(handle, change, built ?? change?.reference?.node ?? null);
  }
  for (const { handle, change } of draft.lists)
    if (life === "new" || change.whole) RelatedNodes.settle(handle, change);
  record.life = "saved";
  record.created = undefined;
}

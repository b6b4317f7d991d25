import type { Draft } from "./draft.js";
import { nodeBuilder, type RawEdge, type RawNode } from "./node-builder.js";
import { InfrahubNode } from "./infrahub-node.js";
import type { NodeRecord } from "./node-record.js";
import type { PeerChange } from "./peer-change.js";
import { RelatedNode } from "./related-node.js";
import { RelatedNodes } from "./related-nodes.js";
import { attributeChange, changeSnapshot, handleSnapshot, type AttributeHandle } from "./snapshot.js";

/** A node as the answer to a mutation has it. */
export type SavedObject = Readonly<RawNode>;

/**
 * Notes on a node that a draft is saved: what was sent counts as what the server has, what the server made of it is
 * shown, and what the caller changed meanwhile stays to be saved.
 *
 * @param object - what the server gave of the node; nothing when it could not be read.
 * @param upserted - whether there may have been a node before, of which only what was sent is known.
 */
export function settleDraft(
  node: InfrahubNode,
  record: NodeRecord,
  draft: Draft,
  object: SavedObject | undefined,
  upserted = false,
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
    if (changeSnapshot(attributeChange(handle, before)) === sent) {
      delete handle.fromPool;
      // It was an order to go back to the default, and is carried out.
      delete handle.isDefault;
      Object.assign(handle, saved);
      record.originals[index] = handleSnapshot(handle);
    } else if (saved) record.originals[index] = handleSnapshot(saved);
  }
  const singles = new Map<RelatedNode, { name: string; change: PeerChange | null | undefined }>(
    draft.singles.map(({ name, handle, change }) => [handle, { name, change }]),
  );
  const lists = new Map(draft.lists.map(({ handle, change }) => [handle, change]));
  const templated = draft.data["object_template"] !== undefined;
  for (const { name } of shape.relationships) {
    const handle = InfrahubNode.getField(node, name);
    if (handle instanceof RelatedNode && object?.[name] !== undefined && !singles.has(handle)) {
      // Of a node that was there before, the server's answer has only the peers that were sent, and null for the others.
      if (upserted && !(object[name] as RawEdge | null)?.node) RelatedNode.forget(handle);
      else singles.set(handle, { name, change: undefined });
    }
    if (handle instanceof RelatedNodes && life === "new" && (templated || (upserted && !lists.has(handle))))
      RelatedNodes.forget(handle);
  }
  for (const [handle, { name, change }] of singles) settleSingle(handle, change, object?.[name]);
  for (const [handle, change] of lists)
    if (life === "new" || change.whole) RelatedNodes.settle(handle, change);
  if (record.file === draft.file) record.file = undefined;
  record.life = "saved";
  record.created = undefined;
}

/** @param given - what the server gave of the relationship; `undefined` when it was not asked. */
function settleSingle(handle: RelatedNode, sent: PeerChange | null | undefined, given: unknown): void {
  const { origin, peer } = RelatedNode.field(handle);
  const edge = given as RawEdge | { node: null } | null | undefined;
  const plan = { ...peer, attributes: [], relationships: [], implementers: new Map() };
  const built = edge?.node ? nodeBuilder(origin, plan)({ node: edge.node }) : undefined;
  const id = built?.id ?? (given === undefined ? sent?.reference?.id : undefined);
  RelatedNode.settle(handle, sent, id ?? null, built);
}

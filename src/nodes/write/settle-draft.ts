import { given } from "../../util/given.js";
import { selfOf } from "../../util/self.js";
import { attributeChange, changeSnapshot } from "./attribute-change.js";
import type { Draft } from "./draft.js";
import { settleList } from "./draft-list.js";
import { nodeBuilder, type RawEdge, type RawNode } from "../read/node-builder.js";
import { InfrahubNode } from "../node/infrahub-node.js";
import type { NodeRecord } from "../node/node-record.js";
import type { PeerChange } from "../node/peer-change.js";
import { RelatedNode } from "../node/related-node.js";
import { RelatedNodes } from "../node/related-nodes.js";
import { RelationshipHandle } from "../node/relationship-handle.js";
import { handleSnapshot, type AttributeHandle } from "../node/snapshot.js";

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
  const { shape, state } = record;
  if (object) {
    const { id, hfid, display_label: displayLabel } = object;
    InfrahubNode.identify(node, given({ id, hfid, displayLabel }));
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
  // By the handles themselves: behind a proxy, each look at the node may give another proxy of them.
  const singles = new Map(draft.singles.map((single) => [selfOf(single.handle), single as SingleChange]));
  const lists = new Map(draft.lists.map(({ handle, change }) => [selfOf(handle), { handle, change }]));
  const templated = draft.data["object_template"] !== undefined;
  for (const { name } of shape.relationships) {
    const handle = InfrahubNode.getField(node, name);
    if (handle instanceof RelatedNode && object?.[name] !== undefined && !singles.has(selfOf(handle))) {
      // Of a node that was there before, the server's answer has only the peers that were sent, and null for the others.
      if (upserted && !(object[name] as RawEdge | null)?.node) RelationshipHandle.state(handle).known = false;
      else singles.set(selfOf(handle), { name, handle, change: undefined });
    }
    if (
      handle instanceof RelatedNodes &&
      state === "new" &&
      (templated || (upserted && !lists.has(selfOf(handle))))
    )
      RelationshipHandle.state(handle).forget();
  }
  for (const { name, handle, change } of singles.values()) settleSingle(handle, change, object?.[name]);
  for (const { handle, change } of lists.values())
    if (state === "new" || change.whole) settleList(handle, change);
  if (record.file === draft.file) record.file = undefined;
  record.state = "saved";
  record.created = undefined;
}

interface SingleChange {
  name: string;
  handle: RelatedNode;
  change: PeerChange | null | undefined;
}

/** @param raw - what the server gave of the relationship; `undefined` when it was not asked. */
function settleSingle(handle: RelatedNode, sent: PeerChange | null | undefined, raw: unknown): void {
  const state = RelationshipHandle.state(handle);
  const { origin, peer } = state.field;
  const edge = raw as RawEdge | { node: null } | null | undefined;
  const plan = { ...peer, attributes: [], relationships: [], implementers: new Map() };
  const built = edge?.node ? nodeBuilder(origin, plan)({ node: edge.node }) : undefined;
  const id = built?.id ?? (raw === undefined ? sent?.reference?.id : undefined);
  state.settle(handle, sent, id ?? null, built);
}

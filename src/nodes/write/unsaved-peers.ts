import { InfrahubNode } from "../node/infrahub-node.js";
import { listChange } from "../node/list-edit.js";
import type { PeerChange } from "../node/peer-change.js";
import { RelatedNode } from "../node/related-node.js";
import { RelatedNodes } from "../node/related-nodes.js";
import { RelationshipHandle } from "../node/relationship-handle.js";

/** The nodes that a node is to refer to and that the server does not have yet. */
export function unsavedPeers(node: InfrahubNode): InfrahubNode[] {
  const { shape } = InfrahubNode.record(node) ?? {};
  const changes = (shape?.relationships ?? []).flatMap(({ name }): readonly PeerChange[] => {
    const handle = InfrahubNode.getField(node, name);
    if (handle instanceof RelatedNode) return [RelationshipHandle.state(handle).unsaved ?? []].flat();
    const edit = handle instanceof RelatedNodes ? RelationshipHandle.state(handle).edit : undefined;
    return edit ? (listChange(edit)?.added ?? []) : [];
  });
  return changes
    .flatMap(({ reference }) => reference?.node ?? [])
    .filter((peer) => InfrahubNode.record(peer)?.state === "new");
}

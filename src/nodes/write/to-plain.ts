import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { given } from "../../util/given.js";
import { InfrahubNode, isMember } from "../node/infrahub-node.js";
import { listChange } from "../node/list-edit.js";
import type { NodeRecord } from "../node/node-record.js";
import { RelatedNode } from "../node/related-node.js";
import { RelatedNodes } from "../node/related-nodes.js";
import { RelationshipHandle } from "../node/relationship-handle.js";
import type { AttributeHandle } from "../node/snapshot.js";
import { planSelection } from "../plan/plan-selection.js";
import type { Plain } from "../types/plain-node.js";
import { attributeChange } from "./attribute-change.js";

/**
 * Returns a node as plain data without methods, including its peers, for a client component, a cache or a worker.
 * `client.rehydrate` turns it back into a node.
 *
 * @param node - a node. Its unsaved changes are included, but cannot be rehydrated.
 * @throws {@link InvalidInputError} when it is not a node.
 *
 * @example
 * const device = await client.get("InfraDevice", { name__value: "edge1" });
 * return <DeviceCard device={toPlain(device)} />;
 */
export function toPlain<Node extends object>(node: Node): Plain<Node> {
  const record = InfrahubNode.record(node);
  if (!record) throw new InvalidInputError("toPlain: expected a node that a client read or made.");
  const { origin, plan } = record.shape;
  const found = { unsaved: false };
  const fields = plainFields(node as unknown as InfrahubNode, record, found);
  // The selections of other implementing kinds do not apply to this node.
  const select = planSelection({ ...plan, implementers: new Map() });
  return {
    ...fields,
    $plain: given({ select, at: origin.at, unsaved: found.unsaved || undefined }),
  } as Plain<Node>;
}

function plainFields(
  node: InfrahubNode,
  record: NodeRecord,
  found: { unsaved: boolean },
): Record<string, unknown> {
  const { shape, originals, state } = record;
  const { id, kind, hfid, displayLabel, metadata } = node;
  const plain: Record<string, unknown> = given({
    id,
    kind,
    hfid,
    displayLabel,
    metadata,
    branch: node.branch,
  });
  const put = (group: "attributes" | "relationships", name: string, value: unknown) => {
    // A field with the name of a member is where it is on the node.
    if (isMember(name)) plain[group] = { ...(plain[group] as object | undefined), [name]: value };
    else plain[name] = value;
  };
  if (state === "new" || record.file) found.unsaved = true;
  for (const [index, { name }] of shape.attributes.entries()) {
    const handle = InfrahubNode.getField(node, name) as AttributeHandle;
    if (attributeChange(handle, originals[index])) found.unsaved = true;
    const { fromPool: _, ...shown } = handle;
    put("attributes", name, structuredClone(shown));
  }
  for (const { name } of shape.relationships) {
    const handle = InfrahubNode.getField(node, name);
    if (handle instanceof RelatedNode || handle instanceof RelatedNodes)
      put("relationships", name, plainRelationship(handle, found));
  }
  return plain;
}

function plainRelationship(handle: RelatedNode | RelatedNodes, found: { unsaved: boolean }): object {
  const peerOf = (peer: InfrahubNode) => {
    const record = InfrahubNode.record(peer);
    return record && plainFields(peer, record, found);
  };
  const { properties } = handle;
  if (handle instanceof RelatedNode) {
    if (RelationshipHandle.state(handle).unsaved !== undefined) found.unsaved = true;
    return given({ id: handle.id, peer: handle.peer && peerOf(handle.peer), properties });
  }
  const { edit } = RelationshipHandle.state(handle);
  if (edit && listChange(edit)) found.unsaved = true;
  return given({ peers: handle.peers.map(peerOf), peerIds: handle.peerIds, properties });
}

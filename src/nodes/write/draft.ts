import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { attributeChange, changeSnapshot } from "./attribute-change.js";
import type { UnreadChanges } from "./apply-input.js";
import { checkAttribute } from "./check-attribute.js";
import { InfrahubNode } from "../node/infrahub-node.js";
import type { NodeFile } from "../node/node-file.js";
import type { NodeRecord } from "../node/node-record.js";
import type { PeerChange } from "../node/peer-change.js";
import { RelatedNode } from "../node/related-node.js";
import type { ListChange } from "../node/list-edit.js";
import { draftList } from "./draft-list.js";
import { checkFields, checkIdentity } from "./check-members.js";
import { RelatedNodes } from "../node/related-nodes.js";
import { RelationshipHandle } from "../node/relationship-handle.js";
import type { AttributeHandle, Snapshot } from "../node/snapshot.js";
import { wirePeer } from "./wire-peer.js";

/** The changes of a node at one moment: what to send, and what is settled once that is done. */
export interface Draft {
  /** Attributes and relationships in the server's words. */
  data: Record<string, unknown>;
  /** `sent` tells later whether the caller has changed it since. */
  attributes: readonly { name: string; handle: AttributeHandle; before: Snapshot; sent: Snapshot }[];
  singles: readonly { name: string; handle: RelatedNode; change: PeerChange | null }[];
  lists: readonly { name: string; handle: RelatedNodes; change: ListChange }[];
  file: NodeFile | undefined;
}

/**
 * Collects what of a node is to be sent.
 *
 * @param upserting - whether it may turn out to be there already.
 * @param unread - changes of what the node does not show.
 * @throws {@link InvalidInputError} when a value cannot be its attribute's, a peer is not saved yet, or the caller has
 * assigned what is not read from there.
 */
export function draftOf(
  node: InfrahubNode,
  record: NodeRecord,
  upserting: boolean,
  unread?: UnreadChanges,
): Draft {
  const { kind, attributes, relationships } = record.shape;
  checkFields(node, record);
  const data: Record<string, unknown> = {};
  const slots = [
    ...attributes.map(({ name }, index) => ({
      name,
      handle: InfrahubNode.getField(node, name) as AttributeHandle,
      before: record.originals[index],
    })),
    ...[...(unread?.attributes ?? [])].map(([name, handle]) => ({ name, handle, before: undefined })),
  ];
  const drafted = slots.map(({ name, handle, before }) => {
    const change = attributeChange(handle, before);
    const attribute = kind.attributes.get(name);
    if (change && "is_default" in change && record.state === "new" && !upserting)
      throw new InvalidInputError(
        `${kind.name}.${name}: a new node has the schema's default where nothing is given. Leave isDefault out.`,
      );
    if (change && attribute) data[name] = checkAttribute(kind, attribute, change);
    return { name, handle, before, sent: changeSnapshot(change) };
  });
  const handles = [
    ...relationships.map(({ name }) => [name, InfrahubNode.getField(node, name)] as const),
    ...(unread?.relationships ?? []),
  ];
  const singles: { name: string; handle: RelatedNode; change: PeerChange | null }[] = [];
  const lists: { name: string; handle: RelatedNodes; change: ListChange }[] = [];
  for (const [name, handle] of handles) {
    if (handle instanceof RelatedNode) {
      const { field, unsaved: change } = RelationshipHandle.state(handle);
      if (change === undefined) continue;
      data[name] = change && wirePeer(field, change);
      singles.push({ name, handle, change });
    } else if (handle instanceof RelatedNodes) {
      const change = draftList(handle, record.state === "new", upserting);
      if (!change) continue;
      if (change.whole || record.state === "new")
        data[name] = change.added.map((peer) => wirePeer(RelationshipHandle.state(handle).field, peer));
      lists.push({ name, handle, change });
    }
  }
  return { data, attributes: drafted, singles, lists, file: record.file };
}

/**
 * Checks that a node may be saved.
 *
 * @throws {@link InvalidInputError}
 */
export function checkSavable(node: InfrahubNode, record: NodeRecord): void {
  checkIdentity(node, record);
  const { state, shape: { origin } } = record; // prettier-ignore
  const which = `${node.kind} ${node.displayLabel ?? node.id}`;
  if (state === "deleted") throw new InvalidInputError(`${which} was deleted.`);
  if (origin.at !== undefined)
    throw new InvalidInputError(
      `${which} was read as it was at ${origin.at}: read it as it is now to change it.`,
    );
}

import { InvalidInputError } from "../../errors/invalid-input-error.js";
import type { Relationship } from "../../schema/branch-schema.js";
import { checkFields } from "./check-members.js";
import { checkFieldNames, readAttributeInput } from "./node-input.js";
import { readFileInput } from "../node/node-file.js";
import { InfrahubNode } from "../node/infrahub-node.js";
import type { NodeShape } from "../node/node-record.js";
import { checkWritable, peerChange, several, type RelationField } from "../node/peer-change.js";
import { planQuery } from "../plan/query-plan.js";
import { RelatedNode } from "../node/related-node.js";
import { RelatedNodes } from "../node/related-nodes.js";
import { RelationshipHandle, type HandleState } from "../node/relationship-handle.js";
import { NOTHING, type AttributeHandle } from "../node/snapshot.js";
import { wirePeer } from "./wire-peer.js";

/** Changes of fields that a node does not show, because they were not read. */
export interface UnreadChanges {
  attributes: Map<string, AttributeHandle>;
  relationships: Map<string, RelatedNode | RelatedNodes>;
}

/**
 * Sets fields of a node, all of them or, when one cannot be, none.
 *
 * @param data - values of attributes; peers of relationships, `null` for none; of a list all peers, or `{ add, remove }`.
 * @param creating - whether the node is made of it: then what is given is sent, also where it is the default, and peers
 * may be saved later.
 * @returns the changes of what the node does not show.
 * @throws {@link InvalidInputError} when something given cannot be.
 */
export function applyInput(
  node: InfrahubNode,
  data: Readonly<Record<string, unknown>>,
  creating: boolean,
): UnreadChanges {
  const unread: UnreadChanges = { attributes: new Map(), relationships: new Map() };
  const record = InfrahubNode.record(node);
  if (!record) return unread;
  const { shape, originals } = record;
  const { kind } = shape;
  if (!creating) checkFields(node, record);
  const given = Object.entries(data).filter(([, value]) => value !== undefined);
  checkFieldNames(kind, given.map(([name]) => name)); // prettier-ignore
  const steps = given.map(([name, value]) => {
    const attribute = kind.attributes.get(name);
    const relationship = kind.relationships.get(name);
    if (attribute) {
      const read = readAttributeInput(kind, attribute, value);
      const index = shape.attributes.findIndex((field) => field.name === name);
      return () => {
        if (index >= 0) setAttribute(InfrahubNode.getField(node, name) as AttributeHandle, read);
        else unread.attributes.set(name, read);
        if (creating && "value" in read) originals[index] = NOTHING;
      };
    }
    if (!relationship) {
      const file = readFileInput(kind, value);
      return () => {
        record.file = file;
      };
    }
    const shown = shape.relationships.some((field) => field.name === name);
    const handle = shown
      ? (InfrahubNode.getField(node, name) as RelatedNode | RelatedNodes)
      : unreadRelation(shape, relationship);
    const step = relationStep(handle, value, creating);
    return () => {
      if (!shown) unread.relationships.set(name, handle);
      step();
    };
  });
  for (const step of steps) step();
  return unread;
}

function setAttribute(handle: AttributeHandle, given: AttributeHandle): void {
  if ("value" in given) delete handle.fromPool;
  Object.assign(handle, given);
}

function unreadRelation({ origin, kind }: NodeShape, relationship: Relationship): RelatedNode | RelatedNodes {
  const peerKind = origin.schema.kinds.get(relationship.peer) ?? kind;
  const peer = planQuery(origin.schema, peerKind, {});
  const field: RelationField = {
    origin,
    where: `${kind.name}.${relationship.name}`,
    relationship,
    peer,
    known: false,
  };
  return relationship.cardinality === "one" ? new RelatedNode(field, null) : new RelatedNodes(field, []);
}

/** Checks what is given for a relationship, and gives the step that sets it. */
function relationStep(handle: RelatedNode | RelatedNodes, given: unknown, creating: boolean): () => void {
  const { field } = RelationshipHandle.state<HandleState>(handle);
  const check = (peer: unknown) => {
    const change = peerChange(field, peer);
    if (!creating) wirePeer(field, change);
  };
  if (handle instanceof RelatedNode) {
    if (given === null) checkWritable(field, true);
    else check(given);
    return () => { if (given === null) handle.clear(); else handle.set(given); }; // prettier-ignore
  }
  if (Array.isArray(given)) {
    given.forEach(check);
    RelationshipHandle.state(handle).replacement(given);
    return () => { handle.replace(given); }; // prettier-ignore
  }
  const { add = [], remove = [], ...others } = (given ?? {}) as { add?: unknown; remove?: unknown };
  if (given === null || typeof given !== "object" || Object.keys(others).length)
    throw new InvalidInputError(
      `${field.where} is a list: give all of its peers as an array, or { add: [...], remove: [...] }.`,
    );
  for (const one of several(add)) check(one);
  const removed = RelationshipHandle.state(handle).removable(remove);
  return () => {
    handle.add(add);
    handle.remove(removed.map((id) => ({ id })));
  };
}

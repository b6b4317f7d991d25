import type { Kind } from "../../schema/branch-schema.js";
import { InfrahubNode, isMember } from "../node/infrahub-node.js";
import type { NodeOrigin, NodeShape } from "../node/node-record.js";
import {
  ATTRIBUTE_PROPERTIES,
  NODE_METADATA,
  propertiesBuilder,
  RELATIONSHIP_PROPERTIES,
} from "../plan/properties.js";
import type { QueryPlan, RelationshipPlan } from "../plan/query-plan.js";
import { RelatedNode } from "../node/related-node.js";
import { RelatedNodes } from "../node/related-nodes.js";
import { RelationshipHandle, type HandleState } from "../node/relationship-handle.js";
import { propertySnapshot, valueSnapshot, type AttributeHandle } from "../node/snapshot.js";

/** A node as the server gives it. */
export interface RawNode {
  id: string;
  hfid?: string[] | null;
  display_label?: string | null;
  __typename: string;
  [field: string]: unknown;
}

/** A node in its edge, as the server gives it. */
export interface RawEdge {
  node: RawNode;
  node_metadata?: unknown;
  properties?: unknown;
}

const buildMetadata = propertiesBuilder(NODE_METADATA);
const buildBond = propertiesBuilder(RELATIONSHIP_PROPERTIES);

/**
 * Makes the function that turns what the server gave for a plan into nodes. What can be decided once is decided
 * here: the function runs for every node of every page.
 */
export function nodeBuilder(origin: NodeOrigin, plan: QueryPlan): (edge: RawEdge) => InfrahubNode {
  const fields = nodeFields(origin, plan, "");
  const builders = new Map<string, (raw: RawNode) => InfrahubNode>();
  const builderOf = (name: string) => {
    const own = plan.implementers.get(name);
    const kind = origin.schema.kinds.get(name) ?? plan.kind;
    const build = own
      ? shapeBuilder({
          origin,
          kind,
          plan: mergePlans(plan, own),
          ...mergeFields(fields, nodeFields(origin, own, `${name}__`)),
        })
      : shapeBuilder({ origin, kind, plan, ...fields });
    builders.set(name, build);
    return build;
  };
  const withMetadata = [plan, ...plan.implementers.values()].some(({ metadata }) => metadata);
  return ({ node: raw, node_metadata: metadata }) => {
    const node = (builders.get(raw.__typename) ?? builderOf(raw.__typename))(raw);
    if (withMetadata && (plan.metadata || plan.implementers.get(raw.__typename)?.metadata))
      InfrahubNode.identify(node, { metadata: buildMetadata(metadata) });
    return node;
  };
}

type Fields = Pick<NodeShape, "attributes" | "relationships">;

function nodeFields(origin: NodeOrigin, plan: QueryPlan, alias: string): Fields {
  return {
    attributes: plan.attributes.map(({ name, properties }) => ({
      name,
      key: alias + name,
      build: attributeBuilder(properties),
    })),
    relationships: plan.relationships.map((relationship) => ({
      name: relationship.name,
      key: alias + relationship.name,
      build: relatedBuilder(origin, plan.kind, relationship),
    })),
  };
}

function mergeFields(common: Fields, own: Fields): Fields {
  return {
    attributes: merge(common.attributes, own.attributes),
    relationships: merge(common.relationships, own.relationships),
  };
}

/** What is read of the nodes of an implementing kind. */
function mergePlans(common: QueryPlan, own: QueryPlan): QueryPlan {
  return {
    kind: own.kind,
    attributes: merge(common.attributes, own.attributes),
    relationships: merge(common.relationships, own.relationships),
    implementers: new Map(),
    hfid: common.hfid || own.hfid,
    displayLabel: common.displayLabel || own.displayLabel,
    metadata: common.metadata || own.metadata,
  };
}

function merge<Field extends { name: string }>(common: readonly Field[], own: readonly Field[]): Field[] {
  const names = new Set(own.map(({ name }) => name));
  return [...common.filter(({ name }) => !names.has(name)), ...own];
}

function shapeBuilder(shape: NodeShape): (raw: RawNode) => InfrahubNode {
  const { attributes, relationships, plan } = shape;
  const fields = [...attributes, ...relationships].map((field, index) => ({
    ...field,
    hidden: isMember(field.name),
    snapshot:
      index >= attributes.length ? undefined : field.build === asItIs ? valueOnlySnapshot : propertySnapshot,
  }));
  return (raw) => {
    const originals: unknown[] = attributes.length ? new Array<unknown>(attributes.length) : NO_ORIGINALS;
    const { id, __typename: kind, hfid, display_label: displayLabel } = raw;
    if (typeof id !== "string" || typeof kind !== "string" || typeof (displayLabel ?? "") !== "string")
      throw new TypeError("A node has an id, a kind and a display label, which are strings.");
    if ((plan.displayLabel && displayLabel === undefined) || (plan.hfid && hfid === undefined))
      throw new TypeError("A node has what it was asked for.");
    if (hfid && !(Array.isArray(hfid) && hfid.every((part) => typeof part === "string")))
      throw new TypeError("A human-friendly id is a list of strings.");
    const node = new InfrahubNode({
      shape,
      originals,
      state: "saved",
      identity: { id, kind, hfid, displayLabel },
    });
    node.id = id;
    node.kind = kind;
    if (hfid !== undefined) node.hfid = hfid;
    if (displayLabel !== undefined) node.displayLabel = displayLabel;
    // Runs for every field of every node: an iterator of entries would cost as much as all the rest.
    fields.forEach(({ name, key, build, hidden, snapshot }, index) => {
      const value = build(raw[key]);
      if (snapshot) originals[index] = snapshot(value as AttributeHandle);
      else RelationshipHandle.state(value as RelationshipHandle<HandleState>).owner = node;
      if (hidden) InfrahubNode.setField(node, name, value);
      else node[name] = value;
    });
    return node;
  };
}

/** What nodes without attributes share. */
const NO_ORIGINALS: unknown[] = [];

function valueOnlySnapshot({ value }: AttributeHandle): unknown {
  return valueSnapshot(value);
}

/** `{ value }` is what the server gives, and is given on as it is. */
function asItIs(raw: unknown): unknown {
  if ((raw as AttributeHandle).value === undefined) throw new TypeError("An attribute has a value.");
  return raw;
}

function attributeBuilder(properties: readonly string[]): (raw: unknown) => unknown {
  if (properties.every((name) => name === "value")) return asItIs;
  return propertiesBuilder(ATTRIBUTE_PROPERTIES.filter(({ name }) => properties.includes(name)));
}

function relatedBuilder(
  origin: NodeOrigin,
  owner: Kind,
  { name, relationship, peer, properties, list }: RelationshipPlan,
): (raw: unknown) => unknown {
  const build = nodeBuilder(origin, peer);
  const known = Object.keys(list).every((option) => option === "order");
  const descendants = list.includeDescendants === true;
  const field = { origin, where: `${owner.name}.${name}`, relationship, peer, known, descendants };
  if (relationship.cardinality === "one") {
    return (raw) => {
      const edge = raw as RawEdge | { node: null } | null;
      const related = new RelatedNode(field, edge?.node ? build(edge) : null);
      if (properties) related.properties = related.peer && buildBond((edge as RawEdge).properties);
      return related;
    };
  }
  return (raw) => {
    const { edges } = raw as { edges: RawEdge[] };
    const related = new RelatedNodes(field, edges.map(build));
    if (properties) related.properties = edges.map((edge) => buildBond(edge.properties));
    return related;
  };
}

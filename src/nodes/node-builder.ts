import {
  ATTRIBUTE_PROPERTIES,
  NODE_METADATA,
  propertiesBuilder,
  RELATIONSHIP_PROPERTIES,
} from "./properties.js";
import type { QueryPlan, RelationshipPlan } from "./query-plan.js";

/** A node as the server gives it. */
export interface RawNode {
  id: string;
  hfid: string[] | null;
  display_label: string;
  __typename: string;
  [field: string]: unknown;
}

/** A node as the caller gets it; what more it has follows from the selection. */
export interface BuiltNode {
  id: string;
  kind: string;
  hfid: readonly string[] | null;
  displayLabel: string;
  [field: string]: unknown;
}

/** A node in its edge, as the server gives it. */
export interface RawEdge {
  node: RawNode;
  node_metadata?: unknown;
  properties?: unknown;
}

/** One field of a plan: where it stands in the answer, and what becomes of it. */
interface Field {
  name: string;
  key: string;
  build: (raw: unknown) => unknown;
}

/** Members of every node; a field of such a name is found in `attributes` or `relationships` alone. */
const MEMBERS = new Set(["id", "kind", "hfid", "displayLabel", "metadata", "attributes", "relationships"]);

const buildMetadata = propertiesBuilder(NODE_METADATA);
const buildBond = propertiesBuilder(RELATIONSHIP_PROPERTIES);

/**
 * Makes the function that turns what the server gave for a plan into nodes. What can be decided once is decided
 * here: the function runs for every node of every page.
 */
export function nodeBuilder(plan: QueryPlan): (edge: RawEdge) => BuiltNode {
  const attributes = attributeFields(plan, "");
  const relationships = relationshipFields(plan, "");
  const build = shapeBuilder(attributes, relationships);
  const byKind = new Map(
    [...plan.implementers].map(([kind, own]) => [
      kind,
      shapeBuilder(
        merge(attributes, attributeFields(own, `${kind}__`)),
        merge(relationships, relationshipFields(own, `${kind}__`)),
      ),
    ]),
  );
  return ({ node: raw, node_metadata: metadata }) => {
    const node = (byKind.get(raw.__typename) ?? build)(raw);
    if (plan.metadata || plan.implementers.get(raw.__typename)?.metadata)
      node["metadata"] = buildMetadata(metadata);
    return node;
  };
}

function shapeBuilder(attributes: Field[], relationships: Field[]): (raw: RawNode) => BuiltNode {
  // The lists by name are made when asked for, so that a node costs no more than its fields.
  const prototype = Object.defineProperties(
    {},
    {
      attributes: { get: byName(attributes) },
      relationships: { get: byName(relationships) },
    },
  );
  const fields = [...attributes, ...relationships];
  const visible = fields.filter(({ name }) => !MEMBERS.has(name));
  const hidden = fields.filter(({ name }) => MEMBERS.has(name));
  return (raw) => {
    const node = Object.create(prototype) as BuiltNode;
    node.id = raw.id;
    node.kind = raw.__typename;
    node.hfid = raw.hfid;
    node.displayLabel = raw.display_label;
    for (const { name, key, build } of visible) node[name] = build(raw[key]);
    for (const { name, key, build } of hidden) {
      Object.defineProperty(node, hiddenName(name), { value: build(raw[key]) });
    }
    return node;
  };
}

function byName(fields: Field[]): (this: BuiltNode) => Record<string, unknown> {
  return function () {
    return Object.fromEntries(
      fields.map(({ name }) => [name, this[MEMBERS.has(name) ? hiddenName(name) : name]]),
    );
  };
}

function hiddenName(name: string): string {
  return `#${name}`;
}

function merge(common: Field[], own: Field[]): Field[] {
  const names = new Set(own.map(({ name }) => name));
  return [...common.filter(({ name }) => !names.has(name)), ...own];
}

function attributeFields(plan: QueryPlan, alias: string): Field[] {
  return plan.attributes.map(({ name, properties }) => ({
    name,
    key: alias + name,
    build: attributeBuilder(properties),
  }));
}

/** `{ value }` is what the server gives, and is given on as it is. */
function attributeBuilder(properties: readonly string[]): (raw: unknown) => unknown {
  if (properties.every((name) => name === "value")) return (raw) => raw;
  return propertiesBuilder(ATTRIBUTE_PROPERTIES.filter(({ name }) => properties.includes(name)));
}

function relationshipFields(plan: QueryPlan, alias: string): Field[] {
  return plan.relationships.map((relationship) => ({
    name: relationship.name,
    key: alias + relationship.name,
    build: relatedBuilder(relationship),
  }));
}

function relatedBuilder({ cardinality, peer, properties }: RelationshipPlan): (raw: unknown) => unknown {
  const build = nodeBuilder(peer);
  if (cardinality === "one") {
    return (raw) => {
      const edge = raw as RawEdge | { node: null } | null;
      const built = edge?.node ? build(edge) : null;
      const related = { id: built?.id ?? null, peer: built };
      return properties
        ? { ...related, properties: built && buildBond((edge as RawEdge).properties) }
        : related;
    };
  }
  return (raw) => {
    const { edges } = raw as { edges: RawEdge[] };
    const related = { peers: edges.map(build) };
    return properties ? { ...related, properties: edges.map((edge) => buildBond(edge.properties)) } : related;
  };
}

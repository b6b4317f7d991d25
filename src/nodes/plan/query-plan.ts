import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { SchemaNotFoundError } from "../../errors/schema-not-found-error.js";
import { given } from "../../util/given.js";
import type { BranchSchema, Kind, Relationship } from "../../schema/branch-schema.js";
import { mergeSelections } from "./merge-selections.js";
import type { ListOptions } from "./list-options.js";
import { ATTRIBUTE_PROPERTIES } from "./properties.js";
import type { Selection } from "./selection.js";
import { shownValue } from "../values/shown-value.js";

/** What to read of the nodes of one kind, with the schema's knowledge in it. */
export interface QueryPlan {
  kind: Kind;
  attributes: readonly AttributePlan[];
  relationships: readonly RelationshipPlan[];
  /** More to read of implementing kinds, when the kind is generic. */
  implementers: ReadonlyMap<string, QueryPlan>;
  /** Whether to read its human-friendly id. */
  hfid: boolean;
  /** Whether to read its display label. */
  displayLabel: boolean;
  /** Whether to read who made and changed the node. */
  metadata: boolean;
}

/** What to read of an attribute. */
export interface AttributePlan {
  name: string;
  properties: readonly string[];
}

/** What to read of a relationship's peers. */
export interface RelationshipPlan {
  name: string;
  relationship: Relationship;
  peer: QueryPlan;
  /**
   * The kind that its peers have in the server's queries: what is asked of a list is asked of this kind, and more than it
   * has only in a fragment. Of children and parents in a hierarchy it is the generic at the top.
   */
  declared: Kind;
  /** Whether to read the properties of the relationship. */
  properties: boolean;
  /** How a list is filtered, ordered and cut. */
  list: ListOptions;
}

/** What a person knows a node by. */
export const LABELS: Selection = { $hfid: true, $displayLabel: true };

/** What a selection may ask of a node beside its fields. */
const OF_NODE = new Set(["$hfid", "$displayLabel", "$metadata"]);

/**
 * What is read without a selection: every attribute, and the identity of single relations, all with their labels.
 *
 * @throws {@link InvalidInputError} when a name is both included and excluded, or is not the kind's.
 */
export function defaultSelection(
  kind: Kind,
  include: readonly string[] = [],
  exclude: readonly string[] = [],
): Selection {
  const single = [...kind.relationships.values()].filter(({ cardinality }) => cardinality === "one");
  const names = [...kind.attributes.keys(), ...single.map(({ name }) => name), ...include];
  checkNames(kind, Object.fromEntries([...names, ...exclude].map((name) => [name, true])));
  const both = exclude.find((name) => include.includes(name));
  if (both !== undefined) throw new InvalidInputError(`${both} is both in include and in exclude.`);
  const fields = names
    .filter((name) => !exclude.includes(name))
    .map((name) => [name, kind.attributes.has(name) ? true : LABELS] as const);
  return { ...LABELS, ...Object.fromEntries(fields) };
}

/**
 * Makes a plan of a selection. Its fields are in the schema's order, so that the same selection makes the same query
 * however it was written.
 *
 * @throws {@link InvalidInputError} when the selection names something that the kind does not have.
 */
export function planQuery(schema: BranchSchema, kind: Kind, selected: Selection): QueryPlan {
  checkNames(kind, selected);
  return {
    kind,
    attributes: [...kind.attributes.keys()]
      .filter((name) => selected[name] !== undefined)
      .map((name) => ({ name, properties: propertiesIn(selected[name]) })),
    relationships: [...kind.relationships.values()]
      .filter(({ name }) => selected[name] !== undefined)
      .map((relationship) => planRelationship(schema, kind, relationship, selected[relationship.name])),
    implementers: planImplementers(schema, kind, selected),
    hfid: selected["$hfid"] === true,
    displayLabel: selected["$displayLabel"] === true,
    metadata: selected["$metadata"] === true,
  };
}

function planRelationship(
  schema: BranchSchema,
  owner: Kind,
  relationship: Relationship,
  selected: unknown,
): RelationshipPlan {
  const { name, peer, cardinality } = relationship;
  const { $properties, ...single } = (selected === true ? {} : selected) as Selection;
  const { $filters, $order, $limit, $offset, $includeDescendants, ...listed } = single;
  if ($includeDescendants !== undefined) checkDescendants(owner, name, $includeDescendants);
  const list = given({
    filters: $filters,
    order: $order,
    limit: $limit,
    offset: $offset,
    includeDescendants: $includeDescendants === true ? true : undefined,
  });
  const peerKind = kindOf(schema, peer);
  const top = name === "children" || name === "parent" ? owner.hierarchy : undefined;
  return {
    name,
    relationship,
    peer: planQuery(schema, peerKind, cardinality === "many" ? listed : single),
    declared: top === undefined ? peerKind : kindOf(schema, top),
    properties: $properties === true,
    list: list as ListOptions,
  };
}

/** The lists that a hierarchy itself consists of. */
const OF_HIERARCHY = ["children", "ancestors", "descendants"];

function checkDescendants(owner: Kind, name: string, value: unknown): void {
  const where = `select: ${owner.name}.${name}`;
  if (typeof value !== "boolean")
    throw new InvalidInputError(
      `${where}: $includeDescendants takes true or false, not ${shownValue(value)}.`,
    );
  if (owner.hierarchy === undefined)
    throw new InvalidInputError(`${where}: ${owner.name} is in no hierarchy. Leave $includeDescendants out.`);
  if (OF_HIERARCHY.includes(name))
    throw new InvalidInputError(
      `${where}: $includeDescendants is for lists that are not of the hierarchy itself. Select descendants for all nodes below.`,
    );
}

function planImplementers(
  schema: BranchSchema,
  generic: Kind,
  selected: Selection,
): ReadonlyMap<string, QueryPlan> {
  const on = (selected["$on"] ?? {}) as Record<string, Selection>;
  return new Map(
    Object.keys(on)
      .toSorted()
      .map((name) => {
        if (!generic.implementers.includes(name))
          throw new InvalidInputError(
            `select: ${name} does not implement ${generic.name}; these do: ${generic.implementers.join(", ")}.`,
          );
        const kind = kindOf(schema, name);
        return [name, planQuery(schema, kind, mergeSelections(schema, kind, selected, on[name] ?? {}))];
      }),
  );
}

function kindOf(schema: BranchSchema, name: string): Kind {
  const kind = schema.kinds.get(name);
  if (!kind) throw new SchemaNotFoundError(`The schema has no kind ${name}.`, { data: { kind: name } });
  return kind;
}

function propertiesIn(selected: unknown): string[] {
  return selected === true ? ["value"] : Object.keys(selected as Selection);
}

function checkNames(kind: Kind, selection: Selection): void {
  for (const [name, value] of Object.entries(selection)) {
    if (value === undefined || OF_NODE.has(name) || (name === "$on" && kind.implementers.length > 0))
      continue;
    const attribute = kind.attributes.has(name);
    if (!attribute && !kind.relationships.has(name)) {
      const names = [...kind.attributes.keys(), ...kind.relationships.keys()].join(", ");
      throw new InvalidInputError(`select: ${kind.name} has no ${name}. It has ${names}.`);
    }
    if (value !== true && (typeof value !== "object" || value === null))
      throw new InvalidInputError(
        `select: ${kind.name}.${name} takes true or an object, not ${shownValue(value)}.`,
      );
    if (attribute) checkProperties(`${kind.name}.${name}`, propertiesIn(value));
  }
}

function checkProperties(attribute: string, properties: readonly string[]): void {
  const known = ATTRIBUTE_PROPERTIES.map(({ name }) => name);
  const wrong = properties.length ? properties.find((name) => !known.includes(name)) : "{}";
  if (wrong === undefined) return;
  throw new InvalidInputError(`select: ${attribute} has no property ${wrong}. It has ${known.join(", ")}.`);
}

import { InvalidInputError } from "../errors/invalid-input-error.js";
import { SchemaNotFoundError } from "../errors/schema-not-found-error.js";
import type { BranchSchema, Kind } from "../schema/branch-schema.js";
import type { Order } from "./order.js";

/** A selection as it is at run time. */
export type Selection = Readonly<Record<string, unknown>>;

/** What to read of the nodes of one kind, with the schema's knowledge in it. */
export interface QueryPlan {
  kind: Kind;
  attributes: readonly string[];
  relationships: readonly RelationshipPlan[];
  /** More to read of implementing kinds, when the kind is generic. */
  implementers: ReadonlyMap<string, QueryPlan>;
}

/** What to read of a relationship's peers. */
export interface RelationshipPlan {
  name: string;
  cardinality: "one" | "many";
  peer: QueryPlan;
  /** How a list is filtered, ordered and cut. */
  list: ListOptions;
}

/** How a list is filtered, ordered and cut. */
export interface ListOptions {
  filters?: Readonly<Record<string, unknown>>;
  order?: Order;
  limit?: number;
  offset?: number;
}

/**
 * Makes a plan of a selection. Its fields are in the schema's order, so that the same selection makes the same query
 * however it was written.
 *
 * @param selection - `undefined` for every attribute and the identity of single relations.
 * @throws InvalidInputError when the selection names something that the kind does not have.
 */
export function planQuery(schema: BranchSchema, kind: Kind, selection: Selection | undefined): QueryPlan {
  const selected = selection ?? defaultSelection(kind);
  checkNames(kind, selected);
  return {
    kind,
    attributes: [...kind.attributes.keys()].filter((name) => selected[name] === true),
    relationships: [...kind.relationships.values()]
      .filter(({ name }) => selected[name] !== undefined)
      .map(({ name, peer, cardinality }) =>
        planRelationship(schema, name, peer, cardinality, selected[name]),
      ),
    implementers: planImplementers(schema, kind, selected["$on"] as Record<string, Selection> | undefined),
  };
}

function defaultSelection(kind: Kind): Selection {
  const single = [...kind.relationships.values()].filter(({ cardinality }) => cardinality === "one");
  return Object.fromEntries(
    [...kind.attributes.keys(), ...single.map(({ name }) => name)].map((name) => [name, true]),
  );
}

function planRelationship(
  schema: BranchSchema,
  name: string,
  peer: string,
  cardinality: "one" | "many",
  selected: unknown,
): RelationshipPlan {
  const { $filters, $order, $limit, $offset, ...selection } = (
    selected === true ? {} : selected
  ) as Selection;
  const list = { filters: $filters, order: $order, limit: $limit, offset: $offset };
  return {
    name,
    cardinality,
    peer: planQuery(schema, kindOf(schema, peer), selection),
    list: Object.fromEntries(Object.entries(list).filter(([, value]) => value !== undefined)) as ListOptions,
  };
}

function planImplementers(
  schema: BranchSchema,
  generic: Kind,
  on: Record<string, Selection> = {},
): ReadonlyMap<string, QueryPlan> {
  return new Map(
    Object.keys(on)
      .toSorted()
      .map((name) => {
        if (!generic.implementers.includes(name))
          throw new InvalidInputError(
            `select: ${name} does not implement ${generic.name}; these do: ${generic.implementers.join(", ")}.`,
          );
        return [name, planQuery(schema, kindOf(schema, name), on[name])];
      }),
  );
}

function kindOf(schema: BranchSchema, name: string): Kind {
  const kind = schema.kinds.get(name);
  if (!kind) throw new SchemaNotFoundError(`The schema has no kind ${name}.`, { data: { kind: name } });
  return kind;
}

function checkNames(kind: Kind, selection: Selection): void {
  for (const [name, value] of Object.entries(selection)) {
    if (name === "$on" && kind.implementers.length > 0) continue;
    const attribute = kind.attributes.has(name);
    if (!attribute && !kind.relationships.has(name)) {
      const names = [...kind.attributes.keys(), ...kind.relationships.keys()].join(", ");
      throw new InvalidInputError(`select: ${kind.name} has no ${name}. It has ${names}.`);
    }
    if (value === undefined || value === true || (!attribute && typeof value === "object" && value !== null))
      continue;
    throw new InvalidInputError(
      `select: ${kind.name}.${name} takes true${attribute ? "" : " or a selection"}, not ${JSON.stringify(value)}.`,
    );
  }
}

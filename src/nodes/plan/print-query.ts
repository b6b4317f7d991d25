import type { BranchSchema, Kind } from "../../schema/branch-schema.js";
import { uncheckedArguments, type ListCheck } from "./list-check.js";
import type { TopList } from "./list-options.js";
import {
  ATTRIBUTE_PROPERTIES,
  NODE_METADATA,
  printProperties,
  RELATIONSHIP_PROPERTIES,
} from "./properties.js";
import type { QueryPlan, RelationshipPlan } from "./query-plan.js";

/** A GraphQL document and the values of its variables. */
export interface PrintedQuery {
  document: string;
  operationName: string;
  variables: Record<string, unknown>;
}

/**
 * Prints the query of a plan. Every value travels as a variable, so that no string can break the document, and the
 * same selection gives the same text.
 *
 * @param check - what checks its lists.
 * @throws {@link InvalidInputError} when a filter is not the kind's, or has no value: the server would pass over it and
 * give every node there is.
 */
export function printQuery(
  schema: BranchSchema,
  plan: QueryPlan,
  list: TopList,
  check: ListCheck,
): PrintedQuery {
  const query = new QueryPrinter(schema, check);
  const selection = query.edge(plan);
  const top = query.top(plan.kind, list);
  return query.print(plan.kind, top, `${list.counting ? "count " : ""}edges { ${selection} }`);
}

/** Prints what a plan without lists reads of a node, for a place that has no variables. */
export function printSelection(schema: BranchSchema, plan: QueryPlan): string {
  return new QueryPrinter(schema, uncheckedArguments).node(plan);
}

/** Prints the query that counts the nodes of a kind. */
export function printCount(schema: BranchSchema, kind: Kind, list: TopList, check: ListCheck): PrintedQuery {
  const query = new QueryPrinter(schema, check);
  return query.print(kind, query.top(kind, list), "count");
}

class QueryPrinter {
  readonly #schema: BranchSchema;
  readonly #check: ListCheck;
  readonly #types: string[] = [];
  readonly #variables: Record<string, unknown> = {};

  constructor(schema: BranchSchema, check: ListCheck) {
    this.#schema = schema;
    this.#check = check;
  }

  print({ name }: Kind, top: string, selection: string): PrintedQuery {
    const types = this.#types.length ? `(${this.#types.join(", ")}) ` : "";
    const document = `query ${name} ${types}{ ${name}${top} { ${selection} } }`;
    return { document, operationName: name, variables: this.#variables };
  }

  /** What stands in an edge: the node, and what is known of it from outside. */
  edge(plan: QueryPlan, declared = plan.kind): string {
    const asked = [plan, ...plan.implementers.values()].some((one) => one.metadata);
    const metadata = asked ? ` node_metadata ${printProperties(NODE_METADATA)}` : "";
    return `node { ${this.node(plan, declared)} }${metadata}`;
  }

  node(plan: QueryPlan, declared = plan.kind): string {
    const { shared, narrower } = splitPlan(plan, declared);
    const own = this.#fields(narrower, "");
    // Two kinds may have fields of one name and different types, which GraphQL allows only under different names.
    const fragments = [...plan.implementers].map(
      ([kind, own]) => [kind, [...labels(own), ...this.#fields(own, `${kind}__`)]] as const,
    );
    return [
      "id __typename",
      ...labels(plan),
      ...this.#fields(shared, ""),
      ...(own.length > 0 ? [`... on ${plan.kind.name} { ${own.join(" ")} }`] : []),
      ...fragments
        .filter(([, fields]) => fields.length > 0)
        .map(([kind, fields]) => `... on ${kind} { ${fields.join(" ")} }`),
    ].join(" ");
  }

  #fields({ attributes, relationships }: Fields, alias: string): string[] {
    return [
      ...attributes.map(({ name, properties }) => {
        const known = ATTRIBUTE_PROPERTIES.filter((property) => properties.includes(property.name));
        return `${field(name, alias)} ${printProperties(known)}`;
      }),
      ...relationships.map((relationship) => this.#relationship(relationship, alias)),
    ];
  }

  top(kind: Kind, list: TopList): string {
    return this.#arguments(kind, list, false);
  }

  #relationship(
    { name, relationship: { cardinality }, peer, declared, properties, list }: RelationshipPlan,
    alias: string,
  ): string {
    const edgeProperties = properties ? ` properties ${printProperties(RELATIONSHIP_PROPERTIES)}` : "";
    if (cardinality === "one")
      return `${field(name, alias)} { ${this.edge(peer, declared)}${edgeProperties} }`;
    const cut = this.#arguments(declared, list, true);
    return `${field(name, alias)}${cut} { edges { ${this.edge(peer, declared)}${edgeProperties} } }`;
  }

  #arguments(kind: Kind, list: TopList, nested: boolean): string {
    const printed = this.#check(this.#schema, kind, list, nested)
      .filter(({ value }) => value !== undefined)
      .map(({ name, type, value }) => {
        const variable = nested ? `p${this.#types.length}` : name;
        this.#types.push(`$${variable}: ${type}`);
        this.#variables[variable] = value;
        return `${name}: $${variable}`;
      });
    return printed.length ? `(${printed.join(", ")})` : "";
  }
}

type Fields = Pick<QueryPlan, "attributes" | "relationships">;

/** What of a plan the kind has that the server declares in its place, and what only its own kind has. */
function splitPlan(plan: QueryPlan, declared: Kind): { shared: Fields; narrower: Fields } {
  const { kind, attributes, relationships } = plan;
  if (kind === declared) return { shared: plan, narrower: { attributes: [], relationships: [] } };
  const has = ({ name }: { name: string }) => declared.attributes.has(name);
  const leadsThere = ({ name, relationship }: RelationshipPlan) =>
    declared.relationships.get(name)?.peer === relationship.peer;
  return {
    shared: { attributes: attributes.filter(has), relationships: relationships.filter(leadsThere) },
    narrower: {
      attributes: attributes.filter((attribute) => !has(attribute)),
      relationships: relationships.filter((relationship) => !leadsThere(relationship)),
    },
  };
}

function labels({ hfid, displayLabel }: QueryPlan): string[] {
  return [...(hfid ? ["hfid"] : []), ...(displayLabel ? ["display_label"] : [])];
}

function field(name: string, alias: string): string {
  return alias ? `${alias}${name}: ${name}` : name;
}

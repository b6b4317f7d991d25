import type { components } from "../../generated/rest.js";

type Schemas = components["schemas"];

/** A kind's schema as the server gives it. */
export type KindSchema =
  | Schemas["NodeSchemaRead"]
  | Schemas["GenericSchemaRead"]
  | Schemas["ProfileSchemaRead"]
  | Schemas["TemplateSchemaRead"];

/** An attribute's schema as the server gives it. */
export type AttributeSchema = KindSchema["attributes"][number];

/** What reading and writing need to know of an attribute. A generated schema has no more than this. */
export type AttributeFacts = Pick<
  AttributeSchema,
  "name" | "kind" | "optional" | "read_only" | "default_value" | "enum"
> & { choices?: readonly { name: string }[] | null };

/** What reading and writing need to know of a relationship. A generated schema has no more than this. */
export type Relationship = Pick<Schemas["RelationshipSchemaRead"], "name" | "peer" | "cardinality"> &
  Partial<
    Pick<
      Schemas["RelationshipSchemaRead"],
      "optional" | "read_only" | "identifier" | "direction" | "min_count" | "max_count" | "kind"
    >
  >;

/** One kind, with its fields by name. */
export interface Kind {
  name: string;
  attributes: ReadonlyMap<string, AttributeFacts>;
  relationships: ReadonlyMap<string, Relationship>;
  /** Whether it is a generic one, which no node is of. */
  generic: boolean;
  /** The kinds that implement it, when it is generic. */
  implementers: readonly string[];
  /** The generic kinds that it implements. */
  inheritFrom: readonly string[];
  /** Paths such as `name__value` that make its human-friendly id; empty when it has none. */
  humanFriendlyId: readonly string[];
  /** Whether it has a display label; kinds of older servers, which do not tell, may have one. */
  displayLabel: boolean;
  /** The generic kind at the top of the hierarchy that it is in. */
  hierarchy: string | undefined;
  /** Paths whose values no two nodes of it share. */
  uniquenessConstraints: readonly (readonly string[])[];
  /** All that the server says of it; of a generated schema, what was generated. */
  source: KindSchema;
}

/** Kinds by their names. */
export type KindIndex = Pick<ReadonlyMap<string, Kind>, "get" | "has">;

/** The schema of one branch, as of one moment. */
export interface BranchSchema {
  /** Changes with any change of the schema. */
  hash: string;
  kinds: KindIndex;
}

/** A schema that was read from the server. */
export interface ServedSchema extends BranchSchema {
  kinds: ReadonlyMap<string, Kind>;
  /** The server's answer. */
  source: Schemas["SchemaReadAPI"];
}

/** Indexes the answer of `GET /api/schema`. */
export function indexSchema(schema: Schemas["SchemaReadAPI"]): ServedSchema {
  const all: KindSchema[] = [...schema.nodes, ...schema.generics, ...schema.profiles, ...schema.templates];
  return {
    hash: schema.main,
    kinds: new Map(all.map((kind) => [kind.kind, indexKind(kind)])),
    source: schema,
  };
}

/** Indexes one kind of it. */
export function indexKind(kind: KindSchema): Kind {
  const { uniqueness_constraints: uniquenessConstraints } = kind;
  if (!(uniquenessConstraints ?? []).every(Array.isArray))
    throw new TypeError("A constraint is a list of paths.");
  return {
    name: kind.kind,
    attributes: byName(kind.attributes),
    relationships: byName([...kind.relationships, ...hierarchy(kind)]),
    generic: "used_by" in kind,
    implementers: "used_by" in kind ? kind.used_by : [],
    inheritFrom: "inherit_from" in kind ? kind.inherit_from : [],
    humanFriendlyId: kind.human_friendly_id ?? [],
    displayLabel: kind.display_label !== null,
    hierarchy: hierarchyOf(kind),
    uniquenessConstraints: uniquenessConstraints ?? [],
    source: kind,
  };
}

/** A kind in a hierarchy has two lists that the schema does not name. */
function hierarchy(kind: KindSchema): Relationship[] {
  const top = hierarchyOf(kind);
  return top === undefined
    ? []
    : ["ancestors", "descendants"].map((name) => ({ name, peer: top, cardinality: "many", read_only: true }));
}

function hierarchyOf(kind: KindSchema): string | undefined {
  if ("hierarchical" in kind && kind.hierarchical) return kind.kind;
  return "hierarchy" in kind ? (kind.hierarchy ?? undefined) : undefined;
}

function byName<Field extends { name: string }>(fields: readonly Field[]): Map<string, Field> {
  return new Map(fields.map((field) => [field.name, field]));
}

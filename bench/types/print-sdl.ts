import type { Attribute, Kind, Relationship, SchemaModel } from "../../src/codegen/kinds/schema-model.js";
import { SDL_BASE } from "./sdl-base.js";

/** The name of an attribute's object type, of its value, and of what writing it takes. */
const TYPES: Readonly<Record<string, readonly [object: string, value: string, input: string]>> = {
  Text: ["TextAttribute", "String", "TextAttribute"],
  Number: ["NumberAttribute", "BigInt", "NumberAttribute"],
  Boolean: ["CheckboxAttribute", "Boolean", "CheckboxAttribute"],
  Dropdown: ["Dropdown", "String", "TextAttribute"],
};

const PAGE = ["offset: Int", "limit: Int", "order: OrderInput", "ids: [ID]"];
const LABEL = ["value: String", "values: [String]", "isnull: Boolean"].map(
  (filter) => `display_label__${filter}`,
);
const ANY = ["value: String", "values: [String]", "source__id: ID", "owner__id: ID", "is_protected: Boolean"];
const METADATA = [
  ...["created", "updated"].flatMap((verb) => [`${verb}_by__id: ID`, `${verb}_by__ids: [ID]`]),
  ...["created", "updated"].flatMap((verb) =>
    ["", "__before", "__after"].map((when) => `${verb}_at${when}: DateTime`),
  ),
].map((filter) => `node_metadata__${filter}`);

function typesOf({ kind }: Attribute): readonly [object: string, value: string, input: string] {
  const types = TYPES[kind];
  if (!types) throw new Error(`The made schema has no attributes of the kind ${kind}.`);
  return types;
}

function attributeFilters(attribute: Attribute, isNull: string[]): string[] {
  const { name } = attribute;
  const [, value] = typesOf(attribute);
  const filters = [`value: ${value}`, `values: [${value}]`, ...isNull, ...ANY.slice(2)];
  return filters.map((filter) => `${name}__${filter}`);
}

function peerFilters({ attributes }: Kind): string[] {
  return [...LABEL, ...attributes.flatMap((attribute) => attributeFilters(attribute, []))];
}

/**
 * Prints the GraphQL schema that Infrahub makes of kinds: their object types, the types of their lists and edges, the
 * queries with every filter on attributes and on peers, and the mutations with their inputs.
 */
export function printSdl(schema: SchemaModel): string {
  const kinds = new Map(schema.map((kind) => [kind.kind, kind]));
  const peerOf = ({ peer }: Relationship): Kind => {
    const kind = kinds.get(peer);
    if (!kind) throw new Error(`The made schema has no kind ${peer}.`);
    return kind;
  };
  const queries = schema.map((kind) => printQueryField(kind, peerOf));
  const mutations = schema.flatMap(({ kind }) => [
    ...["Create", "Update", "Upsert"].map(
      (verb) => `  ${kind}${verb}(context: ContextInput, data: ${kind}${verb}Input!): ${kind}${verb}`,
    ),
    `  ${kind}Delete(context: ContextInput, data: DeleteInput!): ${kind}Delete`,
  ]);
  return [
    SDL_BASE,
    ...schema.map((kind) => `${printTypes(kind, peerOf)}\n${printInputs(kind)}`),
    `type Query {\n${queries.join("\n")}\n}`,
    `type Mutation {\n${mutations.join("\n")}\n}\n`,
  ].join("\n\n");
}

function printQueryField(kind: Kind, peerOf: (relationship: Relationship) => Kind): string {
  const filters = [
    ...PAGE,
    ...LABEL,
    "hfid: [String]",
    ...kind.attributes.flatMap((attribute) => attributeFilters(attribute, ["isnull: Boolean"])),
    ...ANY.map((filter) => `any__${filter}`),
    "partial_match: Boolean",
    ...METADATA,
    ...kind.relationships.flatMap((relationship) =>
      ["ids: [ID]", "isnull: Boolean", ...peerFilters(peerOf(relationship))].map(
        (filter) => `${relationship.name}__${filter}`,
      ),
    ),
  ];
  return `  ${kind.kind}(\n${filters.map((filter) => `    ${filter}`).join("\n")}\n  ): Paginated${kind.kind}!`;
}

function printTypes(
  { kind, attributes, relationships }: Kind,
  peerOf: (relationship: Relationship) => Kind,
): string {
  const fields = [
    ...attributes.map((attribute) => `  ${attribute.name}: ${typesOf(attribute)[0]}`),
    ...relationships.map((relationship) => {
      const { name, peer, cardinality } = relationship;
      if (cardinality === "one") return `  ${name}: NestedEdged${peer}!`;
      const filters = [...PAGE, "isnull: Boolean", ...peerFilters(peerOf(relationship))];
      return `  ${name}(${filters.join(", ")}): NestedPaginated${peer}!`;
    }),
  ];
  const list = (edge: string) =>
    `  count: Int!\n  edges: [${edge}!]!\n  permissions: PaginatedObjectPermission!`;
  const edge = `  node: ${kind}\n  node_metadata: InfrahubNodeMetadata`;
  const nested = "  properties: RelationshipProperty\n  relationship_metadata: InfrahubRelationshipMetadata";
  const node = `  id: String!\n  hfid: [String!]\n  display_label: String\n${fields.join("\n")}`;
  return [
    `type ${kind} implements CoreNode {\n${node}\n}`,
    `type Edged${kind} {\n${edge}\n}`,
    `type NestedEdged${kind} {\n${edge}\n${nested}\n}`,
    `type Paginated${kind} {\n${list(`Edged${kind}`)}\n}`,
    `type NestedPaginated${kind} {\n${list(`NestedEdged${kind}`)}\n}`,
  ].join("\n\n");
}

function printInputs({ kind, attributes, relationships }: Kind): string {
  const related = relationships.map(({ name, cardinality }) =>
    cardinality === "one" ? `  ${name}: RelatedNodeInput` : `  ${name}: [RelatedNodeInput]`,
  );
  const verbs = ["Create", "Update", "Upsert"].flatMap((verb) => {
    const suffix = verb === "Create" ? "Create" : "Update";
    const written = attributes.map((attribute) => `  ${attribute.name}: ${typesOf(attribute)[2]}${suffix}`);
    const hfid = verb === "Create" ? [] : ["  hfid: [String]"];
    const data = ["  id: String", ...hfid, ...written, ...related].join("\n");
    return [
      `type ${kind}${verb} {\n  ok: Boolean\n  object: ${kind}\n}`,
      `input ${kind}${verb}Input {\n${data}\n}`,
    ];
  });
  return [...verbs, `type ${kind}Delete {\n  ok: Boolean\n}`].join("\n\n");
}

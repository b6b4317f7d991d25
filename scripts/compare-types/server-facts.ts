import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
} from "graphql";

import { kindFacts, type Facts, type KindFacts } from "./facts.js";
import type { SchemaFields } from "./schema-fields.js";
import type { ServerSchema } from "./server-schema.js";

/** What cuts and orders a list: options of the client, and no filters. */
const OPTIONS = new Set(["offset", "limit", "order", "partial_match"]);
/** What every node has beside the fields of its kind. */
const IDENTITY = new Set(["id", "hfid", "display_label"]);
const PEERS = /^Nested(Edged|Paginated)(.+)$/;

/** Names of the properties of an input, as the client calls them. */
const PROPERTIES: Readonly<Record<string, string>> = {
  is_default: "isDefault",
  is_protected: "isProtected",
  from_pool: "fromPool",
  identifier: "identifier",
  size: "prefixLength",
  prefixlen: "prefixLength",
  member_type: "memberType",
  prefix_type: "prefixType",
};

/**
 * Lists what a server has of every kind, with the types of GraphQL.
 *
 * @param fields - what its schema says beside
 */
export function serverFacts({ graphql }: ServerSchema, fields: SchemaFields): Facts {
  const queries = Object.values(graphql.getQueryType()?.getFields() ?? {});
  const kinds = queries.filter(({ name, type }) => getNamedType(type).name === `Paginated${name}`);
  return new Map(kinds.map((query) => [query.name, factsOf(graphql, query, fields)]));
}

function factsOf(
  graphql: GraphQLSchema,
  query: GraphQLField<unknown, unknown>,
  schema: SchemaFields,
): KindFacts {
  const { name: kind } = query;
  const type = graphql.getType(kind);
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const own = fields.filter(({ name }) => !IDENTITY.has(name));
  const peers = own.filter((field) => PEERS.test(getNamedType(field.type).name));
  const inputs = (verb: string) => {
    const input = graphql.getType(`${kind}${verb}Input`);
    return isInputObjectType(input)
      ? Object.values(input.getFields()).flatMap((field) =>
          inputFacts(kind, field, schema, verb === "Create"),
        )
      : [];
  };
  return kindFacts({
    kind: [[kind, "kind"]],
    filters: query.args.filter(isFilter).map(typed),
    lists: peers.flatMap(({ name, args }) =>
      args.filter(isFilter).map((arg) => [`${name}.${arg.name}`, typed(arg)[1]]),
    ),
    attributes: own
      .filter((field) => !peers.includes(field))
      .map((field) => attributeFact(kind, field, schema)),
    relationships: peers.map(({ name, type: peer }) => {
      const [, list = "", peerKind = ""] = PEERS.exec(getNamedType(peer).name) ?? [];
      return [name, `${list === "Edged" ? "one" : "many"} ${peerKind}`];
    }),
    create: inputs("Create"),
    update: inputs("Update"),
    upsert: inputs("Upsert"),
  });
}

function isFilter({ name }: GraphQLArgument): boolean {
  return !OPTIONS.has(name);
}

function typed({ name, type }: GraphQLArgument | GraphQLInputField): readonly [string, string] {
  return [name, String(type)];
}

function attributeFact(
  kind: string,
  { name, type }: GraphQLField<unknown, unknown>,
  schema: SchemaFields,
): readonly [string, string] {
  const named = getNamedType(type);
  const value = isObjectType(named) ? named.getFields()["value"] : undefined;
  return [name, `${String(value?.type ?? type)}${schema.nullable(kind, name) ? " or null" : ""}`];
}

/** A field of an input, and what may be given of it. */
function inputFacts(
  kind: string,
  { name, type }: GraphQLInputField,
  schema: SchemaFields,
  creating: boolean,
): (readonly [string, string])[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return [[name, String(type)]];
  const members = Object.values(named.getFields()).flatMap((member): (readonly [string, string])[] => {
    const path = `${name}.${PROPERTIES[member.name] ?? member.name}`;
    const inner = getNamedType(member.type);
    if (!isInputObjectType(inner)) return [[path, String(member.type)]];
    const parts = Object.values(inner.getFields()).filter(({ name: part }) => part !== "id");
    return [[path, "pool"], ...parts.map((part) => [`${path}.${PROPERTIES[part.name] ?? part.name}`, String(part.type)] as const)]; // prettier-ignore
  });
  const presence = creating && schema.mandatory(kind, name) ? "mandatory" : "optional";
  const form = "value" in named.getFields() ? "attribute" : isListType(type) ? "many" : "one";
  return [[name, `${presence} ${form}`], ...members];
}

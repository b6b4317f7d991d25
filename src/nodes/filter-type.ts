import { InvalidInputError } from "../errors/invalid-input-error.js";
import type { BranchSchema, Kind } from "../schema/branch-schema.js";

/** GraphQL type of the values of an attribute kind; all others are strings. */
const VALUE_TYPES: Readonly<Record<string, string>> = {
  Number: "BigInt",
  NumberPool: "BigInt",
  Bandwidth: "Int",
  Boolean: "Boolean",
  Checkbox: "Boolean",
  DateTime: "DateTime",
  List: "GenericScalar",
  JSON: "GenericScalar",
  Any: "GenericScalar",
};

const FIXED: ReadonlyMap<string, string> = new Map([
  ["ids", "[ID]"],
  ["hfid", "[String]"],
  ["display_label__value", "String"],
  ["display_label__values", "[String]"],
  ["display_label__isnull", "Boolean"],
  ["any__value", "String"],
  ["any__values", "[String]"],
]);

const PROPERTY = /^(.+)__(?:(value)|(values)|isnull|is_protected|((?:source|owner)__id))$/;
const METADATA =
  /^node_metadata__(?:(?:created|updated)_by__(?:(id)|ids)|(?:created|updated)_at(?:__before|__after)?)$/;

/**
 * The GraphQL type of a filter, for the variable that carries its value.
 *
 * @param name - a filter of the server such as `name__value`, `site__name__values` or `node_metadata__created_at`.
 * @throws InvalidInputError when the kind has no such filter.
 */
export function filterType(schema: BranchSchema, kind: Kind, name: string): string {
  const type =
    FIXED.get(name) ??
    metadataType(name) ??
    attributeFilterType(kind, name) ??
    peerFilterType(schema, kind, name);
  if (!type)
    throw new InvalidInputError(
      `filters: ${kind.name} has no filter ${name}. Its filters are made of its attributes (name__value, name__values, ` +
        "name__isnull, ...) and of its peers' (site__name__value, site__ids, ...).",
    );
  return type;
}

function metadataType(name: string): string | undefined {
  const match = METADATA.exec(name);
  if (!match) return undefined;
  if (!name.includes("_by__")) return "DateTime";
  return match[1] ? "ID" : "[ID]";
}

function attributeFilterType(kind: Kind, name: string): string | undefined {
  const [, attributeName = "", value, values, id] = PROPERTY.exec(name) ?? [];
  const attribute = kind.attributes.get(attributeName);
  if (!attribute && attributeName !== "any") return undefined;
  const type = VALUE_TYPES[attribute?.kind ?? ""] ?? "String";
  if (value) return type;
  if (values) return `[${type}]`;
  return id ? "ID" : "Boolean";
}

/** A relationship's name may itself hold `__`, so every one that the filter could begin with is tried. */
function peerFilterType(schema: BranchSchema, kind: Kind, name: string): string | undefined {
  for (const { name: relationship, peer } of kind.relationships.values()) {
    if (!name.startsWith(`${relationship}__`)) continue;
    const rest = name.slice(relationship.length + 2);
    const peerKind = schema.kinds.get(peer);
    if (rest === "isnull") return "Boolean";
    const type =
      rest === "hfid" ? undefined : (FIXED.get(rest) ?? (peerKind && attributeFilterType(peerKind, rest)));
    if (type) return type;
  }
  return undefined;
}

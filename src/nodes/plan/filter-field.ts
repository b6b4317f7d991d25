import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { ATTRIBUTE_KINDS } from "../../schema/attribute-kinds.js";
import type { AttributeSchema, BranchSchema, Kind, Relationship } from "../../schema/branch-schema.js";

/** What a filter of the server takes. */
export interface FilterField {
  /** Type of the GraphQL variable that carries its value. */
  type: string;
  /** The rule that its value, or each item of a list, must meet. */
  takes: "text" | "integer" | "int" | "boolean" | "item" | "scalar" | "id" | "moment";
  /** Whether it takes a list. */
  list: boolean;
  /** Whether it compares what the server stores for a value, so that `"NULL"` would stand for no value. */
  compares: boolean;
  /** Whether there may be nodes without a value. */
  nullable?: boolean;
  /** The attribute that it compares. */
  attribute?: AttributeSchema;
  /** The filter that leaves out what has no value, where there is one. */
  isNull?: string;
  /** The number of parts that it must have: of a human-friendly id. */
  parts?: number;
}

/** A filter, or why there is none. */
type Found = FilterField | string | undefined;

const BOOLEAN: FilterField = { type: "Boolean", takes: "boolean", list: false, compares: false };
const ID: FilterField = { type: "ID", takes: "id", list: false, compares: false };
const IDS: FilterField = { type: "[ID]", takes: "id", list: true, compares: false };
const MOMENT: FilterField = { type: "DateTime", takes: "moment", list: false, compares: false };

/** What the server takes of a kind that is not its own. */
const UNKNOWN_KIND = { filterType: "String", filteredBy: "text" } as const;

const PROPERTY = /^(.+)__(?:(values?)|(isnull)|(is_protected)|(?:source|owner)__id)$/;
const METADATA =
  /^node_metadata__(?:(?:created|updated)_by__(?:(id)|(ids))|(?:created|updated)_at(?:__before|__after)?)$/;

/**
 * Finds a filter of a kind.
 *
 * @param name - a filter of the server such as `name__value`, `site__name__values` or `node_metadata__created_at`.
 * @param nested - whether it filters peers inside a selection, where the server knows fewer filters.
 * @throws InvalidInputError when the kind has no such filter.
 */
export function filterField(schema: BranchSchema, kind: Kind, name: string, nested = false): FilterField {
  const found = nested ? nestedField(kind, name) : topField(schema, kind, name);
  if (typeof found === "object") return found;
  const place = nested ? "inside a selection" : "";
  throw new InvalidInputError(
    `filters: ${kind.name} has no filter ${name}${place && ` ${place}`}. ` +
      (found ??
        (nested
          ? "There it has ids and the filters of its attributes (name__value, name__values, ...)."
          : "Its filters are made of its attributes (name__value, name__values, name__isnull, ...) and of its peers' (site__name__value, site__ids, ...).")),
  );
}

function nestedField(kind: Kind, name: string): Found {
  if (name === "ids") return IDS;
  return labelField(kind, name) ?? attributeField(kind, name, { properties: true, isNull: false });
}

function topField(schema: BranchSchema, kind: Kind, name: string): Found {
  if (name === "ids") return IDS;
  if (name === "hfid") {
    const parts = kind.humanFriendlyId.length;
    return parts
      ? { type: "[String]", takes: "text", list: true, compares: false, parts }
      : "Its schema has no human_friendly_id.";
  }
  return (
    metadataField(name) ??
    labelField(kind, name) ??
    attributeField(kind, name, { properties: true, isNull: true }) ??
    anyField(name) ??
    peerField(schema, kind, name)
  );
}

function metadataField(name: string): Found {
  const [match, id, ids] = METADATA.exec(name) ?? [];
  if (match === undefined) return undefined;
  return id ? ID : ids ? IDS : MOMENT;
}

function labelField(kind: Kind, name: string): Found {
  const [, suffix] = /^display_label__(values?|isnull)$/.exec(name) ?? [];
  if (suffix === undefined) return undefined;
  if (!kind.displayLabel) return "Its schema has no display_label.";
  return suffix === "isnull" ? BOOLEAN : textField(suffix, false);
}

function anyField(name: string): Found {
  const [, field, suffix, isNull, flag] = PROPERTY.exec(name) ?? [];
  if (field !== "any" || isNull) return undefined;
  return suffix ? textField(suffix, true) : flag ? BOOLEAN : ID;
}

function textField(suffix: string, nullable: boolean): FilterField {
  const list = suffix === "values";
  return { type: list ? "[String]" : "String", takes: "text", list, compares: true, nullable };
}

function attributeField(kind: Kind, name: string, offered: { properties: boolean; isNull: boolean }): Found {
  const [, attributeName = "", suffix, isNull, flag] = PROPERTY.exec(name) ?? [];
  const attribute = kind.attributes.get(attributeName);
  if (!attribute) return undefined;
  if (isNull) return offered.isNull ? BOOLEAN : undefined;
  if (!suffix) {
    if (!offered.properties)
      return "The server filters by values alone through a relationship of kind Group.";
    return flag ? BOOLEAN : ID;
  }
  const { filterType, filteredBy } = ATTRIBUTE_KINDS.get(attribute.kind) ?? UNKNOWN_KIND;
  if (!filteredBy)
    return `The server compares no values of kind ${attribute.kind}; there is ${attributeName}__isnull.`;
  const list = suffix === "values";
  return {
    type: list ? `[${filterType}]` : filterType,
    takes: filteredBy,
    list,
    compares: filteredBy === "text" || filteredBy === "scalar",
    attribute,
    nullable: attribute.optional,
    ...(offered.isNull && { isNull: `${attributeName}__isnull` }),
  };
}

/** A relationship's name may itself hold `__`, so every one that the filter could begin with is tried. */
function peerField(schema: BranchSchema, kind: Kind, name: string): Found {
  let reason: string | undefined;
  for (const relationship of kind.relationships.values()) {
    if (!name.startsWith(`${relationship.name}__`)) continue;
    const found = fieldOfPeer(schema, kind, relationship, name.slice(relationship.name.length + 2));
    if (typeof found === "object") return found;
    reason ??= found;
  }
  return reason;
}

function fieldOfPeer(schema: BranchSchema, kind: Kind, relationship: Relationship, rest: string): Found {
  const { name, peer } = relationship;
  const peerKind = schema.kinds.get(peer);
  if (!peerKind) return undefined;
  if (kind.hierarchy !== undefined && (name === "ancestors" || name === "descendants"))
    return `The server filters ${name} only where they are selected: select: { ${name}: { $filters: { ... } } }.`;
  if (rest === "ids") return IDS;
  if (rest === "isnull") return BOOLEAN;
  // The server offers it, and refuses whatever it is given.
  if (rest === "display_label__isnull")
    return "The server asks for a missing label of the kind itself alone.";
  const found = labelField(peerKind, rest);
  if (found !== undefined) return typeof found === "object" ? found : `${peer} has no display_label.`;
  return attributeField(peerKind, rest, { properties: relationship.kind !== "Group", isNull: false });
}

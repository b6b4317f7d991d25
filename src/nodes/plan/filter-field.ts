import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { ATTRIBUTE_KINDS } from "../../schema/attribute-kinds.js";
import {
  LABEL_FILTERS,
  NODE_FILTERS,
  PEER_FILTERS,
  PROPERTY_FILTERS,
  RELATIONSHIP_FILTERS,
  RELATIONSHIP_LABEL_FILTERS,
  type FilterTakes,
} from "../../schema/filter-tables.js";
import type { AttributeFacts, BranchSchema, Kind, Relationship } from "../../schema/branch-schema.js";

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
  attribute?: AttributeFacts;
  /** The filter that leaves out what has no value, where there is one. */
  isNull?: string;
  /** The number of parts that it must have: of a human-friendly id. */
  parts?: number;
}

/** A filter, or why there is none. */
type Found = FilterField | string | undefined;

const FIELDS = {
  text: { type: "String", takes: "text", list: false, compares: true },
  texts: { type: "[String]", takes: "text", list: true, compares: true },
  boolean: { type: "Boolean", takes: "boolean", list: false, compares: false },
  id: { type: "ID", takes: "id", list: false, compares: false },
  ids: { type: "[ID]", takes: "id", list: true, compares: false },
  moment: { type: "DateTime", takes: "moment", list: false, compares: false },
} as const satisfies Record<keyof FilterTakes, FilterField>;

/** What the server takes of a kind that is not its own. */
const UNKNOWN_KIND = { filterType: "String", filteredBy: "text" } as const;

/** What stands behind an attribute's name in a filter. */
const SUFFIXES = ["value", "values", "isnull", ...Object.keys(PROPERTY_FILTERS)];

/** Arguments of the generic kinds of addresses and prefixes that are not filters. */
const IPAM_ARGUMENTS: Readonly<Record<string, string>> = {
  kinds: "The server passes over it where it counts and pages. Ask for the nodes of these kinds instead.",
  include_available:
    "What is available is not a node, and has no pages. See client.pool, or ask by client.executeGraphQL.",
};
const IPAM_KINDS = ["BuiltinIPAddress", "BuiltinIPPrefix"];

/**
 * Finds a filter of a kind.
 *
 * @param name - a filter of the server such as `name__value`, `site__name__values` or `node_metadata__created_at`.
 * @param nested - whether it filters peers inside a selection, where the server knows fewer filters.
 * @throws {@link InvalidInputError} when the kind has no such filter.
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
  return (
    fieldIn(PEER_FILTERS, name) ??
    labelField(kind, name) ??
    attributeField(kind, name, { properties: true, isNull: false })
  );
}

function topField(schema: BranchSchema, kind: Kind, name: string): Found {
  if (name === "hfid") {
    const parts = kind.humanFriendlyId.length;
    return parts ? { ...FIELDS.texts, compares: false, parts } : "Its schema has no human_friendly_id.";
  }
  return (
    labelField(kind, name) ??
    attributeField(kind, name, { properties: true, isNull: true }) ??
    nodeField(name) ??
    peerField(schema, kind, name) ??
    (IPAM_KINDS.includes(kind.name) ? IPAM_ARGUMENTS[name] : undefined)
  );
}

function fieldIn(table: Readonly<Record<string, keyof FilterTakes>>, name: string): FilterField | undefined {
  const takes = Object.hasOwn(table, name) ? table[name] : undefined;
  return takes && FIELDS[takes];
}

function nodeField(name: string): Found {
  const field = fieldIn(NODE_FILTERS, name);
  // Any attribute may be without a value.
  return field?.takes === "text" ? { ...field, nullable: true } : field;
}

function labelField(kind: Kind, name: string): Found {
  const field = fieldIn(LABEL_FILTERS, name);
  return field && !kind.displayLabel ? "Its schema has no display_label." : field;
}

function attributeField(kind: Kind, name: string, offered: { properties: boolean; isNull: boolean }): Found {
  const suffix = SUFFIXES.find((end) => name.endsWith(`__${end}`));
  if (suffix === undefined) return undefined;
  const attributeName = name.slice(0, -suffix.length - 2);
  const attribute = kind.attributes.get(attributeName);
  if (!attribute) return undefined;
  if (suffix === "isnull") return offered.isNull ? FIELDS.boolean : undefined;
  const property = fieldIn(PROPERTY_FILTERS, suffix);
  if (property)
    return offered.properties
      ? property
      : "The server filters by values alone through a relationship of kind Group.";
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
  const label = fieldIn(RELATIONSHIP_LABEL_FILTERS, rest);
  if (label) return peerKind.displayLabel ? label : `${peer} has no display_label.`;
  // The server offers it, and refuses whatever it is given.
  if (fieldIn(LABEL_FILTERS, rest)) return "The server asks for a missing label of the kind itself alone.";
  const field = fieldIn(RELATIONSHIP_FILTERS, rest);
  if (field) return field;
  return attributeField(peerKind, rest, { properties: relationship.kind !== "Group", isNull: false });
}

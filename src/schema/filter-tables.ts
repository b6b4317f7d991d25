/**
 * The filters of the server (1.11.9) whose names do not hang on an attribute's kind, and what they take. The types of filters
 * and the checks of a call both follow from these tables.
 */

/** What a filter takes: one of the keys of this interface, which has its types. */
export interface FilterTakes {
  text: string;
  texts: readonly string[];
  boolean: boolean;
  id: string;
  ids: readonly string[];
  /** A `Date` or ISO 8601. */
  moment: string | Date;
}

type FilterTable = Readonly<Record<string, keyof FilterTakes>>;

/**
 * Filters that every kind has, also on who made or changed a node, and when: where one asks for a moment itself, midnight
 * stands for the whole day.
 */
export const NODE_FILTERS = {
  ids: "ids",
  /** Any attribute with this text. */
  any__value: "text",
  any__values: "texts",
  any__is_protected: "boolean",
  any__source__id: "id",
  any__owner__id: "id",
  node_metadata__created_by__id: "id",
  node_metadata__created_by__ids: "ids",
  node_metadata__created_at: "moment",
  node_metadata__created_at__before: "moment",
  node_metadata__created_at__after: "moment",
  node_metadata__updated_by__id: "id",
  node_metadata__updated_by__ids: "ids",
  node_metadata__updated_at: "moment",
  node_metadata__updated_at__before: "moment",
  node_metadata__updated_at__after: "moment",
} as const satisfies FilterTable;

/** Filters of the peers in a list inside a selection, beside those of their attributes. */
export const PEER_FILTERS = { ids: "ids" } as const satisfies FilterTable;

/** Filters of the kinds that have a display label. */
export const LABEL_FILTERS = {
  display_label__value: "text",
  display_label__values: "texts",
  display_label__isnull: "boolean",
} as const satisfies FilterTable;

/** Filters of a relationship, behind its name and `__`. */
export const RELATIONSHIP_FILTERS = { ids: "ids", isnull: "boolean" } as const satisfies FilterTable;

/** The same, of those whose peers have a display label. That it is missing can be asked for of the node itself alone. */
export const RELATIONSHIP_LABEL_FILTERS = {
  display_label__value: "text",
  display_label__values: "texts",
} as const satisfies FilterTable;

/** Filters of an attribute beside its values, behind its name and `__`. */
export const PROPERTY_FILTERS = {
  is_protected: "boolean",
  source__id: "id",
  owner__id: "id",
} as const satisfies FilterTable;

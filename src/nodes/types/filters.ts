import type { AttributesOf, HfidOf, KindName, PeerOf, ReadOf, RelationshipsOf } from "./kind-map.js";

/** What the filters `__value` and `__values` take of an attribute; see `src/schema/attribute-kinds.ts`. */
type Value<Attribute> = Attribute extends { kind: "List" }
  ? string | number | bigint | boolean
  : Attribute extends { kind: "Any" }
    ? string | number | bigint | boolean | readonly (string | number | bigint | boolean)[]
    : [number] extends [ReadOf<Attribute>]
      ? NonNullable<ReadOf<Attribute>> | bigint
      : NonNullable<ReadOf<Attribute>>;

/** The attributes that have the filters `__value` and `__values`. */
type Comparable<Attributes> = keyof {
  [
    Name in keyof Attributes & string as Attributes[Name] extends { kind: "JSON" | "DateTime" } ? never : Name
  ]: never;
};

type ValueFilters<Attributes> = {
  [Name in Comparable<Attributes> & keyof Attributes & string as `${Name}__value`]?: Value<Attributes[Name]>;
} & {
  [Name in Comparable<Attributes> & keyof Attributes & string as `${Name}__values`]?: readonly Value<
    Attributes[Name]
  >[];
};

type AttributeFilters<Attributes> = ValueFilters<Attributes> & {
  [Name in keyof Attributes & string as `${Name}__is_protected`]?: boolean;
} & {
  [Name in keyof Attributes & string as `${Name}__source__id` | `${Name}__owner__id`]?: string;
};

/** The relationships whose peers can be filtered by. */
type Filterable<Relationships, Filters> = keyof {
  [
    Name in keyof Relationships & string as Relationships[Name] extends { filters: Filters } ? Name : never
  ]: never;
} &
  keyof Relationships &
  string;

/** `site__name__value` of a relationship `site` whose peer has an attribute `name`. */
type PeerFilterName<Kinds, Relationships, Suffix extends string> = {
  [Name in Filterable<Relationships, "all" | "values">]: `${Name}__${Comparable<
    AttributesOf<Kinds, PeerOf<Kinds, Relationships[Name]>>
  > &
    string}__${Suffix}`;
}[Filterable<Relationships, "all" | "values">];

type PeerPropertyFilterName<Kinds, Relationships, Suffix extends string> = {
  [Name in Filterable<Relationships, "all">]: `${Name}__${keyof AttributesOf<
    Kinds,
    PeerOf<Kinds, Relationships[Name]>
  > &
    string}__${Suffix}`;
}[Filterable<Relationships, "all">];

type PeerFilterValue<Kinds, Relationships, Filter> =
  Filter extends `${infer Name}__${infer Attribute}__value${"" | "s"}`
    ? Name extends keyof Relationships
      ? Attribute extends keyof AttributesOf<Kinds, PeerOf<Kinds, Relationships[Name]>>
        ? Value<AttributesOf<Kinds, PeerOf<Kinds, Relationships[Name]>>[Attribute]>
        : never
      : never
    : never;

/** The relationships whose peers have a display label. */
type Labelled<Kinds, Relationships> = {
  [Name in Filterable<Relationships, "all" | "values">]: Kinds[PeerOf<Kinds, Relationships[Name]>] extends {
    displayLabel: null;
  }
    ? never
    : Name;
}[Filterable<Relationships, "all" | "values">];

type RelationshipFilters<Kinds, Relationships> = {
  [Name in Filterable<Relationships, "all" | "values"> as `${Name}__ids`]?: readonly string[];
} & {
  [Name in Filterable<Relationships, "all" | "values"> as `${Name}__isnull`]?: boolean;
} & {
  [Name in Labelled<Kinds, Relationships> as `${Name}__display_label__value`]?: string;
} & {
  [Name in Labelled<Kinds, Relationships> as `${Name}__display_label__values`]?: readonly string[];
} & {
  [Filter in PeerFilterName<Kinds, Relationships, "value">]?: PeerFilterValue<Kinds, Relationships, Filter>;
} & {
  [Filter in PeerFilterName<Kinds, Relationships, "values">]?: readonly PeerFilterValue<
    Kinds,
    Relationships,
    Filter
  >[];
};

type PeerPropertyFilters<Kinds, Relationships> = Partial<
  Record<PeerPropertyFilterName<Kinds, Relationships, "is_protected">, boolean> &
    Record<PeerPropertyFilterName<Kinds, Relationships, "source__id" | "owner__id">, string>
>;

/**
 * Filters on who made or changed a node, and when: a `Date` or ISO 8601. Where one asks for a moment itself, midnight
 * stands for the whole day.
 */
interface MetadataFilters {
  node_metadata__created_by__id?: string;
  node_metadata__created_by__ids?: readonly string[];
  node_metadata__created_at?: string | Date;
  node_metadata__created_at__before?: string | Date;
  node_metadata__created_at__after?: string | Date;
  node_metadata__updated_by__id?: string;
  node_metadata__updated_by__ids?: readonly string[];
  node_metadata__updated_at?: string | Date;
  node_metadata__updated_at__before?: string | Date;
  node_metadata__updated_at__after?: string | Date;
}

/** Filters that every kind has. */
interface NodeFilters {
  ids?: readonly string[];
  /** Any attribute with this text. */
  any__value?: string;
  any__values?: readonly string[];
  any__is_protected?: boolean;
  any__source__id?: string;
  any__owner__id?: string;
}

/** Filters of the kinds that have a display label. */
interface LabelFilters {
  display_label__value?: string;
  display_label__values?: readonly string[];
  display_label__isnull?: boolean;
}

type LabelFiltersOf<Kind> = Kind extends { displayLabel: null } ? unknown : LabelFilters;

/**
 * The filters of the server for the nodes of a kind; all that are given must hold.
 *
 * Of a List, `__value` looks for one item. It is looked for in the list's JSON, so that the item 1 is also found in -1
 * and 1.5; a text is found as it is. The server has no such filters for JSON and DateTime.
 */
export type Filters<Kinds, Kind extends KindName<Kinds>> = AttributeFilters<AttributesOf<Kinds, Kind>> & {
  [Name in keyof AttributesOf<Kinds, Kind> & string as `${Name}__isnull`]?: boolean;
} & RelationshipFilters<Kinds, RelationshipsOf<Kinds, Kind>> &
  PeerPropertyFilters<Kinds, RelationshipsOf<Kinds, Kind>> &
  NodeFilters &
  LabelFiltersOf<Kinds[Kind]> &
  MetadataFilters & { hfid?: HfidOf<Kinds, Kind> extends null ? never : Readonly<HfidOf<Kinds, Kind>> };

/** The filters of a relationship's peers, inside a selection. */
export type PeerFilters<Kinds, Kind extends keyof Kinds> = AttributeFilters<AttributesOf<Kinds, Kind>> &
  Pick<NodeFilters, "ids"> &
  LabelFiltersOf<Kinds[Kind]>;

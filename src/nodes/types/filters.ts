import type { KindsFilteredBy } from "../../schema/attribute-kind-table.js";
import type {
  FilterTakes,
  LABEL_FILTERS,
  NODE_FILTERS,
  PEER_FILTERS,
  PROPERTY_FILTERS,
  RELATIONSHIP_FILTERS,
  RELATIONSHIP_LABEL_FILTERS,
} from "../../schema/filter-tables.js";
import type { AttributesOf, HfidOf, KindName, PeerOf, ReadOf, RelationshipsOf } from "./kind-map.js";

/** The filters of a table that have the same type. */
type NamesTaking<Table, Taken extends keyof FilterTakes> = keyof {
  [Name in keyof Table as Table[Name] extends Taken ? Name : never]: never;
} &
  string;

type PropertyTaking<Taken extends keyof FilterTakes> = NamesTaking<typeof PROPERTY_FILTERS, Taken>;

/** The type of the filters `__value` and `__values` of an attribute; see `src/schema/attribute-kind-table.ts`. */
type Value<Attribute> = Attribute extends { kind: KindsFilteredBy<"item"> }
  ? string | number | bigint | boolean
  : Attribute extends { kind: KindsFilteredBy<"scalar"> }
    ? string | number | bigint | boolean | readonly (string | number | bigint | boolean)[]
    : [number] extends [ReadOf<Attribute>]
      ? NonNullable<ReadOf<Attribute>> | bigint
      : NonNullable<ReadOf<Attribute>>;

/** The attributes that have the filters `__value` and `__values`. */
type Comparable<Attributes> = keyof {
  [
    Name in keyof Attributes & string as Attributes[Name] extends { kind: KindsFilteredBy<undefined> }
      ? never
      : Name
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
  [Name in keyof Attributes & string as `${Name}__${PropertyTaking<"boolean">}`]?: boolean;
} & {
  [Name in keyof Attributes & string as `${Name}__${PropertyTaking<"id">}`]?: string;
};

/** The relationships whose peers can be used in filters. */
type Filterable<Relationships, Filters> = keyof {
  [
    Name in keyof Relationships & string as Relationships[Name] extends { filters: Filters } ? Name : never
  ]: never;
} &
  keyof Relationships &
  string;

/** `site__name__value` for a relationship `site` whose peer has an attribute `name`. */
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

type RelationshipFilters<Kinds, Relationships> = Partial<
  Record<
    `${Filterable<Relationships, "all" | "values">}__${NamesTaking<typeof RELATIONSHIP_FILTERS, "ids">}`,
    FilterTakes["ids"]
  > &
    Record<
      `${Filterable<Relationships, "all" | "values">}__${NamesTaking<typeof RELATIONSHIP_FILTERS, "boolean">}`,
      FilterTakes["boolean"]
    > &
    Record<
      `${Labelled<Kinds, Relationships>}__${NamesTaking<typeof RELATIONSHIP_LABEL_FILTERS, "text">}`,
      FilterTakes["text"]
    > &
    Record<
      `${Labelled<Kinds, Relationships>}__${NamesTaking<typeof RELATIONSHIP_LABEL_FILTERS, "texts">}`,
      FilterTakes["texts"]
    >
> & {
  [Filter in PeerFilterName<Kinds, Relationships, "value">]?: PeerFilterValue<Kinds, Relationships, Filter>;
} & {
  [Filter in PeerFilterName<Kinds, Relationships, "values">]?: readonly PeerFilterValue<
    Kinds,
    Relationships,
    Filter
  >[];
};

type PeerPropertyFilters<Kinds, Relationships> = Partial<
  Record<PeerPropertyFilterName<Kinds, Relationships, PropertyTaking<"boolean">>, boolean> &
    Record<PeerPropertyFilterName<Kinds, Relationships, PropertyTaking<"id">>, string>
>;

/** The filters of a table, which are computed once for all kinds. */
type FiltersIn<Table extends Readonly<Record<string, keyof FilterTakes>>> = {
  [Name in keyof Table]?: FilterTakes[Table[Name]];
};

type LabelFiltersOf<Kind> = Kind extends { displayLabel: null } ? unknown : FiltersIn<typeof LABEL_FILTERS>;

/**
 * The server's filters for the nodes of a kind. A node must match all of them.
 *
 * For a List, `__value` searches for one item in the list's JSON, so that the item 1 is also found in -1 and 1.5; texts
 * are found exactly. The server has no such filters for JSON and DateTime.
 */
export type Filters<Kinds, Kind extends KindName<Kinds>> = AttributeFilters<AttributesOf<Kinds, Kind>> & {
  [Name in keyof AttributesOf<Kinds, Kind> & string as `${Name}__isnull`]?: boolean;
} & RelationshipFilters<Kinds, RelationshipsOf<Kinds, Kind>> &
  PeerPropertyFilters<Kinds, RelationshipsOf<Kinds, Kind>> &
  FiltersIn<typeof NODE_FILTERS> &
  LabelFiltersOf<Kinds[Kind]> & {
    hfid?: HfidOf<Kinds, Kind> extends null
      ? `${Kind} has no human-friendly id.`
      : Readonly<HfidOf<Kinds, Kind>>;
  };

/** The filters for a relationship's peers in a selection. */
export type PeerFilters<Kinds, Kind extends keyof Kinds> = AttributeFilters<AttributesOf<Kinds, Kind>> &
  FiltersIn<typeof PEER_FILTERS> &
  LabelFiltersOf<Kinds[Kind]>;

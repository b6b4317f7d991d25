import type { AttributesOf, HfidOf, KindName, PeerOf, ReadOf, RelationshipsOf } from "./kind-map.js";

type Value<Attribute> = NonNullable<ReadOf<Attribute>>;

type AttributeFilters<Attributes> = {
  [Name in keyof Attributes & string as `${Name}__value`]?: Value<Attributes[Name]>;
} & {
  [Name in keyof Attributes & string as `${Name}__values`]?: readonly Value<Attributes[Name]>[];
} & {
  [Name in keyof Attributes & string as `${Name}__isnull` | `${Name}__is_protected`]?: boolean;
} & {
  [Name in keyof Attributes & string as `${Name}__source__id` | `${Name}__owner__id`]?: string;
};

/** `site__name__value` of a relationship `site` whose peer has an attribute `name`. */
type PeerFilterName<Kinds, Relationships, Suffix extends string> = {
  [Name in keyof Relationships & string]: `${Name}__${keyof AttributesOf<
    Kinds,
    PeerOf<Kinds, Relationships[Name]>
  > &
    string}__${Suffix}`;
}[keyof Relationships & string];

type PeerFilterValue<Kinds, Relationships, Filter> =
  Filter extends `${infer Name}__${infer Attribute}__value${"" | "s"}`
    ? Name extends keyof Relationships
      ? Attribute extends keyof AttributesOf<Kinds, PeerOf<Kinds, Relationships[Name]>>
        ? Value<AttributesOf<Kinds, PeerOf<Kinds, Relationships[Name]>>[Attribute]>
        : never
      : never
    : never;

type RelationshipFilters<Kinds, Relationships> = {
  [Name in keyof Relationships & string as `${Name}__ids`]?: readonly string[];
} & {
  [Name in keyof Relationships & string as `${Name}__isnull`]?: boolean;
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
  Record<PeerFilterName<Kinds, Relationships, "is_protected">, boolean> &
    Record<PeerFilterName<Kinds, Relationships, "source__id" | "owner__id">, string>
>;

/** Filters on who made or changed a node, and when; a moment is ISO 8601. */
interface MetadataFilters {
  node_metadata__created_by__id?: string;
  node_metadata__created_by__ids?: readonly string[];
  node_metadata__created_at?: string;
  node_metadata__created_at__before?: string;
  node_metadata__created_at__after?: string;
  node_metadata__updated_by__id?: string;
  node_metadata__updated_by__ids?: readonly string[];
  node_metadata__updated_at?: string;
  node_metadata__updated_at__before?: string;
  node_metadata__updated_at__after?: string;
}

/** Filters that every kind has. */
interface NodeFilters {
  ids?: readonly string[];
  display_label__value?: string;
  display_label__values?: readonly string[];
  display_label__isnull?: boolean;
  /** Any attribute with this value. */
  any__value?: string;
  any__values?: readonly string[];
  any__is_protected?: boolean;
  any__source__id?: string;
  any__owner__id?: string;
}

/** The filters of the server for the nodes of a kind; all that are given must hold. */
export type Filters<Kinds, Kind extends KindName<Kinds>> = AttributeFilters<AttributesOf<Kinds, Kind>> &
  RelationshipFilters<Kinds, RelationshipsOf<Kinds, Kind>> &
  PeerPropertyFilters<Kinds, RelationshipsOf<Kinds, Kind>> &
  NodeFilters &
  MetadataFilters & { hfid?: HfidOf<Kinds, Kind> extends null ? never : Readonly<HfidOf<Kinds, Kind>> };

/** The filters of a relationship's peers, inside a selection. */
export type PeerFilters<Kinds, Kind extends keyof Kinds> = Omit<
  AttributeFilters<AttributesOf<Kinds, Kind>>,
  `${string}__isnull`
> &
  Pick<NodeFilters, "ids" | "display_label__value" | "display_label__values" | "display_label__isnull">;

import type { PeerFilters } from "./filters.js";
import type { AttributesOf, ImplementersOf, PeerOf, RelationshipsOf } from "./kind-map.js";
import type { Order } from "../plan/order.js";
import type { AttributeProperties } from "../plan/properties.js";

/**
 * What to read of the nodes of a kind: attributes and relationships by name, peers to any depth and, for a generic
 * kind, further fields of implementing kinds under `$on`. Fields that are not selected are neither requested nor part
 * of the result's type.
 *
 * @example
 * { name: true, site: { city: true }, interfaces: { name: true, $filters: { enabled__value: true }, $limit: 10 } }
 */
export type Select<Kinds, Kind extends keyof Kinds> = {
  [Name in keyof AttributesOf<Kinds, Kind>]?: true | SelectProperties;
} & {
  [Name in keyof RelationshipsOf<Kinds, Kind>]?:
    | true
    | (RelationshipsOf<Kinds, Kind>[Name] extends { cardinality: "many" }
        ? SelectList<Kinds, Kind, Name, PeerOf<Kinds, RelationshipsOf<Kinds, Kind>[Name]>>
        : SelectPeer<Kinds, PeerOf<Kinds, RelationshipsOf<Kinds, Kind>[Name]>>);
} & SelectImplementers<Kinds, Kind> & {
    /** Its human-friendly id. */
    $hfid?: true;
    /** Its display label. */
    $displayLabel?: true;
    /** Who created and updated the node, and when. */
    $metadata?: true;
  };

/** What to read of an attribute; `true` selects only its value. */
export type SelectProperties = { [Name in keyof AttributeProperties<unknown>]?: true };

/** A selection of a single peer. */
export type SelectPeer<Kinds, Kind extends keyof Kinds> = Select<Kinds, Kind> & {
  /** The properties of the relationship between the two nodes. */
  $properties?: true;
};

/**
 * A selection of a list. In a hierarchy, `children` are filtered by the fields of its generic kind, and lists that are
 * not part of the hierarchy itself can include the peers of all descendants.
 */
type SelectList<Kinds, Owner extends keyof Kinds, Name, Peer extends keyof Kinds> = Kinds[Owner] extends {
  hierarchy: infer Top;
}
  ? Name extends "children"
    ? SelectPeers<Kinds, Peer, Top & keyof Kinds>
    : Name extends "ancestors" | "descendants"
      ? SelectPeers<Kinds, Peer>
      : SelectPeers<Kinds, Peer> & {
          /** Whether to include the peers of all descendants. The list can then not be changed. */
          $includeDescendants?: boolean;
        }
  : SelectPeers<Kinds, Peer>;

/**
 * A selection of the peers in a list, which can be filtered, ordered and limited.
 *
 * @typeParam Filtered - the kind whose filters apply.
 */
export type SelectPeers<Kinds, Kind extends keyof Kinds, Filtered extends keyof Kinds = Kind> = SelectPeer<
  Kinds,
  Kind
> & {
  $filters?: PeerFilters<Kinds, Filtered>;
  $order?: Order;
  $limit?: number;
  $offset?: number;
};

type SelectImplementers<Kinds, Kind extends keyof Kinds> = Kinds[Kind] extends { implementers: string }
  ? { $on?: { [Implementer in ImplementersOf<Kinds, Kind>]?: Select<Kinds, Implementer> } }
  : unknown;

/** Selects the human-readable names of a node. */
export interface Labels {
  $hfid: true;
  $displayLabel: true;
}

/** The default selection: all attributes, and the identity of single peers. */
export type DefaultSelect<Kinds, Kind extends keyof Kinds> = Labels & {
  [Name in keyof AttributesOf<Kinds, Kind>]: true;
} & {
  [
    Name in keyof RelationshipsOf<Kinds, Kind> as RelationshipsOf<Kinds, Kind>[Name] extends {
      cardinality: "one";
    }
      ? Name
      : never
  ]: Labels;
};

/** The default selection with relationships added and fields omitted. */
export type ChangedDefault<Kinds, Kind extends keyof Kinds, Include, Exclude> = [Include | Exclude] extends [
  never,
]
  ? DefaultSelect<Kinds, Kind>
  : Omit<DefaultSelect<Kinds, Kind>, Exclude & string> & Record<Include & string, Labels>;

/**
 * The selection, or the default if there is none, which is written `"default"`, because without `strictNullChecks`
 * every type includes `undefined`.
 */
export type SelectedOr<Selection, Default> = [Selection] extends ["default"]
  ? Default
  : undefined extends Selection
    ? undefined extends 0
      ? Selection
      : Default
    : Selection;

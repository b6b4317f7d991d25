import type { PeerFilters } from "./filters.js";
import type { AttributesOf, ImplementersOf, PeerOf, RelationshipsOf } from "./kind-map.js";
import type { Order } from "../plan/order.js";
import type { AttributeProperties } from "../plan/properties.js";

/**
 * What to read of the nodes of a kind: attributes and relationships by name, peers to any depth, and, of a generic
 * kind, more by implementing kind under `$on`. What is not selected is neither asked for nor in the result's type.
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
    /** Who made and changed the node, and when. */
    $metadata?: true;
  };

/** What to read of an attribute; `true` in its place stands for its value alone. */
export type SelectProperties = { [Name in keyof AttributeProperties<unknown>]?: true };

/** A selection of a single peer. */
export type SelectPeer<Kinds, Kind extends keyof Kinds> = Select<Kinds, Kind> & {
  /** The properties of the relationship between the two. */
  $properties?: true;
};

/**
 * A selection of a list of a kind. In a hierarchy, `children` are filtered by what all its kinds have, and every list that
 * is not of the hierarchy itself can be read from the nodes below as well.
 */
type SelectList<Kinds, Owner extends keyof Kinds, Name, Peer extends keyof Kinds> = Kinds[Owner] extends {
  hierarchy: infer Top;
}
  ? Name extends "children"
    ? SelectPeers<Kinds, Peer, Top & keyof Kinds>
    : Name extends "ancestors" | "descendants"
      ? SelectPeers<Kinds, Peer>
      : SelectPeers<Kinds, Peer> & {
          /** Whether the peers of all nodes below in the hierarchy are read, too. The list can then not be changed. */
          $includeDescendants?: boolean;
        }
  : SelectPeers<Kinds, Peer>;

/**
 * A selection of peers in a list, which may be filtered, ordered and cut by themselves.
 *
 * @typeParam Filtered - the kind that they are filtered as.
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

/** Selects what a person knows a node by. */
export interface Labels {
  $hfid: true;
  $displayLabel: true;
}

/** What is read without a selection: every attribute, and which node a single relationship leads to. */
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

/** The default selection with relationships added and fields left out. */
export type ChangedDefault<Kinds, Kind extends keyof Kinds, Include, Exclude> = [Include | Exclude] extends [
  never,
]
  ? DefaultSelect<Kinds, Kind>
  : Omit<DefaultSelect<Kinds, Kind>, Exclude & string> & Record<Include & string, Labels>;

/**
 * The selection, or the default where none is given: then it is `"default"`. (Without `strictNullChecks` the compiler finds
 * `undefined` in every type, so that it cannot tell.)
 */
export type SelectedOr<Selection, Default> = [Selection] extends ["default"]
  ? Default
  : undefined extends Selection
    ? undefined extends 0
      ? Selection
      : Default
    : Selection;

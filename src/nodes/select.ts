import type { PeerFilters } from "./filters.js";
import type { AttributesOf, ImplementersOf, PeerOf, RelationshipsOf } from "./kind-map.js";
import type { Order } from "./order.js";

/**
 * What to read of the nodes of a kind: attributes and relationships by name, peers to any depth, and, of a generic
 * kind, more by implementing kind under `$on`. What is not selected is neither asked for nor in the result's type.
 *
 * @example
 * { name: true, site: { city: true }, interfaces: { name: true, $filters: { enabled__value: true }, $limit: 10 } }
 */
export type Select<Kinds, Kind extends keyof Kinds> = {
  [Name in keyof AttributesOf<Kinds, Kind>]?: true;
} & {
  [Name in keyof RelationshipsOf<Kinds, Kind>]?:
    | true
    | (RelationshipsOf<Kinds, Kind>[Name] extends { cardinality: "many" }
        ? SelectPeers<Kinds, PeerOf<Kinds, RelationshipsOf<Kinds, Kind>[Name]>>
        : Select<Kinds, PeerOf<Kinds, RelationshipsOf<Kinds, Kind>[Name]>>);
} & SelectImplementers<Kinds, Kind>;

/** A selection of peers in a list, which may be filtered, ordered and cut by themselves. */
export type SelectPeers<Kinds, Kind extends keyof Kinds> = Select<Kinds, Kind> & {
  $filters?: PeerFilters<Kinds, Kind>;
  $order?: Order;
  $limit?: number;
  $offset?: number;
};

type SelectImplementers<Kinds, Kind extends keyof Kinds> = Kinds[Kind] extends { implementers: string }
  ? { $on?: { [Implementer in ImplementersOf<Kinds, Kind>]?: Select<Kinds, Implementer> } }
  : unknown;

/** What is read without a selection: every attribute, and which node a single relationship leads to. */
export type DefaultSelect<Kinds, Kind extends keyof Kinds> = {
  [Name in keyof AttributesOf<Kinds, Kind>]: true;
} & {
  [
    Name in keyof RelationshipsOf<Kinds, Kind> as RelationshipsOf<Kinds, Kind>[Name] extends {
      cardinality: "one";
    }
      ? Name
      : never
  ]: true;
};

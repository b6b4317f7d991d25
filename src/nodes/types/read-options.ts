import type { CallOptions, ReadOptions } from "../../http/call-options.js";
import type { Exact, Fitting } from "./exact.js";
import type { Filters } from "./filters.js";
import type { AttributesOf, KindName, RelationshipsOf } from "./kind-map.js";
import type { Order } from "../plan/order.js";
import type { Select } from "./select.js";

/** Identifies one node: its id, alone or as `{ id }`, its human-friendly id, or filters that match only this node. */
export type NodeCriteria<Kinds, Kind extends KindName<Kinds>> =
  string | ({ id?: string } & Filters<Kinds, Kind>);

/** Names of the attributes and relationships of a kind. */
export type FieldName<Kinds, Kind extends KindName<Kinds>> =
  (keyof AttributesOf<Kinds, Kind> & string) | (keyof RelationshipsOf<Kinds, Kind> & string);

/** Options of `get` and `getOrNull`. */
export interface GetOptions<
  Kinds,
  Kind extends KindName<Kinds>,
  Selection,
  Include,
  Exclude,
> extends ReadOptions {
  /** What to read; by default, all attributes and the identity of single peers. */
  select?: string extends keyof Kinds ? Selection : Exact<Selection, Select<Kinds, Kind>>;
  /** Relationships to read in addition to the default, with the identity of their peers. Not together with `select`. */
  include?: readonly Fitting<Include, FieldName<Kinds, Kind>>[];
  /** Attributes and relationships to omit from the default. Not together with `select`. */
  exclude?: readonly Fitting<Exclude, FieldName<Kinds, Kind>>[];
}

/** Options of reading several nodes. */
export interface ListOptions<
  Kinds,
  Kind extends KindName<Kinds>,
  Selection,
  Include,
  Exclude,
> extends GetOptions<Kinds, Kind, Selection, Include, Exclude> {
  order?: Order;
  /**
   * Whether text filters match a part of the value.
   *
   * @defaultValue `false`
   */
  partialMatch?: boolean;
  /**
   * The maximum number of nodes.
   *
   * @defaultValue all
   */
  limit?: number;
  /**
   * The number of nodes to skip.
   *
   * @defaultValue `0`
   */
  offset?: number;
  /**
   * The number of nodes in one request.
   *
   * @defaultValue the client's `paginationSize`, or `500`
   */
  pageSize?: number;
  /**
   * The maximum number of pages that are fetched concurrently. They are returned in order.
   *
   * @defaultValue `1`
   */
  parallel?: number;
}

/** Options of reading peers. */
export interface FetchOptions<Kinds, Kind extends keyof Kinds, Selection> extends CallOptions {
  /** What to read; by default, all attributes and the identity of single peers. */
  select?: string extends keyof Kinds ? Selection : Exact<Selection, Select<Kinds, Kind>>;
}

/** Options of counting. */
export interface CountOptions extends ReadOptions {
  /**
   * Whether text filters match a part of the value.
   *
   * @defaultValue `false`
   */
  partialMatch?: boolean;
}

import type { CallOptions, ReadOptions } from "../../http/call-options.js";
import type { Exact, Fitting } from "./exact.js";
import type { Filters } from "./filters.js";
import type { AttributesOf, KindName, RelationshipsOf } from "./kind-map.js";
import type { Order } from "../plan/order.js";
import type { Select } from "./select.js";

/** What singles out one node: its id, alone or as `{ id }`, its human-friendly id, or filters that only it meets. */
export type NodeCriteria<Kinds, Kind extends KindName<Kinds>> =
  string | ({ id?: string } & Filters<Kinds, Kind>);

/** Names of the attributes and relationships of a kind. */
export type FieldName<Kinds, Kind extends KindName<Kinds>> =
  (keyof AttributesOf<Kinds, Kind> & string) | (keyof RelationshipsOf<Kinds, Kind> & string);

/** What `get` and `getOrNull` may be given. */
export interface GetOptions<
  Kinds,
  Kind extends KindName<Kinds>,
  Selection,
  Include,
  Exclude,
> extends ReadOptions {
  /** What to read; without it, every attribute and which node each single relationship leads to. */
  select?: string extends keyof Kinds ? Selection : Exact<Selection, Select<Kinds, Kind>>;
  /** Relationships to read beside the default; their peers' identity. Not together with `select`. */
  include?: readonly Fitting<Include, FieldName<Kinds, Kind>>[];
  /** Attributes and relationships to leave out of the default. Not together with `select`. */
  exclude?: readonly Fitting<Exclude, FieldName<Kinds, Kind>>[];
}

/** What reading several nodes may be given. */
export interface ListOptions<
  Kinds,
  Kind extends KindName<Kinds>,
  Selection,
  Include,
  Exclude,
> extends GetOptions<Kinds, Kind, Selection, Include, Exclude> {
  order?: Order;
  /**
   * Whether a text filter holds when the text is found anywhere in the attribute.
   *
   * @defaultValue `false`
   */
  partialMatch?: boolean;
  /**
   * The most nodes to give.
   *
   * @defaultValue all
   */
  limit?: number;
  /**
   * How many nodes to pass over.
   *
   * @defaultValue `0`
   */
  offset?: number;
  /**
   * How many nodes one request asks for.
   *
   * @defaultValue `500`
   */
  pageSize?: number;
  /**
   * How many pages are asked for at once; they keep their order.
   *
   * @defaultValue `1`
   */
  parallel?: number;
}

/** What reading peers may be given. */
export interface FetchOptions<Kinds, Kind extends keyof Kinds, Selection> extends CallOptions {
  /** What to read; without it, every attribute and which node each single relationship leads to. */
  select?: string extends keyof Kinds ? Selection : Exact<Selection, Select<Kinds, Kind>>;
}

/** What counting may be given. */
export interface CountOptions extends ReadOptions {
  /**
   * Whether a text filter holds when the text is found anywhere in the attribute.
   *
   * @defaultValue `false`
   */
  partialMatch?: boolean;
}

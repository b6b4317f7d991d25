import type { KindsFilteredBy } from "../../schema/attribute-kind-table.js";

/**
 * The vocabulary of generated kinds. Each attribute states its type when read and when written, and whether it is
 * needed to create a node. Each relationship states the kind of its peers and its cardinality.
 */

/** A JSON value. An integer that a number would round is read as a `bigint`. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/**
 * The attribute kinds whose filters have another type than their values (an item for a list, none for JSON and times),
 * and `Plain` for all others.
 */
export type FilteredAs = "Plain" | KindsFilteredBy<"item" | "scalar" | undefined>;

/** An attribute that is required to create a node, and is never null. */
export interface Mandatory<Value, Kind extends FilteredAs = "Plain"> {
  read: Value;
  write: Value;
  create: "mandatory";
  kind: Kind;
}

/** An attribute that is optional, and may be null. */
export interface Optional<Value, Kind extends FilteredAs = "Plain"> {
  read: Value | null;
  write: Value | null;
  create: "optional";
  kind: Kind;
}

/** An attribute that is optional, and otherwise has the schema's default. */
export interface Defaulted<Value, Kind extends FilteredAs = "Plain"> {
  read: Value;
  write: Value;
  create: "optional";
  kind: Kind;
}

/** An attribute that only the server can set. */
export interface ReadOnly<Value, Kind extends FilteredAs = "Plain"> {
  read: Value;
  write: never;
  create: "never";
  kind: Kind;
}

/** Whether a relationship is required to create a node, or only the server can set it. */
export type Presence = "mandatory" | "optional" | "read-only";

/**
 * Which filters by its peers a relationship has: `all`; only those by `values`, as for groups; or `none`, as for a
 * hierarchy's `ancestors`.
 */
export type PeerFiltering = "all" | "values" | "none";

/** A relationship to at most one node. */
export interface One<
  Peer extends string,
  Given extends Presence = "optional",
  Filters extends PeerFiltering = "all",
> {
  cardinality: "one";
  peer: Peer;
  presence: Given;
  filters: Filters;
}

/** A relationship to any number of nodes. */
export interface Many<
  Peer extends string,
  Given extends Presence = "optional",
  Filters extends PeerFiltering = "all",
> {
  cardinality: "many";
  peer: Peer;
  presence: Given;
  filters: Filters;
}

import type { KindsFilteredBy } from "../../schema/attribute-kind-table.js";

/**
 * The words that generated kinds are written in. Each attribute says what reading gives, what writing takes, and
 * whether creating needs it; each relationship says which kind it leads to and how many.
 */

/** A value as JSON has it; an integer that a number would round is read as a `bigint`. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/**
 * The attribute kinds whose filters do not take what reading gives, and `Plain` for all others: of a list one item, of
 * JSON and times nothing.
 */
export type FilteredAs = "Plain" | KindsFilteredBy<"item" | "scalar" | undefined>;

/** An attribute that must be given when a node is created, and is never null. */
export interface Mandatory<Value, Kind extends FilteredAs = "Plain"> {
  read: Value;
  write: Value;
  create: "mandatory";
  kind: Kind;
}

/** An attribute that may be left out, and may be null. */
export interface Optional<Value, Kind extends FilteredAs = "Plain"> {
  read: Value | null;
  write: Value | null;
  create: "optional";
  kind: Kind;
}

/** An attribute that may be left out, and then has the schema's default. */
export interface Defaulted<Value, Kind extends FilteredAs = "Plain"> {
  read: Value;
  write: Value;
  create: "optional";
  kind: Kind;
}

/** An attribute that only the server sets. */
export interface ReadOnly<Value, Kind extends FilteredAs = "Plain"> {
  read: Value;
  write: never;
  create: "never";
  kind: Kind;
}

/** Whether a relationship must be given when a node is created, or only the server sets it. */
export type Presence = "mandatory" | "optional" | "read-only";

/**
 * Which filters of its peers a relationship has: `all`; only those on `values`, as to groups; or `none`, as a hierarchy's
 * `ancestors`.
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

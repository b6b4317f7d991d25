/**
 * The words that generated kinds are written in. Each attribute says what reading gives, what writing takes, and
 * whether creating needs it; each relationship says which kind it leads to and how many.
 */

/** A value as JSON has it. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** An attribute that must be given when a node is created, and is never null. */
export interface Mandatory<Value> {
  read: Value;
  write: Value;
  create: "mandatory";
}

/** An attribute that may be left out, and may be null. */
export interface Optional<Value> {
  read: Value | null;
  write: Value | null;
  create: "optional";
}

/** An attribute that may be left out, and then has the schema's default. */
export interface Defaulted<Value> {
  read: Value;
  write: Value;
  create: "optional";
}

/** An attribute that only the server sets. */
export interface ReadOnly<Value> {
  read: Value;
  write: never;
  create: "never";
}

/** Whether a relationship must be given when a node is created, or only the server sets it. */
export type Presence = "mandatory" | "optional" | "read-only";

/** A relationship to at most one node. */
export interface One<Peer extends string, Given extends Presence = "optional"> {
  cardinality: "one";
  peer: Peer;
  presence: Given;
}

/** A relationship to any number of nodes. */
export interface Many<Peer extends string, Given extends Presence = "optional"> {
  cardinality: "many";
  peer: Peer;
  presence: Given;
}

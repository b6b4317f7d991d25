import type { JsonObject } from "../json.js";

/** A kind while a schema is put together from files. */
export interface DraftKind {
  readonly section: "nodes" | "generics" | "profiles" | "templates";
  /** Namespace and name. */
  readonly kind: string;
  /** Whether a file defines it, and not Infrahub. */
  readonly isOwn: boolean;
  /** What the schema says of it beside its fields, in the form of `/api/schema`. */
  facts: JsonObject;
  attributes: JsonObject[];
  relationships: JsonObject[];
}

/** The kinds of a schema while it is put together, by name. */
export type DraftSchema = Map<string, DraftKind>;

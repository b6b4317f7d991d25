/** A value that one of an attribute's choices may have. */
export type Choice = string | number | boolean;

/** What the schema's author wrote for people to read. */
export interface Prose {
  readonly label: string | undefined;
  readonly description: string | undefined;
  readonly deprecation: string | undefined;
}

/** An attribute of a kind. */
export interface Attribute extends Prose {
  readonly name: string;
  /** The attribute's kind, such as `Text`; a newer server may have kinds that are unknown here. */
  readonly kind: string;
  /** Whether only the server sets it, because it is read-only or computed. */
  readonly readOnly: boolean;
  readonly optional: boolean;
  readonly hasDefault: boolean;
  /** The values that it is limited to; empty when it is not. */
  readonly choices: readonly Choice[];
}

/** A relationship of a kind. */
export interface Relationship extends Prose {
  readonly name: string;
  /** The kind at its other end. */
  readonly peer: string;
  readonly cardinality: "one" | "many";
  readonly readOnly: boolean;
  readonly optional: boolean;
  /** Which filters of its peers the server has: all, those on values alone, or none. */
  readonly filters: "all" | "values" | "none";
}

/** A node, generic, profile or template kind. */
export interface Kind extends Prose {
  /** Namespace and name. */
  readonly kind: string;
  /** Paths such as `name__value`; empty when the kind has no human-friendly id. */
  readonly humanFriendlyId: readonly string[];
  /** Whether it has a display label, and so can be filtered by it. */
  readonly hasDisplayLabel: boolean;
  readonly attributes: readonly Attribute[];
  readonly relationships: readonly Relationship[];
  /** The generic at the top of the hierarchy that it is in; `undefined` when it is in none. */
  readonly hierarchy: string | undefined;
  /** Of a generic, the kinds that implement it; `undefined` for every other kind. */
  readonly implementers: readonly string[] | undefined;
}

/** A schema that types can be printed from: every kind named in it is in it. Sorted by the kinds' names. */
export type SchemaModel = readonly Kind[];

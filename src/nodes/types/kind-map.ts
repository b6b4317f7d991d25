/**
 * How the other types read generated kinds. `Kinds` is the generated interface. Without one, it is `AnyKinds`, with
 * which the compiler allows every name, and names are checked at run time.
 */

/** The name of a kind. */
export type KindName<Kinds> = keyof Kinds & string;

/** The attributes of a kind, by name. */
export type AttributesOf<Kinds, Kind extends keyof Kinds> = Kinds[Kind] extends {
  attributes: infer Attributes;
}
  ? Attributes
  : never;

/** The relationships of a kind, by name. */
export type RelationshipsOf<Kinds, Kind extends keyof Kinds> = Kinds[Kind] extends {
  relationships: infer Relationships;
}
  ? Relationships
  : never;

/** The kind at the other end of a relationship. */
export type PeerOf<Kinds, Relationship> = Relationship extends { peer: infer Peer }
  ? Peer & keyof Kinds
  : never;

/** The kinds that implement a generic kind, or the kind itself. */
export type ImplementersOf<Kinds, Kind extends keyof Kinds> = Kinds[Kind] extends {
  implementers: infer Implementers;
}
  ? Implementers & keyof Kinds
  : Kind;

/** The possible kinds of nodes that are read as a kind; for a generic kind that nothing implements, the kind itself. */
export type NodeKindOf<Kinds, Kind extends keyof Kinds> = [ImplementersOf<Kinds, Kind>] extends [never]
  ? Kind
  : ImplementersOf<Kinds, Kind>;

/** The human-friendly id of a kind: a tuple, or `null` when the kind has none. */
export type HfidOf<Kinds, Kind extends keyof Kinds> = Kinds[Kind] extends { hfid: infer Hfid } ? Hfid : never;

/** The type of an attribute's value when it is read. */
export type ReadOf<Attribute> = Attribute extends { read: infer Value } ? Value : never;

/** The type of an attribute's value when it is written. */
export type WriteOf<Attribute> = Attribute extends { write: infer Value } ? Value : never;

/** Whether an attribute that can be set is a number, which a pool can allocate. */
export type HoldsNumber<Attribute> = [NonNullable<WriteOf<Attribute>>] extends [number] ? true : false;

/** What an attribute's value can be set to: an integer also as a `bigint`, a time also as a `Date`. */
export type Written<Attribute> =
  | WriteOf<Attribute>
  | ([number] extends [WriteOf<Attribute>] ? bigint : never)
  | (Attribute extends { kind: "DateTime"; write: string | null } ? Date : never);

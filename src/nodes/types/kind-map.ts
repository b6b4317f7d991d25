/**
 * How the other types read generated kinds. `Kinds` is the generated interface; without one, `AnyKinds` takes its
 * place, and every name is allowed for the compiler and checked at run time.
 */

/** Name of a kind. */
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

/** The kinds that a kind stands for: those that implement a generic one, or itself. */
export type ImplementersOf<Kinds, Kind extends keyof Kinds> = Kinds[Kind] extends {
  implementers: infer Implementers;
}
  ? Implementers & keyof Kinds
  : Kind;

/** The kinds that nodes read as a kind are of: those that it stands for, or, of a generic that nothing implements, itself. */
export type NodeKindOf<Kinds, Kind extends keyof Kinds> = [ImplementersOf<Kinds, Kind>] extends [never]
  ? Kind
  : ImplementersOf<Kinds, Kind>;

/** The human-friendly id of a kind: a tuple, or `null` when the kind has none. */
export type HfidOf<Kinds, Kind extends keyof Kinds> = Kinds[Kind] extends { hfid: infer Hfid } ? Hfid : never;

/** What reading an attribute gives. */
export type ReadOf<Attribute> = Attribute extends { read: infer Value } ? Value : never;

/** What writing an attribute takes. */
export type WriteOf<Attribute> = Attribute extends { write: infer Value } ? Value : never;

/** Whether an attribute that can be set holds a number, which a pool can choose. */
export type HoldsNumber<Attribute> = [NonNullable<WriteOf<Attribute>>] extends [number] ? true : false;

/** What an attribute's value can be set to: a whole number also as a `bigint`, a moment also as a `Date`. */
export type Written<Attribute> =
  | WriteOf<Attribute>
  | ([number] extends [WriteOf<Attribute>] ? bigint : never)
  | (Attribute extends { kind: "DateTime"; write: string | null } ? Date : never);

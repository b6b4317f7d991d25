import type { AttributeProperties, NodeMetadata, RelationshipProperties } from "./properties.js";
import type { AttributesOf, HfidOf, ImplementersOf, PeerOf, ReadOf, RelationshipsOf } from "./kind-map.js";

/** What every node has, whatever was selected. */
export interface NodeIdentity<Kind, Hfid> {
  readonly id: string;
  /** The node's own kind, also when it was read through a generic one. */
  readonly kind: Kind;
  /** Its human-friendly id; `null` when its kind has none. */
  readonly hfid: Hfid;
  readonly displayLabel: string;
}

/** An attribute of a node that was read. */
export interface Attribute<Value> {
  readonly value: Value;
}

/** A relationship to at most one node; it is there whether or not it leads to one. */
export interface RelatedNode<Peer> {
  /** Id of the node that it leads to, or `null`. */
  readonly id: string | null;
  /** The node that it leads to, or `null`. */
  readonly peer: Peer | null;
}

/** The properties of the bond, where `$properties` asked for them; of a list, in the order of its peers. */
type Bond<Selected, Properties> = Selected extends { $properties: true }
  ? { readonly properties: Properties }
  : unknown;

/** A relationship to any number of nodes. */
export interface RelatedNodes<Peer> {
  /** The nodes that the selection asked for. */
  readonly peers: readonly Peer[];
}

type AttributesIn<Kinds, Kind extends keyof Kinds, Selected> = {
  readonly [Name in keyof Selected & keyof AttributesOf<Kinds, Kind>]: PropertiesIn<
    ReadOf<AttributesOf<Kinds, Kind>[Name]>,
    Selected[Name]
  >;
};

type PropertiesIn<Value, Selected> = Selected extends true
  ? Attribute<Value>
  : Readonly<Pick<AttributeProperties<Value>, keyof Selected & keyof AttributeProperties<Value>>>;

type RelationshipsIn<Kinds, Kind extends keyof Kinds, Selected> = {
  readonly [Name in keyof Selected & keyof RelationshipsOf<Kinds, Kind>]: Related<
    Kinds,
    RelationshipsOf<Kinds, Kind>[Name],
    Selected[Name]
  >;
};

type Related<Kinds, Relationship, Selected> = Relationship extends { cardinality: "one" }
  ? RelatedNode<Peer<Kinds, PeerOf<Kinds, Relationship>, Selected>> &
      Bond<Selected, RelationshipProperties | null>
  : RelatedNodes<Peer<Kinds, PeerOf<Kinds, Relationship>, Selected>> &
      Bond<Selected, readonly RelationshipProperties[]>;

/** The selection of a peer that is selected with `true`. */
interface IdentityOnly {
  $metadata?: never;
}

type Peer<Kinds, Kind extends keyof Kinds, Selected> = Node<
  Kinds,
  Kind,
  Selected extends object ? Selected : IdentityOnly
>;

/** Members of every node; a field of such a name is found in `attributes` or `relationships` alone. */
type MemberName = "id" | "kind" | "hfid" | "displayLabel" | "metadata" | "attributes" | "relationships";

/** A node of `Kind`, with the attributes and relationships of `From`, which is `Kind` or a generic of it. */
type NodeOf<Kinds, Kind extends keyof Kinds, From extends keyof Kinds, Selected> = [Kind] extends [never]
  ? never
  : NodeIdentity<Kind, HfidOf<Kinds, Kind>> &
      (Selected extends { $metadata: true } ? { readonly metadata: NodeMetadata } : unknown) & {
        /** The selected attributes by name: the way to one whose name is also a member of the node, such as `kind`. */
        readonly attributes: AttributesIn<Kinds, From, Selected>;
        /** The selected relationships by name, likewise. */
        readonly relationships: RelationshipsIn<Kinds, From, Selected>;
      } & Omit<AttributesIn<Kinds, From, Selected>, MemberName> &
      Omit<RelationshipsIn<Kinds, From, Selected>, MemberName>;

type NodeOn<Kinds, From extends keyof Kinds, Selected, On> =
  | {
      [Kind in keyof On & keyof Kinds]: NodeOf<Kinds, Kind, Kind, Omit<Selected, "$on"> & On[Kind]>;
    }[keyof On & keyof Kinds]
  | NodeOf<Kinds, Exclude<ImplementersOf<Kinds, From>, keyof On>, From, Selected>;

/** A node as a selection makes it; of a generic kind it narrows by `kind`. */
export type Node<Kinds, Kind extends keyof Kinds, Selected> = string extends keyof Kinds
  ? AnyNode
  : Selected extends { $on: infer On }
    ? NodeOn<Kinds, Kind, Selected, On>
    : NodeOf<Kinds, ImplementersOf<Kinds, Kind>, Kind, Selected>;

/** A node of a client without generated kinds: the schema of the server decides what it has. */
export interface AnyNode extends NodeIdentity<string, readonly string[] | null> {
  readonly attributes: Readonly<Record<string, Attribute<unknown>>>;
  readonly relationships: Readonly<Record<string, RelatedNode<AnyNode> & RelatedNodes<AnyNode>>>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- attributes and relationships by name, untyped
  readonly [name: string]: any;
}

import type { AttributesIn, NumberAttribute } from "./attribute-type.js";
import type { AnyKinds } from "./any-kinds.js";
import type { HfidOf, NodeKindOf, PeerOf, RelationshipsOf } from "./kind-map.js";
import type { NodeMetadata, RelationshipProperties } from "../plan/properties.js";
import type { LabelsIn, NodeIdentity, NodeMethods } from "./node-members.js";
import type { FetchOptions } from "./read-options.js";
import type { ChangedDefault, Labels, SelectedOr } from "./select.js";
import type { NodeRef } from "./node-ref.js";
import type { PoolFor, SetProperties } from "./write-types.js";

/**
 * A relationship to at most one node. It exists whether or not it has a peer.
 *
 * @typeParam Ref - follows from the kind, and so do `Pool` and `Fetch`. They are parameters so that the compiler looks
 * into them only where it compares them.
 */
export interface RelatedNode<
  Kinds,
  Kind extends keyof Kinds,
  Peer,
  Ref = NodeRef<Kinds, Kind>,
  Pool = PoolFor<Kinds, Kind>,
  Fetch = FetchPeer<Kinds, Kind>,
> {
  /** The id of the peer, or `null`. */
  readonly id: string | null;
  /** The peer, as selected; `null` if there is none, or if one was set of which fewer fields are known. */
  readonly peer: Peer | null;
  /**
   * Sets the peer. It takes effect when the node is saved.
   *
   * @param peer - a node, its id, `{ id }`, `{ hfid }`, or `{ fromPool }` for one that a resource pool allocates.
   * @param properties - properties of the relationship between the two nodes.
   */
  set(peer: Ref | Pool, properties?: SetProperties): void;
  /** Removes the peer. It takes effect when the node is saved. */
  clear(): void;
  /**
   * Reads the peer as it is now. Calls for many nodes that are made together (`Promise.all`) are sent as one query.
   *
   * @returns the peer, or `null` if there is none.
   *
   * @example
   * const site = await device.site.fetch({ select: { city: true } });
   */
  readonly fetch: Fetch;
}

/** How a relationship to one node reads its peer. */
export type FetchPeer<Kinds, Kind extends keyof Kinds> = <const Selection = "default">(
  options?: FetchOptions<Kinds, Kind, Selection>,
) => Promise<Fetched<Kinds, Kind, Selection> | null>;

/** A relationship to any number of nodes. Its parameters are those of {@link RelatedNode}. */
export interface RelatedNodes<
  Kinds,
  Kind extends keyof Kinds,
  Peer,
  Ref = NodeRef<Kinds, Kind>,
  Pool = PoolFor<Kinds, Kind>,
  Fetch = FetchPeers<Kinds, Kind>,
> {
  /** The selected peers, and added peers of which the same fields are known. */
  readonly peers: readonly Peer[];
  /** The ids of the peers, including unsaved changes. */
  readonly peerIds: readonly string[];
  /**
   * Adds peers. It takes effect when the node is saved. Peers that are already in the list remain.
   *
   * @param peers - a node, an id, `{ id }`, `{ hfid }` or `{ fromPool }`, or several of them.
   * @param properties - properties of the new relationships; the server does not change those of existing ones.
   */
  add(peers: Ref | Pool | readonly (Ref | Pool)[], properties?: SetProperties): void;
  /** Removes peers. It takes effect when the node is saved. Nodes that are not in the list are ignored. */
  remove(peers: Ref | readonly Ref[]): void;
  /** Replaces all peers when the node is saved. If the whole list was read, only the difference is sent. */
  replace(peers: readonly (Ref | Pool)[]): void;
  /** Removes all peers when the node is saved. */
  clear(): void;
  /** Reads its peers as they are now; see {@link RelatedNode.fetch}. */
  readonly fetch: Fetch;
}

/** How a relationship to many nodes reads its peers. */
export type FetchPeers<Kinds, Kind extends keyof Kinds> = <const Selection = "default">(
  options?: FetchOptions<Kinds, Kind, Selection>,
) => Promise<Fetched<Kinds, Kind, Selection>[]>;

/** A relationship that only the server can set. */
type Unwritable<Handle> = Omit<Handle, "set" | "clear" | "add" | "remove" | "replace">;

/** A node returned by `fetch`. */
export type Fetched<Kinds, Kind extends keyof Kinds, Selection> = Node<
  Kinds,
  Kind,
  SelectedOr<Selection, ChangedDefault<Kinds, Kind, never, never>>
>;

/** The properties of the relationship, if selected by `$properties`; for a list, in the order of its peers. */
type PropertiesMember<Selected, Properties> = Selected extends { $properties: true }
  ? { readonly properties: Properties }
  : unknown;

/** The selected relationships; see {@link AttributesIn} for its form. */
type RelationshipsIn<Kinds, Kind extends keyof Kinds, Selected> = [Kind] extends [keyof Kinds]
  ? {
      readonly [Name in keyof Selected & keyof RelationshipsOf<Kinds, Kind>]: Related<
        Kinds,
        RelationshipsOf<Kinds, Kind>[Name],
        Selected[Name]
      >;
    }
  : never;

type Related<Kinds, Relationship, Selected> = Relationship extends { presence: "read-only" }
  ? Unwritable<RelatedIn<Kinds, Relationship, Selected>>
  : RelatedIn<Kinds, Relationship, Selected>;

type RelatedIn<Kinds, Relationship, Selected> = Relationship extends { cardinality: "one" }
  ? RelatedNode<Kinds, PeerOf<Kinds, Relationship>, Peer<Kinds, PeerOf<Kinds, Relationship>, Selected>> &
      PropertiesMember<Selected, RelationshipProperties | null>
  : RelatedNodes<Kinds, PeerOf<Kinds, Relationship>, Peer<Kinds, PeerOf<Kinds, Relationship>, Selected>> &
      PropertiesMember<Selected, readonly RelationshipProperties[]>;

/** The selection of a peer that is selected with `true`. */
interface IdentityOnly {
  $metadata?: never;
}

type Peer<Kinds, Kind extends keyof Kinds, Selected> = Node<
  Kinds,
  Kind,
  Selected extends object ? Selected : IdentityOnly
>;

/** Members of every node. A field with such a name is only available in `attributes` or `relationships`. */
type MemberName = "id" | "kind" | "branch" | "metadata" | "update" | "delete";

/** A node of `Kind` with the attributes and relationships of `From`, which is `Kind` or one of its generic kinds. */
type NodeOf<Kinds, Kind extends keyof Kinds, From extends keyof Kinds, Selected> = [Kind] extends [never]
  ? never
  : Flat<
      Omit<AttributesIn<Kinds, From, Selected>, MemberName> &
        Omit<RelationshipsIn<Kinds, From, Selected>, MemberName> &
        NodeIdentity<Kind> &
        LabelsIn<Selected, HfidOf<Kinds, Kind>> &
        (Selected extends { $metadata: true } ? { readonly metadata: NodeMetadata } : unknown) & {
          /** The selected attributes by name, including those with the name of a member, such as `kind`. */
          readonly attributes: AttributesIn<Kinds, From, Selected>;
          /** The selected relationships by name, including those with the name of a member. */
          readonly relationships: RelationshipsIn<Kinds, From, Selected>;
        }
    > &
      NodeMethods<Kinds, From>;

/**
 * One object instead of an intersection, because that is what the compiler and editors show. The condition always
 * holds; it keeps the compiler from showing the name of this type.
 */
type Flat<Type> = Type extends infer Members ? { [Name in keyof Members]: Members[Name] } : never;

/** The type of a node, given its selection. For a generic kind, it narrows by `kind`. */
export type Node<Kinds, Kind extends keyof Kinds, Selected> = string extends keyof Kinds
  ? AnyNode & LabelsIn<Selected, readonly string[] | null>
  : Selected extends { $on: infer On }
    ? | {
          [Implementer in keyof On & keyof Kinds]: NodeOf<
            Kinds,
            Implementer,
            Implementer,
            Omit<Selected, "$on"> & On[Implementer]
          >;
        }[keyof On & keyof Kinds]
      | NodeOf<Kinds, Exclude<NodeKindOf<Kinds, Kind>, keyof On>, Kind, Selected>
    : NodeOf<Kinds, NodeKindOf<Kinds, Kind>, Kind, Selected>;

/** A node of a client without generated kinds. Its fields depend on the server's schema. */
export interface AnyNode extends NodeIdentity<string>, NodeMethods<AnyKinds, string> {
  readonly attributes: Readonly<Record<string, NumberAttribute<unknown>>>;
  readonly relationships: Readonly<Record<string, AnyRelated>>;
  // oxlint-disable-next-line typescript/no-explicit-any -- attributes and relationships by name, untyped
  readonly [name: string]: any;
}

type AnyPeer = AnyNode & Partial<LabelsIn<Labels, readonly string[] | null>>;

/** A relationship of such a node. Whether it has one peer or many depends on the server's schema. */
type AnyRelated = Omit<RelatedNode<AnyKinds, string, AnyPeer>, "fetch"> &
  Omit<RelatedNodes<AnyKinds, string, AnyPeer>, "fetch"> & {
    // oxlint-disable-next-line typescript/no-explicit-any -- one node or many
    fetch(options?: FetchOptions<AnyKinds, string, unknown>): Promise<any>;
  };

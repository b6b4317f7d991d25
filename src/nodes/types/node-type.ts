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
 * A relationship to at most one node; it is there whether or not it leads to one.
 *
 * @typeParam Ref - follows from the kind, and so do `Pool` and `Fetch`. They are parameters so that the compiler looks into them
 * only where it compares them.
 */
export interface RelatedNode<
  Kinds,
  Kind extends keyof Kinds,
  Peer,
  Ref = NodeRef<Kinds, Kind>,
  Pool = PoolFor<Kinds, Kind>,
  Fetch = FetchPeer<Kinds, Kind>,
> {
  /** Id of the node that it leads to, or `null`. */
  readonly id: string | null;
  /** The node that it leads to, as selected; `null` when there is none, or when one was set of which less is known. */
  readonly peer: Peer | null;
  /**
   * Lets it lead to another node, once the node is saved.
   *
   * @param peer - a node, its id, `{ id }`, `{ hfid }`, or `{ fromPool }` for one that a resource pool makes.
   * @param properties - of the relationship between the two.
   */
  set(peer: Ref | Pool, properties?: SetProperties): void;
  /** Lets it lead nowhere, once the node is saved. */
  clear(): void;
  /**
   * Reads its peer as it is now. What many nodes ask for in one go (`Promise.all`) goes out as one query.
   *
   * @returns `null` when it leads nowhere.
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
  /** The nodes that the selection asked for, and those added since of which as much is known. */
  readonly peers: readonly Peer[];
  /** Ids of its nodes, with the changes that are not saved yet. */
  readonly peerIds: readonly string[];
  /**
   * Adds nodes, once the node is saved; those that are in the list already stay.
   *
   * @param peers - a node, an id, `{ id }`, `{ hfid }` or `{ fromPool }`, or several of them.
   * @param properties - of the relationships: of new ones, as the server does not change those that are there.
   */
  add(peers: Ref | Pool | readonly (Ref | Pool)[], properties?: SetProperties): void;
  /** Removes nodes, once the node is saved; those that are not in the list do no harm. */
  remove(peers: Ref | readonly Ref[]): void;
  /** Makes these the only nodes of the list, once the node is saved. Of a list that was read whole, the difference is sent. */
  replace(peers: readonly (Ref | Pool)[]): void;
  /** Empties the list, once the node is saved. */
  clear(): void;
  /** Reads its peers as they are now; see {@link RelatedNode.fetch}. */
  readonly fetch: Fetch;
}

/** How a relationship to many nodes reads its peers. */
export type FetchPeers<Kinds, Kind extends keyof Kinds> = <const Selection = "default">(
  options?: FetchOptions<Kinds, Kind, Selection>,
) => Promise<Fetched<Kinds, Kind, Selection>[]>;

/** A relationship that only the server sets. */
type Unwritable<Handle> = Omit<Handle, "set" | "clear" | "add" | "remove" | "replace">;

/** A node as `fetch` gives it. */
export type Fetched<Kinds, Kind extends keyof Kinds, Selection> = Node<
  Kinds,
  Kind,
  SelectedOr<Selection, ChangedDefault<Kinds, Kind, never, never>>
>;

/** The properties of the relationship, where `$properties` asked for them; of a list, in the order of its peers. */
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

/** Members of every node; a field of such a name is found in `attributes` or `relationships` alone. */
type MemberName = "id" | "kind" | "branch" | "metadata" | "update" | "delete";

/** A node of `Kind`, with the attributes and relationships of `From`, which is `Kind` or a generic of it. */
type NodeOf<Kinds, Kind extends keyof Kinds, From extends keyof Kinds, Selected> = [Kind] extends [never]
  ? never
  : Flat<
      Omit<AttributesIn<Kinds, From, Selected>, MemberName> &
        Omit<RelationshipsIn<Kinds, From, Selected>, MemberName> &
        NodeIdentity<Kind> &
        LabelsIn<Selected, HfidOf<Kinds, Kind>> &
        (Selected extends { $metadata: true } ? { readonly metadata: NodeMetadata } : unknown) & {
          /** The selected attributes by name: the way to one whose name is also a member of the node, such as `kind`. */
          readonly attributes: AttributesIn<Kinds, From, Selected>;
          /** The selected relationships by name, likewise. */
          readonly relationships: RelationshipsIn<Kinds, From, Selected>;
        }
    > &
      NodeMethods<Kinds, From>;

/**
 * One object in place of an intersection, since that is what the compiler and an editor show. The condition always holds:
 * it keeps the compiler from showing this name instead.
 */
type Flat<Type> = Type extends infer Members ? { [Name in keyof Members]: Members[Name] } : never;

/** A node as a selection makes it; of a generic kind it narrows by `kind`. */
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

/** A node of a client without generated kinds: the schema of the server decides what it has. */
export interface AnyNode extends NodeIdentity<string>, NodeMethods<AnyKinds, string> {
  readonly attributes: Readonly<Record<string, NumberAttribute<unknown>>>;
  readonly relationships: Readonly<Record<string, AnyRelated>>;
  // oxlint-disable-next-line typescript/no-explicit-any -- attributes and relationships by name, untyped
  readonly [name: string]: any;
}

type AnyPeer = AnyNode & Partial<LabelsIn<Labels, readonly string[] | null>>;

/** A relationship of such a node: the schema of the server decides whether it is to one node or to many. */
type AnyRelated = Omit<RelatedNode<AnyKinds, string, AnyPeer>, "fetch"> &
  Omit<RelatedNodes<AnyKinds, string, AnyPeer>, "fetch"> & {
    // oxlint-disable-next-line typescript/no-explicit-any -- one node or many
    fetch(options?: FetchOptions<AnyKinds, string, unknown>): Promise<any>;
  };

import type { ReadOptions } from "../../http/call-options.js";

/** A node on a path. */
export interface PathNode {
  id: string;
  kind: string;
  /** Label of its kind. */
  label: string;
  displayLabel: string;
  hfid: string[];
}

/** The relationship that leads from one node of a path to the next, as each of them calls it. */
export interface PathRelationship {
  fromRel: string;
  fromLabel: string;
  toRel: string;
  toLabel: string;
  /** Kind of the relationship: `Component`, `Generic`, ... */
  kind: string;
}

/** A path from one node to another. */
export interface Path {
  /** Number of relationships on it. */
  depth: number;
  /** Its nodes in order; the first one has no relationship. */
  hops: { node: PathNode; relationship: PathRelationship | null }[];
}

/** The paths between two nodes. */
export interface PathTraversal {
  source: PathNode;
  destination: PathNode;
  /** Shortest first. */
  paths: Path[];
  /** Number of paths. */
  count: number;
  /** Kinds that no path leads through. */
  excludedKinds: string[];
  /** When the search ran out of budget: the depth from which on paths may be missing. */
  truncatedAtDepth: number | null;
}

/** A node that was reached. */
export interface ReachableNode {
  node: PathNode;
  depth: number;
  path: Path;
}

/** What was reached from a node. */
export interface ReachableNodes {
  source: PathNode;
  /** One for each path to each node. */
  dependencies: ReachableNode[];
  count: number;
}

interface SearchOptions extends ReadOptions {
  /**
   * Longest path, in relationships; at most 30.
   *
   * @defaultValue `5`
   */
  maxDepth?: number | undefined;
  /**
   * Most paths: at most 100 between two nodes, and 5000 from one to all others.
   *
   * @defaultValue `10` between two nodes, `500` from one to all others
   */
  maxPaths?: number | undefined;
  /**
   * Whether to leave out longer paths through the same nodes.
   *
   * @defaultValue `true`
   */
  shortestPathsOnly?: boolean | undefined;
}

/** Which paths to look for. Nodes of Infrahub's own namespaces (Core, Builtin, ...) are never on one. */
export interface TraversePathsOptions extends SearchOptions {
  /** Kinds that paths may lead through. */
  kindFilter?: readonly string[] | undefined;
  /** Identifiers of relationships that paths may follow, such as `device__interface`. */
  relationshipFilter?: readonly string[] | undefined;
  excludedNamespaces?: readonly string[] | undefined;
  excludedKinds?: readonly string[] | undefined;
  /** Kinds to allow although they are left out by default: namespaces of addresses. */
  includedKinds?: readonly string[] | undefined;
}

/** How far to look. */
export interface ReachableNodesOptions extends SearchOptions {
  /**
   * Most nodes; at most 200.
   *
   * @defaultValue `50`
   */
  maxResults?: number | undefined;
}

import type { NodeRef } from "../nodes/types/node-ref.js";
import type { CallOptions } from "../http/call-options.js";
import type { QueryGqlQueryOptions } from "../resources/queries/query-gql-query.js";
import type { SearchOptions, SearchResult } from "../resources/search/search.js";
import type { ServerInformation } from "../resources/server/server-information.js";
import type { UserPermissions } from "../resources/server/user-permissions.js";
import type { User } from "../resources/server/user.js";
import type {
  PathTraversal,
  ReachableNodes,
  ReachableNodesOptions,
  TraversePathsOptions,
} from "../resources/traversal/path-types.js";
import type { ClientPart } from "./client-part.js";

/** Single operations of the server that are not about nodes of one kind. */
export interface ResourceCalls {
  /**
   * Runs a query that is stored on the server.
   *
   * @typeParam Data - the type of its data.
   * @param query - its name or id.
   * @throws {@link NodeNotFoundError} when there is no such query; {@link ValidationError} when a required variable is
   * missing.
   *
   * @example
   * const data = await client.queryGqlQuery<{ InfraDevice: { count: number } }>("devices", { variables: { site: "atl1" } });
   */
  queryGqlQuery<Data = Record<string, unknown>>(query: string, options?: QueryGqlQueryOptions): Promise<Data>;

  /**
   * Searches the attribute values of all nodes for a text, or finds the node with an id.
   *
   * @example
   * const { nodes, parentPrefixes } = await client.search("10.0.0.5");
   */
  search(text: string, options?: SearchOptions): Promise<SearchResult>;

  /**
   * Finds the paths between two nodes, shortest first (Infrahub 1.10 and later).
   *
   * @example
   * const { paths } = await client.traversePaths(device, site, { maxDepth: 3 });
   */
  traversePaths(
    source: NodeRef,
    destination: NodeRef,
    options?: TraversePathsOptions,
  ): Promise<PathTraversal>;

  /**
   * Whether there is a path between two nodes (Infrahub 1.10 and later).
   *
   * @throws {@link InfrahubError} when the server ran out of budget before it found one.
   */
  pathExists(
    source: NodeRef,
    destination: NodeRef,
    options?: Omit<TraversePathsOptions, "maxPaths" | "shortestPathsOnly">,
  ): Promise<boolean>;

  /**
   * Finds the nodes of given kinds that can be reached from a node (Infrahub 1.10 and later).
   *
   * @example
   * const { dependencies } = await client.reachableNodes(device, ["InfraCircuit"]);
   */
  reachableNodes(
    source: NodeRef,
    targetKinds: readonly string[],
    options?: ReachableNodesOptions,
  ): Promise<ReachableNodes>;

  /** The server's version. */
  getVersion(options?: CallOptions): Promise<string>;

  /** Version and identity of the server, and the state of its processes. */
  getServerInformation(options?: CallOptions): Promise<ServerInformation>;

  /**
   * The account of this client.
   *
   * @throws {@link NodeNotFoundError} when the client has no credentials.
   */
  getUser(options?: CallOptions): Promise<User>;

  /** The permissions of this client's account. */
  getUserPermissions(options?: CallOptions): Promise<UserPermissions>;
}

export const resourceCalls: ClientPart<ResourceCalls> = {
  async queryGqlQuery(query, options = {}) {
    const { queryGqlQuery } = await import("../resources/queries/query-gql-query.js");
    return queryGqlQuery(this.rest, query, options);
  },
  async search(text, options = {}) {
    const { search } = await import("../resources/search/search.js");
    return search(this.rest, text, options);
  },
  async traversePaths(source, destination, options = {}) {
    const { traversePaths } = await import("../resources/traversal/traverse.js");
    return traversePaths(this.rest, source, destination, options);
  },
  async pathExists(source, destination, options = {}) {
    const { pathExists } = await import("../resources/traversal/traverse.js");
    return pathExists(this.rest, source, destination, options);
  },
  async reachableNodes(source, targetKinds, options = {}) {
    const { reachableNodes } = await import("../resources/traversal/traverse.js");
    return reachableNodes(this.rest, source, targetKinds, options);
  },
  async getVersion(options = {}) {
    return (await this.getServerInformation(options)).version;
  },
  async getServerInformation(options = {}) {
    const { getServerInformation } = await import("../resources/server/server-information.js");
    return getServerInformation(this.rest, options);
  },
  async getUser(options = {}) {
    const { getUser } = await import("../resources/server/user.js");
    return getUser(this.rest, options);
  },
  async getUserPermissions(options = {}) {
    const { getUserPermissions } = await import("../resources/server/user-permissions.js");
    return getUserPermissions(this.rest, options);
  },
};

import type { BranchManager } from "../resources/branches/branch-manager.js";
import type { AccountManager } from "../resources/accounts/account-manager.js";
import type { DiffManager } from "../resources/diff/diff-manager.js";
import type { ArtifactManager } from "../resources/artifacts/artifact-manager.js";
import type { ObjectStore } from "../resources/files/object-store.js";
import type { CallOptions } from "../http/call-options.js";
import type { EventManager } from "../resources/events/event-manager.js";
import type { NodeOrId } from "../graphql/node-or-id.js";
import type { GroupManager } from "../resources/groups/group-manager.js";
import type { ProposedChangeManager } from "../resources/proposed-changes/proposed-change-manager.js";
import type { SchemaManager } from "../resources/schema/schema-manager.js";
import type { TaskManager } from "../resources/tasks/task-manager.js";
import type { PoolManager } from "../resources/pools/pool-manager.js";
import type { QueryGqlQueryOptions } from "../resources/queries/query-gql-query.js";
import type { RepositoryManager } from "../resources/repositories/repository-manager.js";
import type { SearchOptions, SearchResult } from "../resources/search/search.js";
import type {
  PathTraversal,
  ReachableNodes,
  ReachableNodesOptions,
  TraversePathsOptions,
} from "../resources/traversal/path-types.js";
import type { ServerInformation } from "../resources/server/server-information.js";
import type { UserPermissions } from "../resources/server/user-permissions.js";
import type { User } from "../resources/server/user.js";
import type { TransformManager } from "../resources/transforms/transform-manager.js";
import { GraphqlClient } from "./graphql-client.js";
import { onDemand } from "./on-demand.js";
import { throughProxies } from "../util/through-proxies.js";

/** All that an Infrahub can do beside nodes, each part loaded when it is first used. */
export class ResourcesClient extends GraphqlClient {
  /** Branches: create, rebase, merge, delete, ... */
  get branch(): BranchManager {
    return onDemand(async () => {
      const { BranchManager } = await import("../resources/branches/branch-manager.js");
      return new BranchManager(this.rest);
    });
  }

  /** What differs between the client's branch and the default branch. */
  get diff(): DiffManager {
    return onDemand(async () => {
      const { DiffManager } = await import("../resources/diff/diff-manager.js");
      return new DiffManager(this.rest);
    });
  }

  /** The schema of the client's branch: its kinds, and loading, checking and exporting them. */
  get schema(): SchemaManager {
    return onDemand(async () => {
      const { SchemaManager } = await import("../resources/schema/schema-manager.js");
      return new SchemaManager(this.rest, this.nodes.schemas);
    });
  }

  /** Artifacts: what transformations make of nodes. */
  get artifact(): ArtifactManager {
    return onDemand(async () => {
      const { ArtifactManager } = await import("../resources/artifacts/artifact-manager.js");
      return new ArtifactManager(this.rest);
    });
  }

  /** Transforms: run them, and store nothing. */
  get transform(): TransformManager {
    return onDemand(async () => {
      const { TransformManager } = await import("../resources/transforms/transform-manager.js");
      return new TransformManager(this.rest);
    });
  }

  /** Infrahub's object store, and the files that nodes hold. */
  get objectStore(): ObjectStore {
    return onDemand(async () => {
      const { ObjectStore } = await import("../resources/files/object-store.js");
      return new ObjectStore(this.rest);
    });
  }

  /** What the server does in the background: look at it, and wait for it. */
  get task(): TaskManager {
    return onDemand(async () => {
      const { TaskManager } = await import("../resources/tasks/task-manager.js");
      return new TaskManager(this.rest);
    });
  }

  /** Proposed changes: create, check, review, merge, ... */
  get proposedChange(): ProposedChangeManager {
    return onDemand(async () => {
      const { ProposedChangeManager } =
        await import("../resources/proposed-changes/proposed-change-manager.js");
      return new ProposedChangeManager(this.rest);
    });
  }

  /** One's own API tokens and password. */
  get accounts(): AccountManager {
    return onDemand(async () => {
      const { AccountManager } = await import("../resources/accounts/account-manager.js");
      return new AccountManager(this.rest);
    });
  }

  /** What has happened on the server. */
  get events(): EventManager {
    return onDemand(async () => {
      const { EventManager } = await import("../resources/events/event-manager.js");
      return new EventManager(this.rest);
    }, "stream");
  }

  /** Members and subscribers of groups. */
  get groups(): GroupManager {
    return onDemand(async () => {
      const { GroupManager } = await import("../resources/groups/group-manager.js");
      return new GroupManager(this.rest);
    });
  }

  /** Pools of addresses, prefixes and numbers. */
  get pools(): PoolManager {
    return onDemand(async () => {
      const { PoolManager } = await import("../resources/pools/pool-manager.js");
      return new PoolManager(this.rest);
    });
  }

  /** Git repositories. */
  get repositories(): RepositoryManager {
    return onDemand(async () => {
      const { RepositoryManager } = await import("../resources/repositories/repository-manager.js");
      return new RepositoryManager(this.rest);
    });
  }

  /**
   * Runs a query that is stored on the server.
   *
   * @typeParam Data - what it answers.
   * @param query - its name or id.
   * @throws NodeNotFoundError when there is none; ValidationError when a variable that it needs is missing.
   *
   * @example
   * const data = await client.queryGqlQuery<{ InfraDevice: { count: number } }>("devices", { variables: { site: "atl1" } });
   */
  async queryGqlQuery<Data = Record<string, unknown>>(
    query: string,
    options: QueryGqlQueryOptions = {},
  ): Promise<Data> {
    const { queryGqlQuery } = await import("../resources/queries/query-gql-query.js");
    return queryGqlQuery(this.rest, query, options);
  }

  /**
   * Looks for a text in the values of all attributes of all nodes, or for the node of an id.
   *
   * @example
   * const { nodes, parentPrefixes } = await client.search("10.0.0.5");
   */
  async search(text: string, options: SearchOptions = {}): Promise<SearchResult> {
    const { search } = await import("../resources/search/search.js");
    return search(this.rest, text, options);
  }

  /**
   * Finds the paths between two nodes, the shortest first (Infrahub 1.10 and later).
   *
   * @example
   * const { paths } = await client.traversePaths(device, site, { maxDepth: 3 });
   */
  async traversePaths(
    source: NodeOrId,
    destination: NodeOrId,
    options: TraversePathsOptions = {},
  ): Promise<PathTraversal> {
    const { traversePaths } = await import("../resources/traversal/traverse.js");
    return traversePaths(this.rest, source, destination, options);
  }

  /**
   * Whether there is a path between two nodes (Infrahub 1.10 and later).
   *
   * @throws InfrahubError when the server ran out of budget before it found one.
   */
  async pathExists(
    source: NodeOrId,
    destination: NodeOrId,
    options: Omit<TraversePathsOptions, "maxPaths" | "shortestPathsOnly"> = {},
  ): Promise<boolean> {
    const { pathExists } = await import("../resources/traversal/traverse.js");
    return pathExists(this.rest, source, destination, options);
  }

  /**
   * Finds the nodes of some kinds that a node leads to (Infrahub 1.10 and later).
   *
   * @example
   * const { dependencies } = await client.reachableNodes(device, ["InfraCircuit"]);
   */
  async reachableNodes(
    source: NodeOrId,
    targetKinds: readonly string[],
    options: ReachableNodesOptions = {},
  ): Promise<ReachableNodes> {
    const { reachableNodes } = await import("../resources/traversal/traverse.js");
    return reachableNodes(this.rest, source, targetKinds, options);
  }

  /** The server's version. */
  async getVersion(options: CallOptions = {}): Promise<string> {
    return (await this.getServerInformation(options)).version;
  }

  /** Version and identity of the server, and the state of its processes. */
  async getServerInformation(options: CallOptions = {}): Promise<ServerInformation> {
    const { getServerInformation } = await import("../resources/server/server-information.js");
    return getServerInformation(this.rest, options);
  }

  /**
   * The account that this client works with.
   *
   * @throws NodeNotFoundError when it has no credentials.
   */
  async getUser(options: CallOptions = {}): Promise<User> {
    const { getUser } = await import("../resources/server/user.js");
    return getUser(this.rest, options);
  }

  /** What this client may do. */
  async getUserPermissions(options: CallOptions = {}): Promise<UserPermissions> {
    const { getUserPermissions } = await import("../resources/server/user-permissions.js");
    return getUserPermissions(this.rest, options);
  }
}
throughProxies(ResourcesClient);

/** Everything that runs anywhere: the entry `infrahub-client`. */
export * from "./rest.js";
export { InfrahubClient } from "./client.js";
export { NodeNotUniqueError } from "./errors/node-not-unique-error.js";
export type { AccountManager, ApiToken, CreatedApiToken } from "./accounts/account-manager.js";
export type {
  GlobalPermission,
  ObjectPermission,
  PermissionDecision,
  Permissions,
} from "./accounts/permissions.js";
export type { EventFilters, EventManager, EventOptions } from "./events/event-manager.js";
export type {
  EventBase,
  EventDetails,
  EventName,
  EventNode,
  InfrahubEvent,
  MutationAction,
} from "./events/event-types.js";
export type { ReadCallOptions, SendOptions, WriteCallOptions } from "./graphql/call-options.js";
export type { NamedNode, NodeRef } from "./graphql/node-ref.js";
export type { GroupManager, GroupNode } from "./groups/group-manager.js";
export type { PoolManager } from "./pools/pool-manager.js";
export type {
  AllocatedOptions,
  AllocatedResource,
  AllocateIpAddressOptions,
  AllocateIpPrefixOptions,
  NextAvailableOptions,
  PoolResource,
  PoolUtilization,
  Utilization,
} from "./pools/pool-types.js";
export type { QueryGqlQueryOptions } from "./queries/query-gql-query.js";
export type { RepositoryManager } from "./repositories/repository-manager.js";
export type {
  ListRepositoriesOptions,
  NewRepository,
  Repository,
  RepositoryBranch,
  RepositoryConnectivity,
  RepositoryKind,
} from "./repositories/repository-types.js";
export type { FoundNode, SearchOptions, SearchResult } from "./search/search.js";
export type {
  Path,
  PathNode,
  PathRelationship,
  PathTraversal,
  ReachableNode,
  ReachableNodes,
  ReachableNodesOptions,
  TraversePathsOptions,
} from "./traversal/path-types.js";
export type { GraphqlOptions } from "./graphql/execute-graphql.js";
export type { AnyKinds } from "./nodes/any-kinds.js";
export type { Filters } from "./nodes/filters.js";
export type {
  Defaulted,
  JsonValue,
  Mandatory,
  Many,
  One,
  Optional,
  Presence,
  ReadOnly,
} from "./nodes/kind-types.js";
export type { AnyNode, Attribute, Node, RelatedNode, RelatedNodes } from "./nodes/node-type.js";
export type { Order } from "./nodes/order.js";
export type { CountOptions, GetOptions, ListOptions, NodeCriteria } from "./nodes/read-options.js";
export type { DefaultSelect, Select } from "./nodes/select.js";

export type { Kinds as BuiltInKinds } from "../generated/kinds.js";

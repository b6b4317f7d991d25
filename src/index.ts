/** Everything that runs anywhere: the entry `infrahub-client`. */
export * from "./rest.js";
export { InfrahubClient, type ClientScope } from "./client/infrahub-client.js";
export type { InfrahubClientOptions } from "./client/kind-options.js";
export type { Plain, PlainNode, PlainOrigin } from "./nodes/types/plain-node.js";
export { toPlain } from "./nodes/write/to-plain.js";
export type { GeneratedSchema } from "./schema/generated-schema.js";
export type { BatchItem, BatchNode, BatchOptions, BatchProgress } from "./batch/batch-entry.js";
export type { BatchRun, BatchSummary } from "./batch/batch-run.js";
export { InfrahubBatch } from "./batch/infrahub-batch.js";
export type { Branch, BranchStatus, BranchCreateInput } from "./resources/branches/branch.js";
export type { BranchManager } from "./resources/branches/branch-manager.js";
export { BranchConflictError } from "./errors/branch-conflict-error.js";
export { BranchExistsError } from "./errors/branch-exists-error.js";
export { NoActiveWorkerError } from "./errors/no-active-worker-error.js";
export { NodeNotUniqueError } from "./errors/node-not-unique-error.js";
export { TaskFailedError, type TaskLog } from "./errors/task-failed-error.js";
export type { AccountManager, ApiToken, CreatedApiToken } from "./resources/accounts/account-manager.js";
export type { EventManager } from "./resources/events/event-manager.js";
export type { EventFilters, EventOptions } from "./resources/events/event-options.js";
export type {
  EventBase,
  EventDetails,
  EventName,
  EventNode,
  InfrahubEvent,
  MutationAction,
} from "./resources/events/event-types.js";
export type { CallOptions, ReadOptions, WriteOptions } from "./http/call-options.js";
export type { GroupManager, GroupNode } from "./resources/groups/group-manager.js";
export type { PoolManager } from "./resources/pools/pool-manager.js";
export type {
  AllocatedOptions,
  AllocatedResource,
  AllocateIpAddressOptions,
  AllocateIpPrefixOptions,
  NextAvailableOptions,
  PoolResource,
  PoolUtilization,
  Utilization,
} from "./resources/pools/pool-types.js";
export type { QueryGqlQueryOptions } from "./resources/queries/query-gql-query.js";
export type { RepositoryManager } from "./resources/repositories/repository-manager.js";
export type {
  ListRepositoriesOptions,
  NewRepository,
  Repository,
  RepositoryBranch,
  RepositoryConnectivity,
  RepositoryKind,
} from "./resources/repositories/repository-types.js";
export type { FoundNode, SearchOptions, SearchResult } from "./resources/search/search.js";
export type { TransformManager, TransformOptions } from "./resources/transforms/transform-manager.js";
export type {
  Path,
  PathNode,
  PathRelationship,
  PathTraversal,
  ReachableNode,
  ReachableNodes,
  ReachableNodesOptions,
  TraversePathsOptions,
} from "./resources/traversal/path-types.js";
export type { DiffManager } from "./resources/diff/diff-manager.js";
export type {
  DiffBranchOptions,
  DiffConflictOptions,
  DiffFileOptions,
  DiffFilters,
  DiffSummaryOptions,
  DiffTimes,
  DiffTreeOptions,
  DiffUpdateOptions,
  IncludesExcludes,
} from "./resources/diff/diff-options.js";
export type {
  Conflict,
  ConflictSelection,
  DiffAction,
  DiffArtifact,
  DiffAttribute,
  DiffConflict,
  DiffCounts,
  DiffElement,
  DiffNode,
  DiffProperty,
  DiffRange,
  DiffRelationship,
  DiffRepository,
  DiffSummary,
  DiffTree,
  FileAction,
  StoredItem,
} from "./resources/diff/diff-types.js";
export { SchemaNotValidError, type SchemaProblem } from "./errors/schema-not-valid-error.js";
export type { Artifact, ArtifactCriteria, ArtifactStatus } from "./resources/artifacts/artifact.js";
export type { ArtifactManager } from "./resources/artifacts/artifact-manager.js";
export type { Generation } from "./resources/artifacts/generate-artifacts.js";
export type { ArtifactProgress } from "./resources/artifacts/artifact-progress.js";
export type { ArtifactWaitOptions } from "./resources/artifacts/wait-for-artifacts.js";
export { ArtifactFailedError } from "./errors/artifact-failed-error.js";
export type {
  ContentForm,
  ContentOptions,
  Contents,
  ScopedContentOptions,
} from "./resources/files/content.js";
export type { FileInfo } from "./resources/files/file-info.js";
export type { FileRef } from "./resources/files/file-ref.js";
export type { ObjectStore, StoredObject } from "./resources/files/object-store.js";
export { sha1 } from "./resources/files/sha1.js";
export type {
  FileSource,
  FileTarget,
  FileUpload,
  UploadedFile,
  UploadFileOptions,
} from "./resources/files/upload-file.js";
export { Mutation, type MutationOptions } from "./graphql/build/mutation.js";
export { Query, type QueryOptions } from "./graphql/build/query.js";
export type { FieldSelection } from "./graphql/build/render-selection.js";
export type { GraphqlValue } from "./graphql/build/render-value.js";
export { enumValue, variable } from "./graphql/build/variable.js";
export type { VariableTypes, VariableValues } from "./graphql/build/variable-types.js";
export type { GraphqlOptions } from "./graphql/execute-graphql.js";
export type { LiveQueryOptions } from "./graphql/live-query-options.js";
export type { RequestContext } from "./graphql/request-context.js";
export type { GraphqlResult } from "./graphql/safe-execute-graphql.js";
export type { DocumentArguments, TypedDocument } from "./graphql/typed-document.js";
export type { AnyKinds } from "./nodes/types/any-kinds.js";
export type { BranchStore, StoreOptions } from "./nodes/types/branch-store.js";
export type { ConversionOptions, FieldMapping } from "./nodes/write/convert-object-type.js";
export type { Filters } from "./nodes/types/filters.js";
export type { NewNode } from "./nodes/types/new-node.js";
export type { NodeFile } from "./nodes/node/node-file.js";
export type {
  Defaulted,
  JsonValue,
  Mandatory,
  Many,
  One,
  Optional,
  Presence,
  ReadOnly,
} from "./nodes/types/kind-types.js";
export type { KindName } from "./nodes/types/kind-map.js";
export type { Attribute, NumberAttribute, ReadOnlyAttribute } from "./nodes/types/attribute-type.js";
export type { NodeMethods } from "./nodes/types/node-members.js";
export type { AnyNode, Node, RelatedNode, RelatedNodes } from "./nodes/types/node-type.js";
export type { AddressFromPool, FromPool, PrefixFromPool } from "./nodes/node/from-pool.js";
export type { CreateInput, NodeWriteOptions, SaveOptions, UpdateInput } from "./nodes/types/write-types.js";
export type { NodeRef } from "./nodes/types/node-ref.js";
export type { Order } from "./nodes/plan/order.js";
export type { CountOptions, GetOptions, ListOptions, NodeCriteria } from "./nodes/types/read-options.js";
export type { DefaultSelect, Select } from "./nodes/types/select.js";
export type { TrackingOptions, TrackingResult } from "./tracking/tracking-options.js";
export type {
  NewProposedChange,
  ProposedChange,
  ProposedChangeFilters,
  ProposedChangeState,
  ProposedChangeUpdate,
  ReviewDecision,
  Reviewer,
} from "./resources/proposed-changes/proposed-change.js";
export type { ProposedChangeManager } from "./resources/proposed-changes/proposed-change-manager.js";
export type { Check, Conclusion, Validator } from "./resources/proposed-changes/validator.js";
export type { ChecksOptions } from "./resources/proposed-changes/wait-for-checks.js";
export type {
  DetailedTask,
  StartedTask,
  Task,
  TaskDetails,
  TaskRelatedNode,
  TaskState,
} from "./resources/tasks/task.js";
export type { ListPart } from "./graphql/read-list.js";
export type { TaskManager } from "./resources/tasks/task-manager.js";
export type { TaskFilters, WaitOptions, WorkOptions, WorkResult } from "./resources/tasks/task-options.js";
export type { AttributeSchema, KindSchema } from "./schema/branch-schema.js";
export type { SchemaDocument, SchemaFile, SchemaInput, SchemaPath } from "./resources/schema/schema-input.js";
export type { SchemaManager } from "./resources/schema/schema-manager.js";
export type {
  DropdownLook,
  DropdownOption,
  SchemaCheck,
  SchemaDiff,
  SchemaLoad,
  SchemaLoadOptions,
  SchemaKindsOptions,
  SchemaOptions,
  SchemaWarning,
} from "./resources/schema/schema-options.js";
export type { Exchange } from "./recording/exchange.js";
export { play } from "./recording/play.js";
export { record } from "./recording/record.js";
export type { ServerInformation } from "./resources/server/server-information.js";
export type {
  GlobalPermission,
  ObjectPermission,
  PermissionDecision,
  UserPermissions,
} from "./resources/server/user-permissions.js";
export type { User } from "./resources/server/user.js";

export type { Kinds as BuiltInKinds } from "../generated/kinds.js";

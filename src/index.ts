/** Everything that runs anywhere: the entry `infrahub-client`. */
export * from "./rest.js";
export { InfrahubClient } from "./client.js";
export type { BatchItem, BatchNode, BatchOptions, BatchProgress } from "./batch/batch-entry.js";
export { InfrahubBatch } from "./batch/infrahub-batch.js";
export { NodeNotUniqueError } from "./errors/node-not-unique-error.js";
export type { GraphqlOptions } from "./graphql/execute-graphql.js";
export type { AnyKinds } from "./nodes/any-kinds.js";
export type { BranchStore, StoreOptions } from "./nodes/branch-store.js";
export type { ConversionOptions, FieldMapping } from "./nodes/convert-object-type.js";
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
export type {
  AnyNode,
  Attribute,
  Node,
  NodeMethods,
  ReadOnlyAttribute,
  RelatedNode,
  RelatedNodes,
} from "./nodes/node-type.js";
export type { FromPool } from "./nodes/from-pool.js";
export type {
  CreateInput,
  NewNode,
  NodeRef,
  SaveOptions,
  UpdateInput,
  WriteOptions,
} from "./nodes/write-types.js";
export type { Order } from "./nodes/order.js";
export type { CountOptions, GetOptions, ListOptions, NodeCriteria } from "./nodes/read-options.js";
export type { DefaultSelect, Select } from "./nodes/select.js";
export type { TrackingOptions, TrackingResult } from "./tracking/tracking-options.js";

export type { Kinds as BuiltInKinds } from "../generated/kinds.js";

/** Everything that runs anywhere: the entry `infrahub-client`. */
export * from "./rest.js";
export { InfrahubClient } from "./client.js";
export { DiffManager } from "./diff/diff-manager.js";
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
} from "./diff/diff-options.js";
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
} from "./diff/diff-types.js";
export { NodeNotUniqueError } from "./errors/node-not-unique-error.js";
export { SchemaNotValidError, type SchemaProblem } from "./errors/schema-not-valid-error.js";
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
export type { AttributeSchema, KindSchema } from "./schema/branch-schema.js";
export type { SchemaDocument, SchemaFile, SchemaInput, SchemaPath } from "./schema/schema-input.js";
export { SchemaManager } from "./schema/schema-manager.js";
export type {
  DropdownLook,
  DropdownOption,
  SchemaCheck,
  SchemaDiff,
  SchemaLoad,
  SchemaLoadOptions,
  SchemaOptions,
  SchemaScope,
  SchemaWarning,
} from "./schema/schema-options.js";

export type { Kinds as BuiltInKinds } from "../generated/kinds.js";

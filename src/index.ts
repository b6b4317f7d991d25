/** Everything that runs anywhere: the entry `infrahub-client`. */
export * from "./rest.js";
export { InfrahubClient } from "./client.js";
export { NodeNotUniqueError } from "./errors/node-not-unique-error.js";
export { Mutation, type MutationOptions } from "./graphql/build/mutation.js";
export { Query, type QueryOptions } from "./graphql/build/query.js";
export type { FieldSelection } from "./graphql/build/render-selection.js";
export type { GraphqlValue } from "./graphql/build/render-value.js";
export { enumValue, variable } from "./graphql/build/variable.js";
export type { VariableTypes, VariableValues } from "./graphql/build/variable-types.js";
export type { GraphqlOptions } from "./graphql/execute-graphql.js";
export type { LiveQueryOptions } from "./graphql/live-query.js";
export type { GraphqlResult } from "./graphql/safe-execute-graphql.js";
export type { DocumentArguments, TypedDocument } from "./graphql/typed-document.js";
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
export type { Exchange } from "./recording/exchange.js";
export { play } from "./recording/play.js";
export { record } from "./recording/record.js";
export type { ServerInformation } from "./server/server-information.js";
export type {
  GlobalPermission,
  ObjectPermission,
  PermissionDecision,
  UserPermissions,
} from "./server/user-permissions.js";
export type { User } from "./server/user.js";

export type { Kinds as BuiltInKinds } from "../generated/kinds.js";

/** Everything that runs anywhere: the entry `infrahub-client`. */
export * from "./rest.js";
export { InfrahubClient } from "./client.js";
export type { Artifact, ArtifactCriteria, ArtifactStatus } from "./artifacts/artifact.js";
export type { ArtifactManager, ArtifactOptions } from "./artifacts/artifact-manager.js";
export type { Generation } from "./artifacts/generate-artifacts.js";
export type { ArtifactProgress, ArtifactWaitOptions } from "./artifacts/wait-for-artifacts.js";
export { ArtifactFailedError } from "./errors/artifact-failed-error.js";
export { NodeNotUniqueError } from "./errors/node-not-unique-error.js";
export type { ContentForm, ContentOptions, Contents, ScopedContentOptions } from "./files/content.js";
export type { FileInfo } from "./files/file-info.js";
export type { FileRef } from "./files/file-ref.js";
export type { ObjectStore, StoredObject, UploadOptions } from "./files/object-store.js";
export { sha1 } from "./files/sha1.js";
export type {
  FileSource,
  FileTarget,
  FileUpload,
  UploadedFile,
  UploadFileOptions,
} from "./files/upload-file.js";
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

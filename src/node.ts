/** What needs Node: the entry `infrahub-client/node`. It has everything of `infrahub-client`, with a `createRestClient` that knows TLS, proxies and `infrahub.toml`. */
export * from "./index.js";
export { createNodeClient as createRestClient } from "./node/create-node-client.js";
export type { NodeClientOptions, ProxyOptions, TlsOptions } from "./node/node-options.js";
export { playFromFile, recordToFile } from "./node/recording-file.js";
export {
  NodeInfrahubClient as InfrahubClient,
  type NodeInfrahubClientOptions as InfrahubClientOptions,
} from "./node/node-infrahub-client.js";
export type { NodeSchemaInput, NodeSchemaManager as SchemaManager } from "./node/node-schema-manager.js";
export type { DownloadFileOptions, NodeObjectStore } from "./node/node-object-store.js";

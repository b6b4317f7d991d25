import { InfrahubClient } from "../client/infrahub-client.js";
import { takeKindOptions, type KindOptions } from "../client/kind-options.js";
import { onDemand } from "../client/on-demand.js";
import { isRestClient, type RestClient } from "../http/rest-client.js";
import type { AnyKinds } from "../nodes/types/any-kinds.js";
import { createNodeClient } from "./create-node-client.js";
import type { NodeClientOptions } from "./node-options.js";
import type { NodeSchemaManager } from "./node-schema-manager.js";
import type { NodeObjectStore } from "./node-object-store.js";
import { throughProxies } from "../util/through-proxies.js";

/** Options of `InfrahubClient` in Node. */
export interface NodeInfrahubClientOptions extends NodeClientOptions, KindOptions {}

/**
 * `InfrahubClient` for Node: with TLS settings, proxies and a configuration file.
 *
 * @example
 * import { InfrahubClient } from "infrahub-client/node";
 * const client = new InfrahubClient<Kinds>(); // INFRAHUB_ADDRESS, ..., then [sdk] of infrahub.toml
 */
export class NodeInfrahubClient<Kinds extends object = AnyKinds> extends InfrahubClient<Kinds> {
  /**
   * @param from - options, of which what is left out comes from the environment, then from the file, then from the
   * defaults; or a REST client that was made before, to share its connections and credentials.
   * @param beside - for a REST client, the options that it does not have.
   * @throws {@link ConfigurationError} when the options, the environment or the file cannot work.
   */
  constructor(from: NodeInfrahubClientOptions | RestClient = {}, beside: KindOptions = {}) {
    const [connection, { schema = beside.schema }] = takeKindOptions<NodeClientOptions>(from);
    super(isRestClient(connection) ? connection : createNodeClient(connection), { schema });
  }

  /** The schema of the client's branch; schemas to load may be files. */
  override get schema(): NodeSchemaManager {
    return onDemand(async () => {
      const { NodeSchemaManager } = await import("./node-schema-manager.js");
      return new NodeSchemaManager(this.rest, this.nodes.schemas);
    });
  }

  /** Infrahub's object store, and the files that nodes hold; also from and to paths. */
  override get objectStore(): NodeObjectStore {
    return onDemand(async () => {
      const { NodeObjectStore } = await import("./node-object-store.js");
      return new NodeObjectStore(this.rest);
    });
  }
}
throughProxies(NodeInfrahubClient);

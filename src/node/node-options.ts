import { REST_OPTIONS, type RestClientOptions } from "../http/rest-client-options.js";

/** Names of all options of a client in Node. */
export const NODE_OPTIONS: readonly string[] = [
  ...REST_OPTIONS.filter((name) => name !== "defaults"),
  "tls",
  "proxy",
  "configFile",
];

/** How connections are secured. Each PEM is the text itself or the path of a file that holds it. */
export interface TlsOptions {
  /** PEM of the authorities to trust, in place of Node's own. `INFRAHUB_TLS_CA_FILE`. */
  ca?: string | undefined;
  /** PEM of the client's certificate. */
  cert?: string | undefined;
  /** PEM of the client's key. */
  key?: string | undefined;
  /** Password of the key. */
  passphrase?: string | undefined;
  /** Whether to accept any certificate: for trying things out only. `INFRAHUB_TLS_INSECURE`; default false. */
  insecure?: boolean | undefined;
}

/** Which proxy to use by the protocol of the server's address. Its address may hold credentials for the proxy. */
export interface ProxyOptions {
  /** `INFRAHUB_PROXY_MOUNTS_HTTP`, then `INFRAHUB_PROXY`, then the file, then `HTTP_PROXY`. */
  http?: string | undefined;
  /** `INFRAHUB_PROXY_MOUNTS_HTTPS`, then `INFRAHUB_PROXY`, then the file, then `HTTPS_PROXY`. */
  https?: string | undefined;
  /** Hosts to reach directly, separated by commas; `NO_PROXY`. */
  noProxy?: string | undefined;
}

/** What {@link RestClientOptions} become in Node: connections and a configuration file beside them. */
export interface NodeClientOptions extends Omit<RestClientOptions, "defaults"> {
  /** How connections are secured. */
  tls?: TlsOptions | undefined;
  /** Address of a proxy for everything (`INFRAHUB_PROXY`), or one for each protocol; `false` for none at all. */
  proxy?: string | ProxyOptions | false | undefined;
  /**
   * TOML file whose `[sdk]` table fills in what neither options nor environment say; its keys are those of the
   * Python SDK's configuration (`address`, `api_token`, `default_branch`, `timeout` in seconds, ...). `false` for none.
   *
   * @defaultValue `infrahub.toml` in the working directory, if there is one
   */
  configFile?: string | false | undefined;
}

import { ConfigurationError } from "../errors/configuration-error.js";
import { checkNames } from "../util/check-names.js";
import { OPTIONS } from "../http/resolve-options.js";
import type { RestClientOptions } from "../http/rest-client-options.js";

/** Names of the options that a client in Node alone has. */
export const NODE_ONLY: readonly string[] = [
  "tls",
  "proxy",
  "configFile",
  "connectTimeout",
  "defaultBranchFromGit",
  "proxyMounts",
  "tlsCaFile",
  "tlsInsecure",
];

const NODE_OPTIONS = [...OPTIONS.filter((name) => name !== "defaults"), ...NODE_ONLY];

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
  /**
   * Limit of making a connection, in ms; not in Bun. `INFRAHUB_CONNECT_TIMEOUT`, in seconds.
   *
   * @defaultValue 10_000
   */
  connectTimeout?: number | undefined;
  /**
   * Whether the branch that is checked out in the working directory's Git repository is also the one to work on in
   * Infrahub, unless `branch` is given. `INFRAHUB_DEFAULT_BRANCH_FROM_GIT`.
   *
   * @defaultValue false
   */
  defaultBranchFromGit?: boolean | undefined;
  /** The same as `proxy`, under its name in the Python SDK. */
  proxyMounts?: ProxyOptions | undefined;
  /** The same as `tls.ca`, under its name in the Python SDK. */
  tlsCaFile?: string | undefined;
  /** The same as `tls.insecure`, under its name in the Python SDK. */
  tlsInsecure?: boolean | undefined;
}

/** What stands here for options of the Python SDK that this client does not have. */
const INSTEAD: Readonly<Record<string, string>> = {
  requester: "the option fetch",
  syncRequester: "the option fetch",
  transport: "the option fetch, or play",
  recorder: "client.rest.use(record(...))",
  customRecorder: "client.rest.use(record(...))",
  mode: "client.startTracking",
  updateGroupContext: "client.startTracking",
};

/**
 * Checks the names of a client's options.
 *
 * @throws {@link ConfigurationError} with the nearest one, or what to use in place of one of the Python SDK.
 */
export function checkOptionNames(options: object): void {
  const other = Object.keys(INSTEAD).find((name) => name in Object(options));
  if (other !== undefined)
    throw new ConfigurationError(`${other} is an option of the Python SDK; use ${INSTEAD[other]} here.`);
  checkNames("", options, NODE_OPTIONS);
}

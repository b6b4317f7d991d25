import { readWritten, type WrittenForm } from "../http/sdk-options.js";
import { environment } from "../util/environment.js";
import { given } from "../util/given.js";
import type { NodeClientOptions, ProxyOptions, TlsOptions } from "./node-options.js";

/** What the environment says for Node alone. */
interface NodeEnvironment extends Pick<NodeClientOptions, "connectTimeout" | "defaultBranchFromGit"> {
  tls: TlsOptions;
  proxy: ProxyOptions;
}

/**
 * Reads `INFRAHUB_TLS_CA_FILE`, `INFRAHUB_TLS_INSECURE`, `INFRAHUB_PROXY`, `INFRAHUB_PROXY_MOUNTS_*`,
 * `INFRAHUB_CONNECT_TIMEOUT` and `INFRAHUB_DEFAULT_BRANCH_FROM_GIT`. An empty variable counts as unset.
 *
 * @throws {@link ConfigurationError} when one of them has no value of its type.
 */
export function nodeEnvironment(): NodeEnvironment {
  const all = environment("PROXY");
  return {
    connectTimeout: variable("CONNECT_TIMEOUT", "limit") as number | undefined,
    defaultBranchFromGit: variable("DEFAULT_BRANCH_FROM_GIT", "flag") as boolean | undefined,
    tls: given({
      ca: environment("TLS_CA_FILE"),
      insecure: variable("TLS_INSECURE", "flag") as boolean | undefined,
    }),
    proxy: {
      http: environment("PROXY_MOUNTS_HTTP") ?? all,
      https: environment("PROXY_MOUNTS_HTTPS") ?? all,
    },
  };
}

function variable(name: string, form: WrittenForm): unknown {
  const text = environment(name);
  return text === undefined ? undefined : readWritten(`INFRAHUB_${name}`, form, text);
}

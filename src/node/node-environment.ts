import { ConfigurationError } from "../errors/configuration-error.js";
import { environment } from "../util/environment.js";
import { given } from "../util/given.js";
import type { ProxyOptions, TlsOptions } from "./node-options.js";

/**
 * Reads `INFRAHUB_TLS_CA_FILE`, `INFRAHUB_TLS_INSECURE`, `INFRAHUB_PROXY` and `INFRAHUB_PROXY_MOUNTS_*`. An empty
 * variable counts as unset.
 *
 * @throws {@link ConfigurationError} when `INFRAHUB_TLS_INSECURE` is neither true nor false.
 */
export function nodeEnvironment(): { tls: TlsOptions; proxy: ProxyOptions } {
  const all = environment("PROXY");
  return {
    tls: given({ ca: environment("TLS_CA_FILE"), insecure: environmentFlag("TLS_INSECURE") }),
    proxy: {
      http: environment("PROXY_MOUNTS_HTTP") ?? all,
      https: environment("PROXY_MOUNTS_HTTPS") ?? all,
    },
  };
}

/** Takes the words that the Python SDK takes. */
function environmentFlag(name: string): boolean | undefined {
  const value = environment(name)?.toLowerCase();
  if (value === undefined) return undefined;
  if (["true", "1", "yes", "on", "t", "y"].includes(value)) return true;
  if (["false", "0", "no", "off", "f", "n"].includes(value)) return false;
  throw new ConfigurationError(`INFRAHUB_${name}: "${value}" is neither true nor false.`);
}

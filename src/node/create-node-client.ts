import type { paths } from "../../generated/rest.js";
import { given } from "../http/given.js";
import { createRestClient, type RestClient } from "../http/rest-client.js";
import { readConfigFile } from "./config-file.js";
import { nodeFetch } from "./node-fetch.js";
import type { NodeClientOptions, ProxyOptions, TlsOptions } from "./node-options.js";

/**
 * `createRestClient` for Node: with TLS settings, proxies and a configuration file.
 *
 * @param options - what is left out comes from the environment, then from the file, then from the defaults.
 * @throws ConfigurationError when the options, the environment or the file cannot work.
 *
 * @example
 * import { given } from "../http/given.js";
import { createRestClient } from "infrahub-client/node";
 * const rest = createRestClient({ tls: { ca: "/etc/ssl/our-ca.pem" }, proxy: "http://proxy:3128" });
 */
export function createNodeClient<Paths extends object = paths>(
  options: NodeClientOptions = {},
): RestClient<Paths> {
  const { tls, proxy, configFile, ...rest } = options;
  const { tls: fileTls, proxy: fileProxy, ...file } = readConfigFile(configFile);
  const connections = {
    tls: { ...fileTls, ...environmentTls(), ...given(tls ?? {}) },
    proxy: proxy ?? environmentProxy() ?? fileProxy,
  };
  return createRestClient<Paths>({
    ...rest,
    defaults: { ...file, ...options.defaults },
    fetch: options.fetch ?? nodeFetch(connections),
  });
}

function environmentTls(): TlsOptions {
  const { INFRAHUB_TLS_CA_FILE: ca, INFRAHUB_TLS_INSECURE: insecure } = process.env;
  return given({ ca, insecure: insecure === undefined ? undefined : /^(true|1|yes|on)$/i.test(insecure) });
}

function environmentProxy(): string | ProxyOptions | undefined {
  const {
    INFRAHUB_PROXY: all,
    INFRAHUB_PROXY_MOUNTS_HTTP: http,
    INFRAHUB_PROXY_MOUNTS_HTTPS: https,
  } = process.env;
  return all ?? (http === undefined && https === undefined ? undefined : { http, https });
}

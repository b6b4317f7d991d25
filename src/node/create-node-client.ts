import type { paths } from "../../generated/rest.js";
import { checkNames } from "../util/check-names.js";
import { given } from "../util/given.js";
import { createRestClient, type RestClient } from "../http/rest-client.js";
import { bunConnections } from "./bun-connections.js";
import { readConfigFile } from "./config-file.js";
import { nodeEnvironment } from "./node-environment.js";
import { nodeConnections } from "./node-connections.js";
import { NODE_OPTIONS, type NodeClientOptions } from "./node-options.js";
import { proxySettings } from "./proxy-settings.js";
import { tlsSettings } from "./tls-settings.js";
import { uploadFetch } from "./upload-fetch.js";

/**
 * `createRestClient` for Node: with TLS settings, proxies and a configuration file.
 *
 * @param options - what is left out comes from the environment, then from the file, then from the defaults.
 * @throws {@link ConfigurationError} when the options, the environment or the file cannot work.
 *
 * @example
 * import { createRestClient } from "infrahub-client/node";
 * const rest = createRestClient({ tls: { ca: "/etc/ssl/our-ca.pem" }, proxy: "http://proxy:3128" });
 */
export function createNodeClient<Paths extends object = paths>(
  options: NodeClientOptions = {},
): RestClient<Paths> {
  checkNames("", options, NODE_OPTIONS);
  const { tls = {}, proxy, configFile, ...rest } = options;
  const { tls: fileTls, proxy: fileProxy, ...file } = readConfigFile(configFile);
  const environment = nodeEnvironment();
  const secured = tlsSettings({ ...fileTls, ...environment.tls, ...given(tls) });
  const proxies = [proxy, environment.proxy, fileProxy];
  const connections =
    "bun" in process.versions
      ? bunConnections(secured, proxySettings(...proxies, false))
      : nodeConnections(secured, proxySettings(...proxies));
  return createRestClient<Paths>({
    ...connections,
    fetch: uploadFetch(connections.fetch),
    ...given(rest),
    defaults: file,
  });
}

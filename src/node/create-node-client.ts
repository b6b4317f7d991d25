import type { paths } from "../../generated/rest.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import type { RestClientOptions } from "../http/rest-client-options.js";
import { checkNumbers, TIME_LIMIT } from "../util/check-numbers.js";
import { checkSwitch } from "../util/check-switch.js";
import { given } from "../util/given.js";
import { createRestClient, type RestClient } from "../http/rest-client.js";
import { bunConnections } from "./bun-connections.js";
import { readConfigFile } from "./config-file.js";
import { gitBranch } from "./git-branch.js";
import { nodeEnvironment } from "./node-environment.js";
import { nodeConnections } from "./node-connections.js";
import { checkOptionNames, NODE_ONLY, type NodeClientOptions, type TlsOptions } from "./node-options.js";
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
  checkOptionNames(options);
  const own = translateNodeOptions(options);
  // The highest rank first.
  const sources: NodeClientOptions[] = [own, nodeEnvironment(), readConfigFile(own.configFile)];
  const connectTimeout = first(sources.map((source) => source.connectTimeout));
  const fromGit = first(sources.map((source) => source.defaultBranchFromGit));
  checkNumbers({ connectTimeout: [connectTimeout, TIME_LIMIT] }, ConfigurationError);
  checkSwitch("defaultBranchFromGit", fromGit);
  const tls = tlsSettings(
    sources.reduceRight<TlsOptions>((lower, source) => ({ ...lower, ...given(source.tls ?? {}) }), {}),
  );
  const settings = { ...tls, ...(connectTimeout !== undefined && { timeout: connectTimeout }) };
  const proxies = sources.map((source) => source.proxy);
  const connections =
    "bun" in process.versions
      ? bunConnections(settings, proxySettings(...proxies, false))
      : nodeConnections(settings, proxySettings(...proxies));
  const { branch = own.defaultBranch } = own;
  return createRestClient<Paths>({
    ...connections,
    fetch: uploadFetch(connections.fetch),
    ...given(portable(own)),
    ...(fromGit && branch === undefined && { branch: gitBranch() }),
    defaults: portable(sources[2] ?? {}),
  });
}

function first<Value>(values: readonly (Value | undefined)[]): Value | undefined {
  return values.find((value) => value !== undefined);
}

/** The options that are not of Node alone. */
function portable(options: NodeClientOptions): RestClientOptions {
  return Object.fromEntries(Object.entries(options).filter(([name]) => !NODE_ONLY.includes(name)));
}

/**
 * Puts options of the Python SDK under the names that they have here.
 *
 * @throws {@link ConfigurationError} when one is given under both of its names.
 */
function translateNodeOptions({
  proxyMounts,
  tlsCaFile,
  tlsInsecure,
  ...options
}: NodeClientOptions): NodeClientOptions {
  const { proxy = proxyMounts, tls } = options;
  for (const [name, given, other] of [
    ["proxyMounts and proxy", proxyMounts, options.proxy],
    ["tlsCaFile and tls.ca", tlsCaFile, tls?.ca],
    ["tlsInsecure and tls.insecure", tlsInsecure, tls?.insecure],
  ] as const)
    if (given !== undefined && other !== undefined)
      throw new ConfigurationError(`${name} are the same option: give one of them.`);
  return {
    ...options,
    proxy,
    tls: { ...tls, ...given({ ca: tlsCaFile, insecure: tlsInsecure }) },
  };
}

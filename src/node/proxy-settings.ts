import { ConfigurationError } from "../errors/configuration-error.js";
import { checkNames } from "../util/check-names.js";
import { given } from "../util/given.js";
import type { NodeClientOptions, ProxyOptions } from "./node-options.js";

/**
 * Merges what was said about proxies, field by field. Last come the variables that all programs share
 * (`HTTP_PROXY`, `HTTPS_PROXY`, `NO_PROXY`, in small letters too).
 *
 * @param sources - the highest rank first; `false` keeps everything below it out.
 * @throws {@link ConfigurationError} when a proxy's address is not an http(s) URL.
 */
export function proxySettings(...sources: NodeClientOptions["proxy"][]): ProxyOptions {
  let merged: ProxyOptions = {};
  for (const source of [...sources, sharedVariables()]) {
    if (source === false) break;
    const fields = typeof source === "string" ? { http: source, https: source } : source;
    checkNames("proxy.", fields, ["http", "https", "noProxy"]);
    merged = { ...given(fields ?? {}), ...merged };
  }
  for (const address of [merged.http, merged.https]) if (address !== undefined) checkAddress(address);
  return merged;
}

function sharedVariables(): ProxyOptions {
  return {
    http: variable("http_proxy"),
    https: variable("https_proxy"),
    noProxy: variable("no_proxy"),
  };
}

/** An empty variable counts as unset. */
function variable(name: string): string | undefined {
  const { env } = process;
  return [env[name], env[name.toUpperCase()]].find(Boolean);
}

/** The address may hold a password, so it is not shown. */
function checkAddress(address: string): void {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new ConfigurationError(
      "proxy: the address of the proxy is not an http(s) URL, such as http://proxy.example.com:3128.",
    );
  try {
    decodeURIComponent(url.username + url.password);
  } catch {
    throw new ConfigurationError(
      "proxy: the credentials in the proxy's address are not percent-encoded; write a % in them as %25.",
    );
  }
}

import { ConfigurationError } from "../errors/configuration-error.js";
import type { NodeConnections } from "./node-connections.js";
import type { ProxyOptions } from "./node-options.js";
import type { TlsSettings } from "./tls-settings.js";

/**
 * Connections in Bun, which puts an undici of its own in the place of the real one: it takes TLS settings and proxies,
 * and does not use them. Bun's `fetch` knows the proxies of `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` by itself.
 *
 * @throws {@link ConfigurationError} when there are such settings.
 */
export function bunConnections(tls: TlsSettings, { http, https }: ProxyOptions): NodeConnections {
  if (Object.keys(tls).length || http || https)
    throw new ConfigurationError(
      "tls, proxy, connectTimeout: Bun connects in a way of its own. Give them to its fetch, as the option " +
        "fetch: (url, init) => fetch(url, { ...init, tls: { ca }, proxy }), or set HTTPS_PROXY or NODE_EXTRA_CA_CERTS.",
    );
  return {
    fetch: (input, init) => globalThis.fetch(input, init),
    webSocket: globalThis.WebSocket,
    closeConnections: () => Promise.resolve(),
  };
}

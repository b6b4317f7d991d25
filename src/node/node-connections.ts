import {
  EnvHttpProxyAgent,
  fetch as undiciFetch,
  WebSocket as UndiciWebSocket,
  type RequestInit as UndiciInit,
} from "undici";
import { copyResponse } from "../http/copy-response.js";
import type { ProxyOptions } from "./node-options.js";
import type { TlsSettings } from "./tls-settings.js";

/** Infrahub closes a connection that has been idle for 2 s, and what is sent at that moment is lost. */
const KEEP_ALIVE_MS = 1000;

/** How a client in Node reaches the server. */
export interface NodeConnections {
  fetch: typeof globalThis.fetch;
  webSocket: typeof WebSocket;
  /** Closes all connections at once. */
  closeConnections: () => Promise<void>;
}

/** Connections with TLS and proxy settings of their own. */
export function nodeConnections(
  tls: TlsSettings,
  { http, https, noProxy = "" }: ProxyOptions,
): NodeConnections {
  // One agent for each protocol: a single one would send https through the proxy for http when https has none.
  const agents = {
    "http:": agent(http, noProxy, tls, false),
    "https:": agent(https, noProxy, tls, false),
    "ws:": agent(http, noProxy, tls, true),
    "wss:": agent(https, noProxy, tls, true),
  };
  const agentFor = (url: string) => agents[new URL(url).protocol as keyof typeof agents];
  const plain = !tls.secureContext && tls.rejectUnauthorized === undefined && !http && !https;
  return {
    async fetch(input, init = {}) {
      const url = input as string;
      const dispatcher = agentFor(url);
      // The platform's, which may be a mock or a tracer by now, knows what there is to do without settings.
      if (plain) return globalThis.fetch(url, { ...init, dispatcher } as RequestInit);
      const form = init.body instanceof FormData ? encodeForm(init.body, init.headers) : {};
      const answer = await undiciFetch(url, { ...(init as UndiciInit), ...form, dispatcher }).catch(failure);
      // undici's `Response` is a class of its own, and middleware may return none but the platform's.
      return copyResponse(answer.body as BodyInit | null, answer as unknown as Response);
    },
    webSocket: class extends UndiciWebSocket {
      constructor(url: string | URL, protocols: string | string[] = []) {
        super(url, { protocols, dispatcher: agentFor(String(url)) });
      }
    } as unknown as typeof WebSocket,
    async closeConnections() {
      await Promise.all(Object.values(agents).map((one) => one.destroy()));
    },
  };
}

/**
 * Reaches everything through a proxy, except what `noProxy` names; without a proxy, everything directly.
 *
 * @param proxyTunnel - whether even plain http asks the proxy for a tunnel. Sockets need one; many proxies refuse a
 * tunnel to any port but 443.
 */
function agent(
  proxy: string | undefined,
  noProxy: string,
  tls: TlsSettings,
  proxyTunnel: boolean,
): EnvHttpProxyAgent {
  const { address, token } = proxyCredentials(proxy);
  return new EnvHttpProxyAgent({
    keepAliveTimeout: KEEP_ALIVE_MS,
    // The client has limits of its own; undici's, of 300 s, would end what may take longer.
    headersTimeout: 0,
    bodyTimeout: 0,
    // Empty strings keep the agent from looking into the environment by itself.
    httpProxy: address,
    httpsProxy: address,
    noProxy,
    connect: tls,
    requestTls: tls,
    ...(tls.timeout !== undefined && { proxyTls: { timeout: tls.timeout } }),
    proxyTunnel,
    ...(token && { token }),
  });
}

/** Takes the credentials out of the proxy's address. undici itself would pass over a name without a password. */
function proxyCredentials(proxy: string | undefined): { address: string; token?: string } {
  if (!proxy) return { address: "" };
  const { origin, username, password } = new URL(proxy);
  if (!username && !password) return { address: origin };
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { address: origin, token: `Basic ${Buffer.from(pair).toString("base64")}` };
}

/** undici's `fetch` takes only its own `FormData`, so the platform writes the form. */
function encodeForm(form: FormData, headers: HeadersInit | undefined): UndiciInit {
  const { body, headers: made } = new Response(form);
  const merged = new Headers(headers);
  merged.set("content-type", made.get("content-type") ?? "");
  return { body: body as UndiciInit["body"] & object, headers: [...merged], duplex: "half" };
}

/** undici tells of a proxy that refuses a tunnel as of a cancelled request, and why is only said one cause below. */
function failure(error: Error & { cause?: { cause?: unknown } }): never {
  throw error.cause instanceof DOMException
    ? new TypeError(error.message, { cause: error.cause.cause })
    : error;
}

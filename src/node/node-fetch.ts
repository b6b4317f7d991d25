import { EnvHttpProxyAgent, fetch as undiciFetch, type RequestInit as UndiciInit } from "undici";
import { copyResponse } from "../http/copy-response.js";
import type { ProxyOptions } from "./node-options.js";
import type { TlsSettings } from "./tls-settings.js";

/** A `fetch` with its own TLS and proxy settings; `undefined` when there are none, so that the platform's is used. */
export function nodeFetch(
  tls: TlsSettings,
  { http, https, noProxy = "" }: ProxyOptions,
): typeof globalThis.fetch | undefined {
  if (!Object.keys(tls).length && !http && !https) return undefined;
  // One agent for each protocol: a single one would send https through the proxy for http when https has none.
  const agents = { "http:": agent(http, noProxy, tls), "https:": agent(https, noProxy, tls) };
  return async (input, init = {}) => {
    const url = input as string;
    const form = init.body instanceof FormData ? encodeForm(init.body, init.headers) : {};
    const dispatcher = agents[new URL(url).protocol as keyof typeof agents];
    const answer = await undiciFetch(url, { ...(init as UndiciInit), ...form, dispatcher }).catch(failure);
    // undici's `Response` is a class of its own, and middleware may return none but the platform's.
    return copyResponse(answer.body as BodyInit | null, answer as unknown as Response);
  };
}

/** Reaches everything through a proxy, except what `noProxy` names; without a proxy, everything directly. */
function agent(proxy: string | undefined, noProxy: string, tls: TlsSettings): EnvHttpProxyAgent {
  const { address, token } = proxyCredentials(proxy);
  return new EnvHttpProxyAgent({
    // Empty strings keep the agent from looking into the environment by itself.
    httpProxy: address,
    httpsProxy: address,
    noProxy,
    connect: tls,
    requestTls: tls,
    // Many proxies refuse a tunnel to any port but 443, and plain http needs none.
    proxyTunnel: false,
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

import { readFileSync } from "node:fs";
import { EnvHttpProxyAgent, fetch as undiciFetch, type RequestInit as UndiciInit } from "undici";
import { ConfigurationError } from "../errors/configuration-error.js";
import type { NodeClientOptions, TlsOptions } from "./node-options.js";

/**
 * A `fetch` with its own TLS and proxy settings; `undefined` when there are none, so that the platform's is used.
 *
 * @throws ConfigurationError for a PEM that cannot be read, a certificate without its key, or a proxy that is no URL.
 */
export function nodeFetch({
  tls = {},
  proxy,
}: Pick<NodeClientOptions, "tls" | "proxy">): typeof globalThis.fetch | undefined {
  const proxies = proxySettings(proxy);
  if (!Object.keys(tls).length && !proxies) return undefined;
  const connect = tlsSettings(tls);
  const dispatcher = new EnvHttpProxyAgent({
    // Empty strings keep the agent from looking into the environment by itself.
    httpProxy: proxies?.http ?? "",
    httpsProxy: proxies?.https ?? "",
    noProxy: proxies?.noProxy ?? "",
    connect,
    requestTls: connect,
  });
  const send = async (url: string, init: RequestInit = {}) => {
    const form = init.body instanceof FormData ? encodeForm(init.body, init.headers) : {};
    return undiciFetch(url, { ...(init as UndiciInit), ...form, dispatcher });
  };
  return send as unknown as typeof globalThis.fetch;
}

/** undici's `fetch` takes only its own `FormData`, so the platform writes the form. */
function encodeForm(form: FormData, headers: HeadersInit | undefined): UndiciInit {
  const { body, headers: made } = new Response(form);
  const merged = new Headers(headers);
  merged.set("content-type", made.get("content-type") ?? "");
  return { body: body as UndiciInit["body"] & object, headers: [...merged], duplex: "half" };
}

function tlsSettings({ ca, cert, key, passphrase, insecure }: TlsOptions) {
  if (!cert !== !key) throw new ConfigurationError("tls: a client certificate needs both cert and key.");
  return {
    ...(ca && { ca: readPem("ca", ca) }),
    ...(cert && { cert: readPem("cert", cert) }),
    ...(key && { key: readPem("key", key) }),
    ...(passphrase && { passphrase }),
    ...(insecure && { rejectUnauthorized: false }),
  };
}

function readPem(name: string, value: string): string {
  if (value.includes("-----BEGIN")) return value;
  try {
    return readFileSync(value, "utf8");
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new ConfigurationError(
      `tls.${name} is no PEM, and no file that can be read (${code ?? "unknown"}).`,
    );
  }
}

interface Proxies {
  http: string | undefined;
  https: string | undefined;
  noProxy: string | undefined;
}

function proxySettings(proxy: NodeClientOptions["proxy"]): Proxies | undefined {
  if (proxy === false) return undefined;
  const given = typeof proxy === "string" ? { http: proxy, https: proxy } : (proxy ?? {});
  const { env } = process;
  const http = given.http ?? env["http_proxy"] ?? env["HTTP_PROXY"];
  const https = given.https ?? env["https_proxy"] ?? env["HTTPS_PROXY"];
  const noProxy = (given as { noProxy?: string }).noProxy ?? env["no_proxy"] ?? env["NO_PROXY"];
  if (!http && !https) return undefined;
  for (const url of [http, https]) {
    if (url && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)))
      throw new ConfigurationError("proxy: the address of the proxy is no http(s) URL.");
  }
  return { http, https, noProxy };
}

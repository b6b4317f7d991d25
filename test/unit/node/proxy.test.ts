import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { ConfigurationError, createRestClient, type NodeClientOptions } from "../../../src/node.js";
import { answerJson } from "../helpers/answers.js";
import { caught } from "../helpers/caught.js";
import { loopbackServer, type LoopbackServer } from "../helpers/loopback-server.js";
import { SECRET_MARK } from "../helpers/secrets.js";
import { makeCertificate } from "./helpers/certificates.js";
import { hideSettings } from "./helpers/hide-settings.js";
import { proxyServer, type ProxyServer } from "./helpers/proxy-server.js";
import { secureServer, type SecureServer } from "./helpers/secure-server.js";

hideSettings();

const certificate = makeCertificate("server");
let http: LoopbackServer;
let https: SecureServer;
let first: ProxyServer;
let second: ProxyServer;

beforeAll(async () => {
  http = await loopbackServer((_, response) => {
    answerJson(response, { version: "1" });
  });
  https = await secureServer(certificate);
  first = await proxyServer();
  second = await proxyServer();
});
afterAll(async () => {
  for (const server of [http, https, first, second]) await server[Symbol.asyncDispose]();
});
beforeEach(() => {
  first.requests.length = 0;
  second.requests.length = 0;
});

interface Setting {
  options?: NodeClientOptions["proxy"];
  environment?: Record<string, string>;
  file?: string;
}

/** Through which proxies one call to the http server and one to the https server went. */
async function ways({ options, environment = {}, file = "" }: Setting): Promise<Record<string, string>> {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  writeFileSync("infrahub.toml", `[sdk]\n${file}`);
  const ways: Record<string, string> = {};
  for (const { url } of [http, https]) {
    const tls = { ca: certificate.cert };
    const rest = createRestClient({ address: url, tls, proxy: options, retry: { limit: 0 } });
    expect((await rest.GET("/api/info")).data).toEqual({ version: "1" });
    const seen = (proxy: ProxyServer) =>
      proxy.requests.some(({ target }) => target.includes(new URL(url).host));
    ways[new URL(url).protocol] = seen(first) ? "first" : seen(second) ? "second" : "direct";
  }
  return ways;
}

describe("which proxy is used", () => {
  test.each<[string, () => Setting, http: string, https: string]>([
    ["none by itself", () => ({}), "direct", "direct"],
    ["one for everything, option", () => ({ options: first.url }), "first", "first"],
    [
      "one for everything, variable",
      () => ({ environment: { INFRAHUB_PROXY: first.url } }),
      "first",
      "first",
    ],
    ["one for everything, file", () => ({ file: `proxy = "${first.url}"` }), "first", "first"],
    ["one each, options", () => ({ options: { http: first.url, https: second.url } }), "first", "second"],
    [
      "one each, variables",
      () => ({
        environment: { INFRAHUB_PROXY_MOUNTS_HTTP: first.url, INFRAHUB_PROXY_MOUNTS_HTTPS: second.url },
      }),
      "first",
      "second",
    ],
    [
      "one each, file",
      () => ({ file: `proxy_mounts = { http = "${first.url}", https = "${second.url}" }` }),
      "first",
      "second",
    ],
    [
      "one each, variables of all programs",
      () => ({ environment: { HTTP_PROXY: first.url, HTTPS_PROXY: second.url } }),
      "first",
      "second",
    ],
    [
      "one each, the same in small letters",
      () => ({ environment: { http_proxy: first.url, https_proxy: second.url, HTTP_PROXY: second.url } }),
      "first",
      "second",
    ],
    ["for http alone, option", () => ({ options: { http: first.url } }), "first", "direct"],
    ["for https alone, option", () => ({ options: { https: first.url } }), "direct", "first"],
    ["for http alone, variable", () => ({ environment: { HTTP_PROXY: first.url } }), "first", "direct"],
    [
      "for https alone, file",
      () => ({ file: `[sdk.proxy_mounts]\nhttps = "${first.url}"` }),
      "direct",
      "first",
    ],
  ])("%s", async (_, setting, http, https) => {
    expect(await ways(setting())).toEqual({ "http:": http, "https:": https });
  });
});

describe("what goes first", () => {
  test.each<[string, () => Setting, http: string, https: string]>([
    [
      "options before the environment",
      () => ({ options: first.url, environment: { INFRAHUB_PROXY: second.url, HTTP_PROXY: second.url } }),
      "first",
      "first",
    ],
    [
      "the environment before the file",
      () => ({ environment: { INFRAHUB_PROXY: first.url }, file: `proxy = "${second.url}"` }),
      "first",
      "first",
    ],
    [
      "the file before the variables of all programs",
      () => ({
        file: `proxy = "${first.url}"`,
        environment: { HTTP_PROXY: second.url, HTTPS_PROXY: second.url },
      }),
      "first",
      "first",
    ],
    [
      "what is for one protocol before what is for all",
      () => ({ environment: { INFRAHUB_PROXY: second.url, INFRAHUB_PROXY_MOUNTS_HTTP: first.url } }),
      "first",
      "second",
    ],
    [
      "for each protocol by itself",
      () => ({ options: { http: first.url, https: undefined }, environment: { INFRAHUB_PROXY: second.url } }),
      "first",
      "second",
    ],
    [
      "anything before an empty variable",
      () => ({ environment: { INFRAHUB_PROXY: "", http_proxy: "", HTTP_PROXY: first.url } }),
      "first",
      "direct",
    ],
    [
      "false before everything",
      () => ({
        options: false,
        environment: { INFRAHUB_PROXY: first.url, HTTPS_PROXY: first.url },
        file: `proxy = "${first.url}"`,
      }),
      "direct",
      "direct",
    ],
  ])("%s", async (_, setting, http, https) => {
    expect(await ways(setting())).toEqual({ "http:": http, "https:": https });
  });
});

describe("hosts to reach directly", () => {
  test.each<[string, () => Setting, http: string, https: string]>([
    ["by option", () => ({ options: { http: first.url, noProxy: "127.0.0.1" } }), "direct", "direct"],
    [
      "by variable, with a proxy of the options",
      () => ({ options: first.url, environment: { NO_PROXY: "example.com, 127.0.0.1" } }),
      "direct",
      "direct",
    ],
    ["all", () => ({ options: { http: first.url, https: first.url, noProxy: "*" } }), "direct", "direct"],
    [
      "with their port",
      () => ({ options: first.url, environment: { no_proxy: new URL(https.url).host } }),
      "first",
      "direct",
    ],
    [
      "none of these",
      () => ({ options: first.url, environment: { NO_PROXY: "example.com,127.0.0.2,localhost" } }),
      "first",
      "first",
    ],
    [
      "by option, with a proxy of the environment",
      () => ({
        options: { noProxy: new URL(http.url).host },
        environment: { INFRAHUB_PROXY: first.url, NO_PROXY: "*" },
      }),
      "direct",
      "first",
    ],
  ])("%s", async (_, setting, http, https) => {
    expect(await ways(setting())).toEqual({ "http:": http, "https:": https });
  });
});

describe("a proxy's address that cannot work is an error that does not show it", () => {
  const noUrl =
    "proxy: the address of the proxy is not an http(s) URL, such as http://proxy.example.com:3128.";

  test.each<[string, NodeClientOptions, string]>([
    ["without a protocol", { proxy: `admin:${SECRET_MARK}@proxy.test:3128` }, noUrl],
    ["of another protocol", { proxy: { https: `socks5://admin:${SECRET_MARK}@proxy.test` } }, noUrl],
    ["empty", { proxy: "" }, noUrl],
    [
      "with a bare % in its credentials",
      { proxy: `http://admin:${SECRET_MARK}%@proxy.test` },
      "proxy: the credentials in the proxy's address are not percent-encoded; write a % in them as %25.",
    ],
  ])("%s", async (_, options, message) => {
    expect((await caught(ConfigurationError, () => createRestClient(options))).message).toBe(message);
  });
});

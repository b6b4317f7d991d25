import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import {
  createRestClient,
  ServerNotReachableError,
  type NodeClientOptions,
  type RetryEvent,
} from "../../../src/node.js";
import { answerJson } from "../helpers/answers.js";
import { caught } from "../helpers/caught.js";
import { loopbackServer } from "../helpers/loopback-server.js";
import { API_TOKEN, PASSWORD } from "../helpers/secrets.js";
import { makeCertificate } from "./helpers/certificates.js";
import { hideSettings } from "./helpers/hide-settings.js";
import { proxyServer } from "./helpers/proxy-server.js";
import { refusingAddress } from "./helpers/refusing-address.js";
import { secureServer } from "./helpers/secure-server.js";

hideSettings();

const certificate = makeCertificate("server");

function client(address: string, proxy: string, options: NodeClientOptions = {}) {
  return createRestClient({
    address,
    proxy,
    apiToken: API_TOKEN,
    tls: { ca: certificate.cert },
    ...options,
    retry: { baseDelay: 0, ...options.retry },
  });
}

function withCredentials({ url }: { url: string }, credentials: string): string {
  return url.replace("//", `//${credentials}@`);
}

describe("through a proxy", () => {
  test("plain http is forwarded, and https goes through a tunnel that shows the proxy nothing", async () => {
    await using proxy = await proxyServer();
    await using http = await loopbackServer((_, response) => {
      answerJson(response, { version: "1" });
    });
    await using https = await secureServer(certificate);
    await client(http.url, proxy.url).GET("/api/info");
    await client(https.url, proxy.url).GET("/api/info");
    expect(proxy.requests).toEqual([
      { method: "GET", target: `${http.url}/api/info`, authorization: undefined },
      { method: "CONNECT", target: new URL(https.url).host, authorization: undefined },
    ]);
    expect(http.requests[0]?.headers).toMatchObject({
      host: new URL(http.url).host,
      "x-infrahub-key": API_TOKEN,
    });
  });

  test("bodies arrive: JSON, a file and a stream", async () => {
    await using proxy = await proxyServer();
    await using server = await loopbackServer((_, response) => {
      answerJson(response, { identifier: "1", checksum: "2" });
    });
    const rest = client(server.url, proxy.url);
    await rest.POST("/api/storage/upload/content", { body: { content: "a ü" } });
    await rest.POST("/api/storage/upload/file", { body: { file: new Blob(["from a blob"]) } });
    const stream = new Blob(["from a stream"]).stream() as unknown as Blob;
    await rest.POST("/api/storage/upload/file", { body: { file: stream } });

    const [json, ...forms] = server.requests;
    expect(JSON.parse(String(json?.body))).toEqual({ content: "a ü" });
    const files = forms.map(async ({ headers, body }) => {
      const form = await new Response(new Uint8Array(body), { headers: headers as HeadersInit }).formData();
      return (form.get("file") as File).text();
    });
    expect(await Promise.all(files)).toEqual(["from a blob", "from a stream"]);
    expect(proxy.requests).toHaveLength(3);
  });

  test("a download comes as a stream", async () => {
    await using proxy = await proxyServer();
    await using server = await loopbackServer((_, response) => {
      response.writeHead(200, { "content-type": "text/plain" }).end("the artifact");
    });
    const { data } = await client(server.url, proxy.url).GET("/api/artifact/{artifact_id}", {
      params: { path: { artifact_id: "1" } },
      parseAs: "stream",
    });
    expect(await text(data as unknown as AsyncIterable<Uint8Array>)).toBe("the artifact");
  });

  test("requests are sent again, a form with its whole body", async () => {
    await using proxy = await proxyServer();
    await using server = await loopbackServer((_, response, index) => {
      if (index > 1) answerJson(response, { identifier: "1", checksum: "2" });
      else response.writeHead(429, { "x-infrahub-admission": "shed", "retry-after": "0" }).end();
    });
    const { data } = await client(server.url, proxy.url).POST("/api/storage/upload/file", {
      body: { file: new Blob(["all of it"]) },
    });
    expect(data).toEqual({ identifier: "1", checksum: "2" });
    expect(server.requests.map(({ body }) => String(body).includes("all of it"))).toEqual([true, true, true]);
    expect(proxy.requests).toHaveLength(3);
  });
});

describe("credentials in the proxy's address", () => {
  test.each([
    ["name and password", `admin:${PASSWORD}`, `admin:${PASSWORD}`],
    ["a name alone", PASSWORD, `${PASSWORD}:`],
    ["percent-encoded", `ad%40min:${PASSWORD}%3A%C3%BC`, `ad@min:${PASSWORD}:ü`],
  ])("reach the proxy, and not the server: %s", async (_, credentials, pair) => {
    const authorization = `Basic ${Buffer.from(pair).toString("base64")}`;
    await using proxy = await proxyServer(authorization);
    await using http = await loopbackServer((_request, response) => {
      answerJson(response, { version: "1" });
    });
    await using https = await secureServer(certificate);
    for (const { url } of [http, https]) {
      const rest = client(url, withCredentials(proxy, credentials));
      expect((await rest.GET("/api/info")).data).toEqual({ version: "1" });
    }
    expect(proxy.requests.map((request) => request.authorization)).toEqual([authorization, authorization]);
    expect(http.requests[0]?.headers).not.toHaveProperty("proxy-authorization");
  });

  test.each(["http", "https"])(
    "that the proxy refuses are an error that does not show them: %s",
    async (protocol) => {
      await using proxy = await proxyServer("Basic other");
      const rest = client(`${protocol}://infrahub.test`, withCredentials(proxy, `admin:${PASSWORD}`), {
        retry: { limit: 0 },
      });
      const error = await caught(ServerNotReachableError, rest.GET("/api/info"));
      expect(error.message).toContain("407");
      expect(JSON.stringify(error)).not.toContain(Buffer.from(`admin:${PASSWORD}`).toString("base64"));
    },
  );

  test("stay out of the error when no proxy is there", async () => {
    await using proxy = await refusingAddress();
    const events: RetryEvent[] = [];
    const rest = client("http://infrahub.test", withCredentials(proxy, `admin:${PASSWORD}`), {
      retry: { limit: 1 },
      onRetry: (event) => events.push(event),
    });
    const call = rest.POST("/api/storage/upload/content", { body: { content: "x" } });
    const error = await caught(ServerNotReachableError, call);
    expect(error.message).toContain(`ECONNREFUSED ${new URL(proxy.url).host}`);
    // Nothing was sent, so even a write is tried again.
    expect(events).toHaveLength(1);
  });
});

import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  AbortError,
  createRestClient,
  NotFoundError,
  ServerNotReachableError,
  TimeoutError,
  unwrap,
  type NodeClientOptions,
  type RetryEvent,
} from "../../../src/node.js";
import { answerJson, refusalBody } from "../helpers/answers.js";
import { caught } from "../helpers/caught.js";
import { FakeClock } from "../helpers/fake-clock.js";
import { loopbackServer, type Handler } from "../helpers/loopback-server.js";
import { API_TOKEN, PASSWORD } from "../helpers/secrets.js";
import { sessionServer } from "../helpers/session-server.js";
import { hideSettings } from "./helpers/hide-settings.js";
import { proxyServer, type ProxyServer } from "./helpers/proxy-server.js";
import { refusingAddress } from "./helpers/refusing-address.js";

hideSettings();

let proxy: ProxyServer;
beforeAll(async () => {
  proxy = await proxyServer();
});
afterAll(() => proxy[Symbol.asyncDispose]());

const artifact = ["/api/artifact/{artifact_id}", { params: { path: { artifact_id: "1" } } }] as const;
const json: Handler = (_, response) => {
  answerJson(response, { version: "1" });
};
const plainText: Handler = (_, response) => {
  response.writeHead(200, { "content-type": "text/plain" }).end("hé");
};
const firstHalf: Handler = (_, response) => {
  response.writeHead(200, { "content-type": "text/plain" }).write("the first half");
};

describe.each<[string, () => NodeClientOptions]>([
  ["the platform's fetch", () => ({})],
  ["a fetch with TLS settings", () => ({ tls: { insecure: true } })],
  ["a fetch with a proxy", () => ({ proxy: proxy.url })],
])("%s", (way, settings) => {
  const client = (address: string, options: NodeClientOptions = {}) =>
    createRestClient({ address, ...settings(), ...options, retry: { baseDelay: 0, ...options.retry } });

  test("hands content over in every form", async () => {
    await using server = await loopbackServer(plainText);
    const rest = client(server.url);
    const [path, init] = artifact;
    const bytes = new TextEncoder().encode("hé");
    expect((await rest.GET(path, { ...init, parseAs: "text" })).data).toBe("hé");
    const { data: buffer } = await rest.GET(path, { ...init, parseAs: "arrayBuffer" });
    expect(new Uint8Array(buffer as unknown as ArrayBuffer)).toEqual(bytes);
    const { data: blob } = await rest.GET(path, { ...init, parseAs: "blob" });
    expect(blob).toBeInstanceOf(Blob);
    expect(await (blob as unknown as Blob).text()).toBe("hé");
    const { data: stream } = await rest.GET(path, { ...init, parseAs: "stream" });
    expect(stream).toBeInstanceOf(ReadableStream);
    expect(await text(stream as unknown as AsyncIterable<Uint8Array>)).toBe("hé");
  });

  test("answers with a platform Response: status, headers and address", async () => {
    await using server = await loopbackServer((_, response) => {
      response.setHeader("set-cookie", ["a=1", "b=2"]);
      answerJson(response, refusalBody("There is none.", 404), 404);
    });
    const { response, error } = await client(server.url).GET(...artifact);
    expect(response).toBeInstanceOf(Response);
    expect(response.status).toBe(404);
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(response.url).toBe(`${server.url}/api/artifact/1`);
    expect(error).toEqual(refusalBody("There is none.", 404));
    await caught(NotFoundError, unwrap(client(server.url).GET(...artifact)));
  });

  test.each(["stream", "text"] as const)("lets middleware return the answer it got: %s", async (parseAs) => {
    await using server = await loopbackServer(plainText);
    const rest = client(server.url);
    rest.use({ onResponse: ({ response }) => response });
    const { data } = await rest.GET(artifact[0], { ...artifact[1], parseAs });
    expect(await new Response(data as unknown as BodyInit).text()).toBe("hé");
  });

  test("takes an answer without a body", async () => {
    await using server = await loopbackServer((_, response) => {
      response.writeHead(204).end();
    });
    const rest = client(server.url);
    rest.use({ onResponse: ({ response }) => response });
    const { data, error, response } = await rest.GET("/api/info");
    expect([data, error, response.status]).toEqual([undefined, undefined, 204]);
  });

  test("sends a file again whole, and with the headers of the call", async () => {
    await using server = await loopbackServer((_, response, index) => {
      if (index > 0) answerJson(response, { identifier: "1", checksum: "2" });
      else response.writeHead(503, { "x-infrahub-admission": "shed" }).end();
    });
    const { response } = await client(server.url).POST("/api/storage/upload/file", {
      body: { file: new Blob(["content"]) },
      headers: { "x-own": "1" },
    });
    expect(response.status).toBe(200);
    for (const { body, headers } of server.requests) {
      expect(headers["x-own"]).toBe("1");
      const form = new Response(new Uint8Array(body), {
        headers: { "content-type": headers["content-type"] ?? "" },
      });
      expect(await ((await form.formData()).get("file") as File).text()).toBe("content");
    }
    expect(server.requests).toHaveLength(2);
  });

  test("sends a stream", async () => {
    await using server = await loopbackServer(json);
    const file = new Blob(["content"]).stream() as unknown as Blob;
    await client(server.url).POST("/api/storage/upload/file", { body: { file } });
    expect(String(server.requests[0]?.body)).toContain("\r\n\r\ncontent\r\n");
  });

  test("logs in and renews its session", async () => {
    await using server = await sessionServer(PASSWORD);
    const rest = client(server.url, { username: "admin", password: PASSWORD });
    await rest.GET("/api/info");
    server.expire();
    expect((await rest.GET("/api/info")).response.status).toBe(200);
    expect([server.count("/api/auth/login"), server.count("/api/auth/refresh")]).toEqual([1, 1]);
  });

  test("leaves credentials behind when it is led to another origin", async () => {
    await using other = await loopbackServer(json);
    await using server = await loopbackServer((_, response) => {
      response.writeHead(302, { location: `${other.url}/elsewhere` }).end();
    });
    const { data } = await client(server.url, { apiToken: API_TOKEN }).GET("/api/info");
    expect(data).toEqual({ version: "1" });
    expect(server.requests[0]?.headers["x-infrahub-key"]).toBe(API_TOKEN);
    expect(other.requests[0]?.headers).not.toHaveProperty("x-infrahub-key");
  });

  test("can be aborted before and in the middle of an answer", async () => {
    for (const handler of [() => undefined, firstHalf]) {
      const controller = new AbortController();
      await using server = await loopbackServer((request, response, index) => {
        setTimeout(() => {
          controller.abort(new Error("no longer needed"));
        }, 20);
        return handler(request, response, index);
      });
      const call = client(server.url).GET("/api/info", { signal: controller.signal });
      const error = await caught(AbortError, call);
      expect(error.cause).toBe(controller.signal.reason);
      expect(server.requests).toHaveLength(1);
    }
  });

  test("can be aborted while a stream is read", async () => {
    const controller = new AbortController();
    await using server = await loopbackServer(firstHalf);
    const { data } = await client(server.url).GET(artifact[0], {
      ...artifact[1],
      parseAs: "stream",
      signal: controller.signal,
    });
    const reader = (data as unknown as ReadableStream<Uint8Array>).getReader();
    expect(String(Buffer.from((await reader.read()).value ?? []))).toBe("the first half");
    controller.abort(new Error("no longer needed"));
    await expect(reader.read()).rejects.toBe(controller.signal.reason);
  });

  test("keeps to the time limit, before and in the middle of an answer", async () => {
    for (const handler of [() => undefined, firstHalf]) {
      const clock = new FakeClock();
      await using server = await loopbackServer(async (request, response, index) => {
        await handler(request, response, index);
        clock.advance(100);
      });
      const rest = client(server.url, { timeout: 100, retry: { limit: 0 }, clock });
      const error = await caught(TimeoutError, rest.GET("/api/info"));
      expect(error.message).toBe("GET /api/info: no answer within 100 ms (1 attempt in 100 ms).");
    }
  });

  test("sends a read again when the connection breaks, and says why when it goes on breaking", async () => {
    await using server = await loopbackServer((_, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
      response.write("{", () => response.socket?.destroy());
    });
    const events: RetryEvent[] = [];
    const rest = client(server.url, {
      apiToken: API_TOKEN,
      retry: { limit: 1 },
      onRetry: (event) => events.push(event),
    });
    const error = await caught(ServerNotReachableError, rest.GET("/api/info"));
    expect(error.message).toMatch(
      /^GET \/api\/info: no answer from http:\/\/127\.0\.0\.1:\d+ \(.+\)\. Is it running/,
    );
    expect(events.map((event) => event.error?.name)).toEqual(["ServerNotReachableError"]);
    expect(server.requests).toHaveLength(2);
  });

  test.skipIf(way.includes("proxy"))(
    "tells of a refused connection, and sends even a write again",
    async () => {
      await using nobody = await refusingAddress();
      const events: RetryEvent[] = [];
      const rest = client(nobody.url, {
        apiToken: API_TOKEN,
        retry: { limit: 1 },
        onRetry: (event) => events.push(event),
      });
      const call = rest.POST("/api/storage/upload/content", { body: { content: "x" } });
      const error = await caught(ServerNotReachableError, call);
      expect(error.message).toContain(`no answer from ${nobody.url} (connect ECONNREFUSED`);
      expect(error.cause).toMatchObject({ name: "TypeError", cause: { code: "ECONNREFUSED" } });
      expect(events).toHaveLength(1);
    },
  );
});

import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import {
  AbortError,
  createRestClient,
  InfrahubClient,
  unwrap,
  type NodeClientOptions,
} from "../../../src/node.js";
import { answerJson } from "../helpers/answers.js";
import { caught } from "../helpers/caught.js";
import { socketServer } from "../helpers/socket-server.js";
import { hideSettings } from "./helpers/hide-settings.js";
import { proxyServer, type ProxyServer } from "./helpers/proxy-server.js";

hideSettings();
afterEach(() => {
  vi.useRealTimers();
});

/** A server that tells which connection a request came on and, like Infrahub, not how long it keeps it. */
async function connectionServer() {
  const connections: object[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    answerJson(response, { version: String(connections.indexOf(request.socket)) });
  });
  server.keepAliveTimeout = 0;
  let ended = 0;
  server.on("connection", (socket) => {
    connections.push(socket);
    socket.on("close", () => {
      ended++;
      server.emit("ended");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Waits until so many connections have been closed. */
    async closed(count: number) {
      while (ended < count) await once(server, "ended");
    },
    open: () =>
      new Promise<number>((resolve, reject) => {
        server.getConnections((error, count) => {
          if (error) reject(error);
          else resolve(count);
        });
      }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe.each<[way: string, settings: NodeClientOptions]>([
  ["without settings", {}],
  ["with TLS settings", { tls: { insecure: true } }],
])("connections %s", (_, settings) => {
  test("are used again, and left before Infrahub closes them after 2 s", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    await using server = await connectionServer();
    await using rest = createRestClient({ address: server.url, ...settings });
    const connection = async () => {
      const { version } = await unwrap(rest.GET("/api/info"));
      // The agent takes a connection back a few turns after the end of its answer.
      for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
      return version;
    };
    expect([await connection(), await connection()]).toEqual(["0", "0"]);
    vi.advanceTimersByTime(999);
    expect(await connection()).toBe("0");
    vi.advanceTimersByTime(1_000);
    await server.closed(1);
    expect(await connection()).toBe("1");
  });

  test("are closed with the client", async () => {
    await using server = await connectionServer();
    const rest = createRestClient({ address: server.url, ...settings });
    await unwrap(rest.GET("/api/info"));
    expect(await server.open()).toBe(1);
    await rest.close();
    await server.closed(1);
    expect(await server.open()).toBe(0);
    await caught(AbortError, rest.GET("/api/info"));
  });
});

test("a fetch that replaces the platform's is used", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ version: "mocked" })));
  try {
    const { data } = await createRestClient({ address: "http://infrahub.test" }).GET("/api/info");
    expect(data).toEqual({ version: "mocked" });
  } finally {
    vi.unstubAllGlobals();
  }
});

describe("a live query", () => {
  let proxy: ProxyServer;
  beforeAll(async () => {
    proxy = await proxyServer();
  });
  afterAll(() => proxy[Symbol.asyncDispose]());

  test.each<[way: string, settings: () => NodeClientOptions]>([
    ["by itself", () => ({})],
    ["through a proxy", () => ({ proxy: proxy.url })],
  ])("has a WebSocket %s", async (_, settings) => {
    await using server = await socketServer((socket, { type }) => {
      if (type === "start") socket.send({ type: "data", id: "1", payload: { data: { query: { a: 1 } } } });
    });
    await using client = new InfrahubClient({ address: server.url, ...settings() });
    for await (const value of client.liveQuery("tags")) {
      expect(value).toEqual({ a: 1 });
      break;
    }
    expect(server.sockets).toHaveLength(1);
  });
});

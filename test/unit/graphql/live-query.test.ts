import { getEventListeners } from "node:events";
import { WebSocket as UndiciWebSocket } from "undici";
import { describe, expect, test } from "vitest";
import {
  AbortError,
  BranchNotFoundError,
  ConfigurationError,
  InfrahubClient,
  InfrahubError,
  InvalidInputError,
  NodeNotFoundError,
  ResponseError,
  ServerNotReachableError,
  TimeoutError,
  UnexpectedResponseError,
  type RestClientOptions,
  type RetryEvent,
} from "../../../src/index.js";
import { caught } from "../helpers/caught.js";
import { FakeClock } from "../helpers/fake-clock.js";
import { Gate } from "../helpers/gate.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { API_TOKEN } from "../helpers/secrets.js";
import { refusingAddress } from "../node/helpers/refusing-address.js";
import { socketServer, type ServerSocket } from "../helpers/socket-server.js";

hideEnvironment();

// Node 20 has no WebSocket of its own.
const webSocket = UndiciWebSocket as unknown as typeof WebSocket;

const clientOf = (address: string, options: RestClientOptions = {}) =>
  new InfrahubClient({
    address,
    apiToken: API_TOKEN,
    webSocket,
    retry: { limit: 1, baseDelay: 0 },
    ...options,
  });

const data = (value: unknown) => ({ type: "data", id: "1", payload: { data: { query: value } } });

/** Answers each start with these messages. */
const answering =
  (...messages: unknown[]) =>
  (socket: ServerSocket, { type }: { type: string }) => {
    if (type === "start") for (const message of messages) socket.send(message);
  };

describe("a live query", () => {
  test("asks on the branch's socket, without credentials, and gives what comes until it is left", async () => {
    await using server = await socketServer(answering(data({ count: 1 })));
    const client = clientOf(server.url).with({ branch: "b c" });
    const seen: unknown[] = [];
    for await (const value of client.liveQuery<{ count: number }>(
      "tags",
      { x: "$y" },
      { interval: 2000, branch: undefined },
    )) {
      seen.push(value);
      if (value.count === 3) break;
      server.sockets[0]?.send(data({ count: value.count + 1 }));
    }
    expect(seen).toEqual([{ count: 1 }, { count: 2 }, { count: 3 }]);
    const [socket] = server.sockets;
    await socket?.closed;
    expect(socket?.path).toBe("/graphql/b%20c");
    expect(socket?.protocol).toBe("graphql-ws");
    expect(JSON.stringify([socket?.headers, socket?.messages])).not.toContain(API_TOKEN);
    expect(socket?.messages).toMatchObject([
      { type: "connection_init" },
      { type: "start", id: "1", payload: { variables: { name: "tags", params: { x: "$y" }, interval: 2 } } },
    ]);
  });

  test.each([
    ["null", undefined],
    ["5", undefined],
    ['{"type":"data","payload":null}', undefined],
    ['{"type":"data","payload":{"errors":5}}', undefined],
    ["{", UnexpectedResponseError],
    ['{"type":"error","payload":null}', ResponseError],
    ['{"type":"error","payload":{"message":5,"extensions":{"code":"constructor"}}}', ResponseError],
    ['{"type":"error","payload":{"extensions":{"code":"__proto__","data":[]}}}', ResponseError],
  ])("is never thrown outside of the loop: a frame that holds %s", async (frame, failure) => {
    await using server = await socketServer((socket, { type }) => {
      if (type !== "start") return;
      socket.send(frame);
      if (!failure) socket.send(data(1));
    });
    const values = clientOf(server.url, { retry: { limit: 0 } }).liveQuery("tags");
    const first = values.next();
    if (failure) expect(await caught(InfrahubError, first)).toBeInstanceOf(failure);
    else expect((await first).done).toBe(false);
    await values.return();
  });

  test("passes over answers that nobody read in time", async () => {
    await using server = await socketServer(answering(data(1)));
    const arrived = new Gate();
    class Noting extends UndiciWebSocket {
      constructor(url: string, protocols: string) {
        super(url, protocols);
        this.addEventListener("message", ({ data: text }) => {
          if (String(text).includes('"query":3')) arrived.open();
        });
      }
    }
    const options = { webSocket: Noting as unknown as typeof WebSocket };
    const values = clientOf(server.url, options).liveQuery("tags");
    expect((await values.next()).value).toBe(1);
    for (const value of [2, 3]) server.sockets[0]?.send(data(value));
    await arrived.passed;
    expect((await values.next()).value).toBe(3);
    await values.return();
  });

  test("opens a lost socket again, after the first answer as often as it takes", async () => {
    const events: RetryEvent[] = [];
    await using server = await socketServer(
      (socket, { type }, index) => {
        if (type !== "start") return;
        socket.send(data(index));
        socket.drop();
      },
      undefined,
      (_, index) => index > 0 && index < 5,
    );
    const client = clientOf(server.url, { onRetry: (event) => events.push(event) });
    const seen: unknown[] = [];
    for await (const value of client.liveQuery("tags")) if (seen.push(value) === 3) break;
    expect(seen).toEqual([0, 1, 2]);
    expect(events.length).toBeGreaterThanOrEqual(6);
    expect(events[0]).toMatchObject({ attempt: 1, method: "WebSocket", path: "/graphql" });
    expect(events.map(({ attempt }) => attempt)).toContain(4);
  });

  test("opens another socket when one falls silent, or the server ends the query", async () => {
    await using server = await socketServer((socket, { type }, index) => {
      if (type !== "start") return;
      socket.send(data(index));
      if (index === 1) socket.send({ type: "complete", id: "1" });
    });
    const clock = new FakeClock();
    const client = clientOf(server.url, { clock });
    const seen: unknown[] = [];
    for await (const value of client.liveQuery("tags", {}, { interval: 1000, timeout: 100 })) {
      if (seen.push(value) === 3) break;
      if (value === (0 as unknown)) clock.advance(1_100);
    }
    expect(seen).toEqual([0, 1, 2]);
  });

  test("logs each lost socket as a warning and the end as an error, and says how it was lost", async () => {
    const lines: string[] = [];
    const reasons: unknown[] = [];
    await using server = await socketServer((socket, { type }, index) => {
      if (type !== "start") return;
      if (index === 0) {
        socket.send(data(index));
        socket.drop();
      } else if (index === 1) socket.send({ type: "complete", id: "1" });
      else socket.send({ type: "error", id: "1", payload: { message: "No." } });
    });
    const logger = {
      debug: () => undefined,
      info: () => undefined,
      warn: (line: string) => lines.push(`warn ${line}`),
      error: (line: string) => lines.push(`error ${line}`),
    };
    const onRetry = ({ error }: RetryEvent) => reasons.push(error?.message);
    const values = clientOf(server.url, { logger, onRetry }).liveQuery("tags");
    await values.next();
    await caught(ResponseError, values.next());
    expect(lines.filter((line) => line.includes("WebSocket"))).toEqual([
      "warn WebSocket /graphql: ServerNotReachableError (attempt 1, opened again)",
      "warn WebSocket /graphql: ServerNotReachableError (attempt 2, opened again)",
      "error WebSocket /graphql: ResponseError (attempt 3)",
    ]);
    expect(reasons).toEqual([
      expect.stringMatching(/WebSocket \/graphql: the socket was lost \(\d+\)/),
      expect.stringContaining("WebSocket /graphql: the server has ended the query"),
    ]);
  });

  test("leaves no listener on the signal of its caller", async () => {
    await using server = await socketServer(answering(data(1)));
    const { signal } = new AbortController();
    const values = clientOf(server.url).liveQuery("tags", {}, { signal });
    await values.next();
    await values.return();
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  test("ends when nothing can be reached, after the attempts of the client", async () => {
    await using nobody = await refusingAddress();
    const events: RetryEvent[] = [];
    const client = clientOf(nobody.url, { onRetry: (event) => events.push(event) });
    await caught(ServerNotReachableError, client.liveQuery("tags").next());
    expect(events.filter(({ method }) => method === "WebSocket")).toHaveLength(1);
  });

  test("ends when nothing is answered in time", async () => {
    const clock = new FakeClock();
    await using server = await socketServer(() => {
      clock.advance(50);
    });
    const values = clientOf(server.url, { clock }).liveQuery("tags", {}, { timeout: 50 });
    const error = await caught(TimeoutError, values.next());
    expect(error.message).toContain("50 ms");
  });

  test("ends with what the server refuses with", async () => {
    const unknown = {
      message: "Unable to find the CoreGraphQLQuery tags",
      extensions: { code: "UNDEFINED_ERROR" },
    };
    await using server = await socketServer(
      answering({ type: "data", id: "1", payload: { errors: [unknown] } }),
    );
    const error = await caught(NodeNotFoundError, clientOf(server.url).liveQuery("tags").next());
    expect(error.data).toEqual({ node_kind: "CoreGraphQLQuery", identifier: "tags" });
    expect(server.sockets).toHaveLength(1);

    await using other = await socketServer(
      answering({ type: "error", id: "1", payload: { message: "No." } }),
    );
    expect((await caught(ResponseError, clientOf(other.url).liveQuery("tags").next())).message).toBe("No.");

    await using broken = await socketServer(answering("{"));
    await caught(UnexpectedResponseError, clientOf(broken.url).liveQuery("tags").next());
  });

  test("asks over HTTP why a socket does not open", async () => {
    const refuse = () => true;
    const body = { errors: ["Branch: b not found."] };
    await using server = await socketServer(() => undefined, { status: 404, body }, refuse);
    const options = { branch: "b" };
    await caught(BranchNotFoundError, clientOf(server.url).liveQuery("tags", {}, options).next());

    await using other = await socketServer(() => undefined, undefined, refuse);
    await caught(ServerNotReachableError, clientOf(other.url).liveQuery("tags", {}, options).next());
    const slash = clientOf(other.url).liveQuery("tags", {}, { branch: "a/b" }).next();
    expect((await caught(InvalidInputError, slash)).message).toContain("a/b");
  });
});

describe("a live query under way ends", () => {
  test("at once when its iterator is returned", async () => {
    await using server = await socketServer(answering(data(1)));
    const values = clientOf(server.url).liveQuery("tags");
    await values.next();
    const waiting = values.next();
    await values.return();
    expect(await waiting).toEqual({ value: undefined, done: true });
    await server.sockets[0]?.closed;
  });

  test("when its signal says so, before and after the socket is open", async () => {
    await using server = await socketServer(answering(data(1)));
    const controller = new AbortController();
    const { signal } = controller;
    const values = clientOf(server.url).liveQuery("tags", {}, { signal });
    await values.next();
    const waiting = values.next();
    controller.abort(new Error("no longer needed"));
    expect((await caught(AbortError, waiting)).cause).toBe(signal.reason);
    await server.sockets[0]?.closed;
    await caught(AbortError, clientOf(server.url).liveQuery("tags", {}, { signal }).next());
    expect(server.sockets).toHaveLength(1);
  });

  test("when the client is closed", async () => {
    await using server = await socketServer(answering(data(1)));
    const client = clientOf(server.url);
    const values = client.liveQuery("tags");
    await values.next();
    const waiting = caught(AbortError, values.next());
    await client.close();
    expect((await waiting).message).toContain("closed");
    await caught(AbortError, client.liveQuery("tags").next());
    expect(server.sockets).toHaveLength(1);
  });

  test("when the loop throws", async () => {
    await using server = await socketServer(answering(data(1)));
    const loop = async () => {
      for await (const value of clientOf(server.url).liveQuery("tags"))
        throw new Error(JSON.stringify(value));
    };
    await expect(loop()).rejects.toThrow("1");
    await server.sockets[0]?.closed;
  });
});

describe("a live query is refused before anything is sent", () => {
  const client = clientOf("http://127.0.0.1:9");

  test.each([0, 500, 1500, NaN, -1000])("with an interval of %d ms", async (interval) => {
    await caught(InvalidInputError, () => client.liveQuery("tags", {}, { interval }));
  });

  test("for a moment of the past", async () => {
    await caught(InvalidInputError, () => client.with({ at: "-1h" }).liveQuery("tags"));
  });

  test.skipIf("WebSocket" in globalThis)("where there is no WebSocket", async () => {
    const without = new InfrahubClient({ address: "http://127.0.0.1:9" });
    await caught(ConfigurationError, without.liveQuery("tags").next());
  });
});

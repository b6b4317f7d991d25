import { getEventListeners, setMaxListeners } from "node:events";
import { text } from "node:stream/consumers";
import { describe, expect, test, vi } from "vitest";
import { AbortError, ServerNotReachableError, type RestClientOptions } from "../../../src/rest.js";
import { answerJson } from "../helpers/answers.js";
import { caught } from "../helpers/caught.js";
import { Gate } from "../helpers/gate.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { loopbackServer, type Handler } from "../helpers/loopback-server.js";
import { quickClient } from "../helpers/quick-client.js";
import { fakeJwt, PASSWORD } from "../helpers/secrets.js";

hideEnvironment();

/** Aborts when the server has the first request. */
async function abortedOnArrival(handler: Handler, options: RestClientOptions = {}, parseAs?: "stream") {
  const controller = new AbortController();
  const reason = new Error("no longer needed");
  await using server = await loopbackServer((request, response, index) => {
    setTimeout(() => {
      controller.abort(reason);
    }, 20);
    return handler(request, response, index);
  });
  const rest = quickClient(server.url, options);
  const call = rest.GET("/api/info", { signal: controller.signal, ...(parseAs && { parseAs }) });
  const error = await caught(AbortError, call);
  return { error, reason, requests: server.requests };
}

describe("the caller's signal", () => {
  test.each([
    ["plain", false],
    ["with middleware", true],
  ])("that has aborted before keeps a call from being sent: %s", async (_, withMiddleware) => {
    await using server = await loopbackServer((_request, response) => {
      answerJson(response, {});
    });
    const rest = quickClient(server.url);
    if (withMiddleware) rest.use({ onRequest: ({ request }) => request });
    await caught(AbortError, rest.GET("/api/info", { signal: AbortSignal.abort() }));
    expect(server.requests).toHaveLength(0);
  });

  test("ends a call that waits for its answer, and no further attempt is made", async () => {
    const { error, reason, requests } = await abortedOnArrival(() => undefined);
    expect(error).toMatchObject({ name: "AbortError", message: "GET /api/info was aborted." });
    expect(error.cause).toBe(reason);
    expect(requests).toHaveLength(1);
  });

  test("ends a call in the middle of its body", async () => {
    const { error, reason } = await abortedOnArrival((_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write("{");
    });
    expect(error.cause).toBe(reason);
  });

  test("ends the wait between two attempts", async () => {
    const controller = new AbortController();
    await using server = await loopbackServer((_, response) => {
      response.writeHead(503, { "retry-after": "3600" }).end();
    });
    const rest = quickClient(server.url, {
      retry: { maxDelay: Infinity, budget: Infinity },
      onRetry: () => {
        setTimeout(() => {
          controller.abort();
        }, 5);
      },
    });
    const error = await caught(AbortError, rest.GET("/api/info", { signal: controller.signal }));
    expect((error.cause as Error).name).toBe("AbortError");
    expect(server.requests).toHaveLength(1);
  });

  test("that is a time limit gives its TimeoutError as the cause", async () => {
    await using server = await loopbackServer(() => undefined);
    const error = await caught(
      AbortError,
      quickClient(server.url).GET("/api/info", { signal: AbortSignal.timeout(30) }),
    );
    expect((error.cause as Error).name).toBe("TimeoutError");
  });

  test("ends a stream that is being read", async () => {
    const controller = new AbortController();
    await using server = await loopbackServer((_, response) => {
      response.writeHead(200, { "content-type": "text/plain" });
      response.write("first");
    });
    const { data } = await quickClient(server.url).GET("/api/storage/object/{identifier}", {
      params: { path: { identifier: "i" } },
      parseAs: "stream",
      signal: controller.signal,
    });
    const reader = data?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe("first");
    controller.abort();
    await expect(reader?.read()).rejects.toMatchObject({ name: "AbortError" });
  });

  test("during a login ends its own call alone: others that wait for the same login get their answers", async () => {
    const controller = new AbortController();
    const gate = new Gate();
    await using server = await loopbackServer(async (request, response) => {
      if (request.target !== "/api/auth/login") {
        answerJson(response, { version: "1" });
        return;
      }
      controller.abort();
      await gate.passed;
      answerJson(response, { access_token: fakeJwt("access"), refresh_token: fakeJwt("refresh") });
    });
    const rest = quickClient(server.url, { username: "admin", password: PASSWORD });
    const first = rest.GET("/api/info", { signal: controller.signal });
    const others = [rest.GET("/api/info"), rest.GET("/api/info")];
    await caught(AbortError, first);
    gate.open();
    for (const other of others) expect((await other).data).toEqual({ version: "1" });
    expect(server.requests.map(({ target }) => target)).toEqual([
      "/api/auth/login",
      "/api/info",
      "/api/info",
    ]);
  });

  describe("of 50 streams at once", () => {
    type Bytes = ReadableStream<Uint8Array>;
    const CHUNKS = ["first ", "second"];
    /** Opens streams of one signal, does something with each, and gives how many listeners there were, and are. */
    async function afterStreams(
      end: (data: Bytes) => Promise<void>,
      { middleware = false, answer = streams, count = 50 } = {},
    ) {
      await using server = await loopbackServer(answer);
      const controller = new AbortController();
      const { signal } = controller;
      setMaxListeners(2 * count, signal);
      const rest = quickClient(server.url);
      if (middleware) rest.use({ onResponse: ({ response }) => response });
      const { running } = rest.connection.lifetime;
      const opened = await Promise.all(
        Array.from({ length: count }, () =>
          rest.GET("/api/storage/object/{identifier}", {
            params: { path: { identifier: "i" } },
            parseAs: "stream",
            signal,
          }),
        ),
      );
      const during = [getEventListeners(signal, "abort").length > 0, running.size > 0];
      await Promise.all(opened.map(async ({ data }) => data && end(data as unknown as Bytes)));
      const after = [getEventListeners(signal, "abort").length, running.size];
      return { during, after, opened };
    }
    const streams: Handler = (_, response) => {
      response.writeHead(200, { "content-type": "text/plain" });
      for (const chunk of CHUNKS) response.write(chunk);
      response.end();
    };
    const stalling: Handler = (_, response) => {
      response.writeHead(200, { "content-type": "text/plain" });
      response.write("first");
    };
    const breaking: Handler = (_, response) => {
      response.writeHead(200, { "content-type": "text/plain", "content-length": "100" });
      response.write("first", () => response.socket?.destroy());
    };
    const ends: Record<string, [answer: Handler, end: (data: Bytes) => Promise<void>]> = {
      "read to the end": [
        streams,
        async (data) => {
          expect(await text(data)).toBe("first second");
        },
      ],
      "cancelled by its reader": [stalling, (data) => data.cancel()],
      "left in the middle": [
        stalling,
        async (data) => {
          for await (const chunk of data) {
            expect(chunk.length).toBeGreaterThan(0);
            break;
          }
        },
      ],
      "broken off": [breaking, (data) => expect(text(data)).rejects.toThrow()],
    };

    test.each(
      Object.entries(ends).flatMap(([name, [answer, end]]) => [
        [name, false, answer, end] as const,
        [name, true, answer, end] as const,
      ]),
    )("leaves nothing behind: %s, with middleware: %s", async (_, middleware, answer, end) => {
      const { during, after } = await afterStreams(end, { middleware, answer });
      expect(during).toEqual([true, true]);
      expect(after).toEqual([0, 0]);
    });

    test.each([false, true])(
      "leaves nothing behind: refused or empty, with middleware: %s",
      async (middleware) => {
        for (const status of [204, 404, 500]) {
          const answer: Handler = (_, response) => {
            response.writeHead(status).end();
          };
          const { after, opened } = await afterStreams(() => Promise.resolve(), {
            middleware,
            answer,
            count: 5,
          });
          expect(opened.map(({ response }) => response.status)).toEqual(Array(5).fill(status));
          expect(after).toEqual([0, 0]);
        }
      },
    );

    test("leaves nothing behind when there is no answer at all", async () => {
      const { signal } = new AbortController();
      const fetch = () => Promise.reject(new TypeError("fetch failed"));
      for (const middleware of [false, true]) {
        const rest = quickClient("http://infrahub.test", { fetch, retry: { limit: 1 } });
        if (middleware) rest.use({ onResponse: ({ response }) => response });
        await caught(ServerNotReachableError, rest.GET("/api/info", { parseAs: "stream", signal }));
        expect(getEventListeners(signal, "abort")).toHaveLength(0);
        expect(rest.connection.lifetime.running.size).toBe(0);
      }
    });

    test("leaves nothing behind of calls with middleware that are read whole", async () => {
      await using server = await loopbackServer((_, response) => {
        answerJson(response, { version: "1" });
      });
      const { signal } = new AbortController();
      setMaxListeners(100, signal);
      const rest = quickClient(server.url);
      rest.use({ onRequest: ({ request }) => new Request(request) });
      await Promise.all(Array.from({ length: 50 }, () => rest.GET("/api/info", { signal })));
      expect(getEventListeners(signal, "abort")).toHaveLength(0);
    });

    test("can be read by a reader that brings its own buffer", async () => {
      const { after } = await afterStreams(
        async (data) => {
          const reader = data.getReader({ mode: "byob" });
          let read = "";
          for (;;) {
            const { done, value } = await reader.read(new Uint8Array(4));
            read += new TextDecoder().decode(value);
            if (done) break;
          }
          expect(read).toBe("first second");
        },
        { count: 2 },
      );
      expect(after).toEqual([0, 0]);
    });
  });

  test("and closing the client end a stream with middleware, too", async () => {
    await using server = await loopbackServer((_, response) => {
      response.writeHead(200, { "content-type": "text/plain" });
      response.write("first");
    });
    for (const ending of ["abort", "close"] as const) {
      const controller = new AbortController();
      const rest = quickClient(server.url);
      rest.use({ onResponse: ({ response }) => response });
      const { data } = await rest.GET("/api/storage/object/{identifier}", {
        params: { path: { identifier: "i" } },
        parseAs: "stream",
        signal: controller.signal,
      });
      const reader = data?.getReader();
      await reader?.read();
      if (ending === "abort") controller.abort();
      else await rest.close();
      await expect(reader?.read()).rejects.toMatchObject({ name: "AbortError" });
      expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
    }
  });

  test("leaves nothing behind when the call has ended", async () => {
    await using server = await loopbackServer((_, response) => {
      answerJson(response, {});
    });
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    await quickClient(server.url).GET("/api/config", { signal });
    expect(added.mock.calls).not.toHaveLength(0);
    const listeners = removed.mock.calls.map(([, listener]) => listener);
    expect(listeners).toEqual(expect.arrayContaining(added.mock.calls.map(([, listener]) => listener)));
  });
});

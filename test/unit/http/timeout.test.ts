import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import {
  ConfigurationError,
  InvalidInputError,
  TimeoutError,
  type CallSettings,
  type RetryEvent,
} from "../../../src/rest.js";
import { answerJson } from "../helpers/answers.js";
import { caught } from "../helpers/caught.js";
import { Gate } from "../helpers/gate.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { loopbackServer, type Handler } from "../helpers/loopback-server.js";
import { quickClient } from "../helpers/quick-client.js";

hideEnvironment();

const silent: Handler = () => undefined;
const stalled: Handler = (_, response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.write('{"version": ');
};

describe("the limit of one attempt", () => {
  test("ends a read that gets no answer, and it is sent again", async () => {
    await using server = await loopbackServer((_, response, index) => {
      if (index > 0) answerJson(response, { version: "1" });
    });
    const events: RetryEvent[] = [];
    const rest = quickClient(server.url, { timeout: 500, onRetry: (event) => events.push(event) });
    expect((await rest.GET("/api/info")).data).toEqual({ version: "1" });
    expect(events[0]?.error).toBeInstanceOf(TimeoutError);
    expect(events[0]).toMatchObject({ attempt: 1, method: "GET", path: "/api/info" });
  });

  test.each([
    ["no answer comes", silent],
    ["the body stalls", stalled],
  ])("is an error that names it when %s and the attempts are used up", async (_, handler) => {
    await using server = await loopbackServer(handler);
    const events: RetryEvent[] = [];
    const rest = quickClient(server.url, {
      timeout: 40,
      retry: { limit: 1 },
      onRetry: (event) => events.push(event),
    });
    const error = await caught(TimeoutError, rest.GET("/api/info"));
    expect(error).toMatchObject({ name: "TimeoutError", message: "GET /api/info: no answer within 40 ms." });
    expect(events).toHaveLength(1);
  });

  test("is that error also where fetch fails with a copy of it, as in workerd", async () => {
    const failsWithCopy = (_: unknown, init?: RequestInit) =>
      new Promise<Response>((_resolve, reject) => {
        init?.signal?.addEventListener("abort", () => {
          reject(new Error((init.signal?.reason as Error).message));
        });
      });
    const rest = quickClient("http://localhost", {
      timeout: 20,
      retry: { limit: 0 },
      fetch: failsWithCopy,
    });
    await caught(TimeoutError, rest.GET("/api/info"));
  });

  test("holds for a body that stalls when middleware is to read it", async () => {
    await using server = await loopbackServer(stalled);
    const rest = quickClient(server.url, { timeout: 40, retry: { limit: 0 } });
    rest.use({ onResponse: ({ response }) => response });
    await caught(TimeoutError, rest.GET("/api/info"));
  });

  test("ends a write without sending it again", async () => {
    await using server = await loopbackServer(silent);
    const events: RetryEvent[] = [];
    const rest = quickClient(server.url, { timeout: 40, onRetry: (event) => events.push(event) });
    await caught(TimeoutError, rest.POST("/api/storage/upload/content", { body: { content: "x" } }));
    expect(events).toEqual([]);
  });

  test("of a call stands in for its client's", async () => {
    await using server = await loopbackServer(silent);
    const rest = quickClient(server.url, { retry: { limit: 0 } });
    const error = await caught(TimeoutError, rest.GET("/api/info", { timeout: 30 }));
    expect(error.message).toContain("within 30 ms");
  });

  test("holds for a login, too", async () => {
    await using server = await loopbackServer(silent);
    const rest = quickClient(server.url, {
      username: "admin",
      password: "p",
      timeout: 40,
      retry: { limit: 0 },
    });
    await caught(TimeoutError, rest.GET("/api/info"));
  });

  test("does not cut a stream once its headers are here", async () => {
    const gate = new Gate();
    await using server = await loopbackServer(async (_, response) => {
      response.writeHead(200, { "content-type": "text/plain" });
      response.write("first ");
      await gate.passed;
      response.end("second");
    });
    const rest = quickClient(server.url, { timeout: 400, retry: { limit: 20 } });
    const { data } = await rest.GET("/api/storage/object/{identifier}", {
      params: { path: { identifier: "i" } },
      parseAs: "stream",
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    gate.open();
    expect(await text(data as unknown as AsyncIterable<Uint8Array>)).toBe("first second");
  });
});

describe("the limit of the whole call", () => {
  test("ends an attempt that would have more time of its own", async () => {
    await using server = await loopbackServer(silent);
    const rest = quickClient(server.url, { timeout: 60_000, totalTimeout: 50 });
    const error = await caught(TimeoutError, rest.GET("/api/info"));
    expect(error.message).toBe("GET /api/info: no answer within 50 ms in all.");
  });

  test("ends the attempts, however many the policy allows", async () => {
    await using server = await loopbackServer((_, response) => {
      response.writeHead(503).end();
    });
    const rest = quickClient(server.url, { totalTimeout: 60, retry: { limit: Infinity, maxDelay: 1 } });
    const outcome = await rest.GET("/api/info").catch((error: unknown) => error);
    // The last attempt either has its 503 in time or is cut.
    if (!(outcome instanceof TimeoutError)) expect(outcome).toMatchObject({ response: { status: 503 } });
    expect(server.requests.length).toBeGreaterThan(0);
  });
});

describe("settings that cannot work are refused before sending", () => {
  test.each<[name: string, settings: CallSettings]>([
    ["timeout", { timeout: 0 }],
    ["timeout", { timeout: -1 }],
    ["timeout", { timeout: NaN }],
    ["timeout", { timeout: 2 ** 31 }],
    ["timeout", { timeout: "60" as unknown as number }],
    ["totalTimeout", { totalTimeout: 0 }],
    ["totalTimeout", { totalTimeout: 2 ** 40 }],
    ["retry.limit", { retry: { limit: -1 } }],
    ["retry.limit", { retry: { limit: 0.5 } }],
    ["retry.baseDelay", { retry: { baseDelay: -1 } }],
    ["retry.baseDelay", { retry: { baseDelay: Infinity } }],
    ["retry.maxDelay", { retry: { maxDelay: NaN } }],
  ])("%s in %o", async (name, settings) => {
    const atConstruction = await caught(ConfigurationError, () =>
      quickClient("http://infrahub.test", settings),
    );
    expect(atConstruction.message).toContain(name);
    const rest = quickClient("http://infrahub.test", {
      fetch: () => Promise.reject(new Error("Nothing may be sent.")),
    });
    const inCall = await caught(InvalidInputError, rest.GET("/api/info", settings));
    expect(inCall.message).toContain(name);
  });

  test("while Infinity, and the most that a timer can hold, are limits", async () => {
    await using server = await loopbackServer((_, response) => {
      answerJson(response, {});
    });
    for (const timeout of [Infinity, 2 ** 31 - 1]) {
      const { data } = await quickClient(server.url, { timeout, totalTimeout: timeout }).GET("/api/config");
      expect(data).toEqual({});
    }
  });
});

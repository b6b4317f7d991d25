import { afterEach, describe, expect, test, vi } from "vitest";
import { TimeoutError, unwrap, type RetryEvent } from "../../../src/rest.js";
import { answerJson } from "../helpers/answers.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { loopbackServer } from "../helpers/loopback-server.js";
import { quickClient } from "../helpers/quick-client.js";

hideEnvironment();
afterEach(() => {
  vi.unstubAllGlobals();
});

interface Dispatcher {
  dispatch: (options: object, handler: unknown) => boolean;
}

/** Where Node keeps the dispatcher of its fetch. */
const GLOBAL_DISPATCHER = Symbol.for("undici.globalDispatcher.1");

describe("a limit of 300 s and more", () => {
  test.each([300_000, 3_600_000, Infinity])("takes Node's own limit away: %d ms", async (timeout) => {
    await using server = await loopbackServer((_, response) => {
      answerJson(response, { version: "1" });
    });
    await fetch(server.url);
    const held = (globalThis as unknown as Record<symbol, Dispatcher>)[GLOBAL_DISPATCHER];
    if (!held) throw new Error("Node keeps its dispatcher elsewhere now.");
    const dispatch = vi.spyOn(held, "dispatch");
    expect(await unwrap(quickClient(server.url, { timeout }).GET("/api/info"))).toEqual({ version: "1" });
    expect(dispatch.mock.calls.map(([options]) => options)).toMatchObject([
      { headersTimeout: 0, bodyTimeout: 0 },
    ]);
    dispatch.mockRestore();
  });

  test("leaves a dispatcher alone that the call has", async () => {
    const given = { dispatch: () => false };
    const inits: unknown[] = [];
    vi.stubGlobal("fetch", (_: unknown, init: unknown) => {
      inits.push(init);
      return Promise.resolve(Response.json({}));
    });
    const rest = quickClient("http://infrahub.test", { timeout: Infinity });
    const options: object = { dispatcher: given };
    await rest.GET("/api/info", options);
    expect(inits).toMatchObject([{ dispatcher: given }]);
  });

  test("is passed over where a platform has none", async () => {
    vi.stubGlobal("fetch", (_: unknown, init: object) =>
      Promise.resolve(Response.json({ version: String("dispatcher" in init) })),
    );
    const held = globalThis as unknown as Record<symbol, unknown>;
    const before = held[GLOBAL_DISPATCHER];
    held[GLOBAL_DISPATCHER] = undefined;
    const answer = await unwrap(
      quickClient("http://infrahub.test", { timeout: Infinity }).GET("/api/info"),
    ).finally(() => (held[GLOBAL_DISPATCHER] = before));
    expect(answer).toEqual({ version: "false" });
  });
});

describe("the platform's own limit", () => {
  test.each<[string, Error]>([
    ["of Node before the headers", withCause("fetch failed", "UND_ERR_HEADERS_TIMEOUT")],
    ["of Node in the body", withCause("terminated", "UND_ERR_BODY_TIMEOUT")],
    ["of another platform", new DOMException("The operation timed out.", "TimeoutError")],
  ])("%s is told as a limit, and a read is sent again only once", async (_, failure) => {
    const events: RetryEvent[] = [];
    const rest = quickClient("http://infrahub.test", {
      fetch: () => Promise.reject(failure),
      onRetry: (event) => events.push(event),
    });
    const error = await caught(TimeoutError, rest.GET("/api/info"));
    expect(error.message).toMatch(
      /fetch gave up waiting .* \(2 attempts in \d+ ms\)\. Give the option fetch/,
    );
    expect(error.cause).toBe(failure);
    expect(events).toHaveLength(1);
    await caught(TimeoutError, rest.POST("/api/storage/upload/content", { body: { content: "x" } }));
    expect(events).toHaveLength(1);
  });
});

function withCause(message: string, code: string): Error {
  return new TypeError(message, { cause: Object.assign(new Error(code), { code }) });
}

import { Agent, fetch as undiciFetch } from "undici";
import { expect, it } from "vitest";
import { RateLimitError, unwrap, type RetryEvent } from "../../src/rest.js";
import { describeWith } from "./helpers/describe-with.js";
import { liveClient } from "./helpers/live-client.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive } from "./server/live.js";

/** More than the server takes at a time: it works on one request, lets one wait, and sheds the rest. */
const PARALLEL = 12;

/**
 * `fetch` with a connection for each request. The server closes idle ones after 2 s, which is about when a request
 * that was shed comes back, and a write that meets a closing connection is rightly not sent again.
 */
const dispatcher = new Agent({ pipelining: 0 });
const freshFetch = ((input: string, init: object) =>
  undiciFetch(input, { ...init, dispatcher })) as unknown as typeof fetch;

describeWith("sheddingAddress", "a server that sheds load", (address) => {
  it("refuses what is too much, and says when to come back", async () => {
    const rest = liveClient({ address: address(), fetch: freshFetch, retry: { limit: 0 } });
    const results = await Promise.allSettled(
      Array.from({ length: PARALLEL }, () => unwrap(rest.GET("/api/menu"))),
    );
    const refused = results.filter((result) => result.status === "rejected");
    expect(refused.length).toBeGreaterThan(0);
    for (const { reason } of refused) {
      const error = await refusal(RateLimitError, Promise.reject(reason as Error));
      expect(error).toMatchObject({ status: 429, retryAfter: 1_000 });
    }
  });

  it("gets reads and writes again until all are done", async () => {
    const retries: RetryEvent[] = [];
    const rest = liveClient({
      address: address(),
      fetch: freshFetch,
      retry: { limit: 50 },
      onRetry: (event) => retries.push(event),
    });
    const contents = Array.from({ length: PARALLEL }, () => runName("content"));
    const answers = await Promise.all([
      ...contents.map((content) => unwrap(rest.POST("/api/storage/upload/content", { body: { content } }))),
      ...contents.map(() => unwrap(rest.GET("/api/menu"))),
    ]);
    expect(answers).toHaveLength(2 * PARALLEL);
    expect(retries.length).toBeGreaterThan(0);
    expect(new Set(retries.map(({ status }) => status))).toEqual(new Set([429]));
    expect(new Set(retries.map(({ method }) => method))).toEqual(new Set(["GET", "POST"]));
  });

  it("serves 200 calls by default, with at most 4 requests a call", async () => {
    let requests = 0;
    const counted: typeof fetch = (input, init) => {
      requests++;
      return freshFetch(input, init);
    };
    const rest = liveClient({ address: address(), fetch: counted });
    const calls = Array.from({ length: 200 }, () => unwrap(rest.GET("/api/menu")));
    expect(await Promise.all(calls)).toHaveLength(200);
    expect(requests).toBeLessThanOrEqual(800);
  });
});

describeLive("the headers of a request", () => {
  it.each(["high", "medium", "low"] as const)(
    "may ask for %s priority and name a tracker",
    async (priority) => {
      const rest = liveClient({ priority, tracker: runName("tracker"), headers: { "X-Live-Tests": "yes" } });
      const { error, response } = await rest.GET("/api/info");
      expect(error).toBeUndefined();
      expect(response.status).toBe(200);
    },
  );
});

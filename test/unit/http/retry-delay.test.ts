import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { retryAfter } from "../../../src/http/retry-after.js";
import { retryDelay, retryPolicy } from "../../../src/http/retry-policy.js";
import { AbortError, type RetryEvent } from "../../../src/rest.js";
import { caught } from "../helpers/caught.js";
import { Gate } from "../helpers/gate.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { quickClient } from "../helpers/quick-client.js";

hideEnvironment();
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("retryAfter", () => {
  const asked = (value: string) => retryAfter(new Headers({ "retry-after": value }));

  test.each([
    ["0", 0],
    ["3", 3000],
    ["2 ", 2000],
    ["\t 2", 2000],
    ["007", 7000],
  ])("reads %j seconds as %d ms", (value, expected) => {
    expect(asked(value)).toBe(expected);
  });

  test("takes blanks away even where the platform's Headers has not", () => {
    expect(retryAfter({ get: () => "2 " } as unknown as Headers)).toBe(2000);
  });

  test.each([
    ["Thu, 01 Jan 2026 00:01:30 GMT", 90_000],
    ["Thursday, 01-Jan-26 00:01:30 GMT", 90_000],
    ["Thu Jan  1 00:01:30 2026", 90_000],
    [" Thu, 01 Jan 2026 00:01:30 GMT ", 90_000],
    ["Wed, 31 Dec 2025 23:59:00 GMT", 0],
  ])("reads the HTTP date %j as the time until then", (value, expected) => {
    vi.useFakeTimers({ now: new Date("2026-01-01T00:00:00Z") });
    expect(asked(value)).toBe(expected);
  });

  test.each([
    "",
    " ",
    "-5",
    "-0",
    "+5",
    "0.5",
    "2.",
    "1e3",
    "0x10",
    "2s",
    "2, 2",
    "soon",
    "5 minutes",
    "2026-01-01",
    "Jan 1 2026",
    "Thu 5",
    "Thu, 99 Foo 2026 00:00:00 GMT",
    "NaN",
    "Infinity",
  ])("reads nothing in %j", (value) => {
    expect(asked(value)).toBeUndefined();
  });

  test("is undefined without the header", () => {
    expect(retryAfter(new Headers())).toBeUndefined();
  });
});

describe("retryDelay", () => {
  const policy = retryPolicy({});

  test("has the documented defaults", () => {
    expect(policy).toEqual({ budget: 60_000, limit: Infinity, baseDelay: 200, maxDelay: 60_000 });
    expect(retryPolicy(undefined)).toEqual(policy);
    expect(retryPolicy({ limit: undefined, baseDelay: 0 })).toEqual({ ...policy, baseDelay: 0 });
  });

  test("is any part of a ceiling that doubles up to 10 s, and never above maxDelay", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0, max: 1, maxExcluded: true }),
        (attempt, part) => {
          const random = vi.spyOn(Math, "random").mockReturnValue(part);
          const delays = [policy, { ...policy, maxDelay: 3 }].map((one) =>
            retryDelay(one, attempt, undefined),
          );
          random.mockRestore();
          expect(delays).toEqual([part * Math.min(10_000, 200 * 2 ** (attempt - 1)), part * 3]);
        },
      ),
    );
  });

  test("is what the server asks for, up to maxDelay, and at most a quarter more", () => {
    const random = vi.spyOn(Math, "random").mockReturnValue(0);
    const delays = () => [7000, 0, 3_600_000].map((asked) => retryDelay(policy, 3, asked));
    expect(delays()).toEqual([7000, 0, 60_000]);
    random.mockReturnValue(1);
    expect(delays()).toEqual([8750, 0, 75_000]);
    random.mockRestore();
  });
});

describe("onRetry", () => {
  /** Answers 503 with the headers given, one after another, and then 200. */
  function shedding(...headers: Record<string, string>[]) {
    let index = 0;
    const events: RetryEvent[] = [];
    vi.spyOn(Math, "random").mockReturnValue(0);
    const client = quickClient("http://infrahub.test", {
      retry: { maxDelay: 5 },
      onRetry: (event) => events.push(event),
      fetch: () => {
        const refused = headers[index++];
        return Promise.resolve(
          refused ? new Response("", { status: 503, headers: refused }) : Response.json({}),
        );
      },
    });
    return { client, events };
  }

  test("is told of each further attempt: its number, the wait, the request without its query, and why", async () => {
    const { client, events } = shedding({}, { "retry-after": "-5" }, { "retry-after": "1 " });
    await client.GET("/api/menu", { params: { query: { branch: "feature" } } });
    const event = { method: "GET", path: "/api/menu", mayHaveRun: true, status: 503 };
    expect(events).toEqual([
      { ...event, attempt: 1, delay: 0 },
      { ...event, attempt: 2, delay: 0 },
      { ...event, attempt: 3, delay: 5 },
    ]);
  });

  test("shows that Retry-After is capped by maxDelay, as seconds and as a date", async () => {
    const { client, events } = shedding(
      { "retry-after": "3600" },
      { "retry-after": "Fri, 31 Dec 2100 23:59:59 GMT" },
    );
    await client.GET("/api/menu");
    expect(events.map(({ delay }) => delay)).toEqual([5, 5]);
  });

  test("of a call stands in for its client's", async () => {
    const { client, events } = shedding({});
    const own: RetryEvent[] = [];
    await client.GET("/api/menu", { onRetry: (event) => own.push(event) });
    expect([events.length, own.length]).toEqual([0, 1]);
  });

  test("is followed by the wait, even when that is longer than a timer can hold", async () => {
    const controller = new AbortController();
    const { client, events } = shedding({ "retry-after": "99999999" });
    const waiting = new Gate();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const call = client.GET("/api/menu", {
      retry: { maxDelay: Infinity, budget: Infinity },
      signal: controller.signal,
      onRetry: (event) => {
        events.push(event);
        waiting.open();
      },
    });
    const ended = caught(AbortError, call);
    await waiting.passed;
    await vi.advanceTimersByTimeAsync(99_999_998_999);
    // The wait has not ended yet; when it is aborted nothing is left of it.
    expect(vi.getTimerCount()).toBe(1);
    controller.abort();
    await ended;
    expect(vi.getTimerCount()).toBe(0);
    expect(events.map(({ delay }) => delay)).toEqual([99_999_999_000]);
  });

  test("is not told when the wait would outlast totalTimeout: the refusal is handed over at once", async () => {
    const { client, events } = shedding({ "retry-after": "3600" });
    const { response } = await client.GET("/api/menu", {
      retry: { maxDelay: Infinity },
      totalTimeout: 600_000,
    });
    expect(response.status).toBe(503);
    expect(events).toEqual([]);
  });
});

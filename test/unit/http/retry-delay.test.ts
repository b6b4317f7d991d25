import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { retryAfter } from "../../../src/http/retry-after.js";
import { retryDelay, retryPolicy } from "../../../src/http/retry-policy.js";
import { AbortError, type RetryEvent } from "../../../src/rest.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { quickClient } from "../helpers/quick-client.js";

hideEnvironment();
afterEach(() => {
  vi.useRealTimers();
});

describe("retryAfter", () => {
  const asked = (value: string) => retryAfter(new Headers({ "retry-after": value }));

  test.each([
    ["0", 0],
    ["3", 3000],
    ["0.5", 500],
    ["-5", 0],
  ])("reads %s seconds as %d ms", (value, expected) => {
    // A number below 0 is no `delay-seconds`; as a date it lies in the past.
    vi.useFakeTimers({ now: new Date("2026-01-01T00:00:00Z") });
    expect(asked(value)).toBe(expected);
  });

  test("reads an HTTP date as the time until then, and 0 once it has passed", () => {
    vi.useFakeTimers({ now: new Date("2026-01-01T00:00:00Z") });
    expect(asked("Thu, 01 Jan 2026 00:01:30 GMT")).toBe(90_000);
    expect(asked("Wed, 31 Dec 2025 23:59:00 GMT")).toBe(0);
  });

  test("is undefined without the header, or when it cannot be read", () => {
    expect(retryAfter(new Headers())).toBeUndefined();
    expect(asked("soon")).toBeUndefined();
  });
});

describe("retryDelay", () => {
  const policy = retryPolicy({});

  test("has the documented defaults", () => {
    expect(policy).toEqual({ limit: 5, baseDelay: 200, maxDelay: 60_000 });
    expect(retryPolicy(undefined)).toEqual(policy);
    expect(retryPolicy({ limit: undefined, baseDelay: 0 })).toEqual({ ...policy, baseDelay: 0 });
  });

  test("is any part of a ceiling that doubles, and never above maxDelay", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0, max: 1, maxExcluded: true }),
        (attempt, part) => {
          const random = vi.spyOn(Math, "random").mockReturnValue(part);
          const delay = retryDelay(policy, attempt, undefined);
          random.mockRestore();
          expect(delay).toBe(Math.min(60_000, part * 200 * 2 ** (attempt - 1)));
        },
      ),
    );
  });

  test("is what the server asks for, up to maxDelay", () => {
    expect(retryDelay(policy, 3, 7000)).toBe(7000);
    expect(retryDelay(policy, 3, 0)).toBe(0);
    expect(retryDelay(policy, 3, 3_600_000)).toBe(60_000);
  });
});

describe("onRetry", () => {
  /** Answers 503 with the headers given, one after another, and then 200. */
  function shedding(...headers: Record<string, string>[]) {
    let index = 0;
    const events: RetryEvent[] = [];
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
    const { client, events } = shedding({}, { "retry-after": "0.002" });
    await client.GET("/api/menu", { params: { query: { branch: "feature" } } });
    expect(events).toEqual([
      { attempt: 1, delay: 0, method: "GET", path: "/api/menu", status: 503 },
      { attempt: 2, delay: 2, method: "GET", path: "/api/menu", status: 503 },
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
    setTimeout(() => {
      controller.abort();
    }, 30);
    await caught(
      AbortError,
      client.GET("/api/menu", { retry: { maxDelay: Infinity }, signal: controller.signal }),
    );
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

import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import {
  ConfigurationError,
  createRestClient,
  InvalidInputError,
  ServerNotReachableError,
  TimeoutError,
  unwrap,
  type CallSettings,
  type RestClientOptions,
  type RetryEvent,
} from "../../../src/rest.js";
import { answerJson, refusalBody } from "../helpers/answers.js";
import { caught } from "../helpers/caught.js";
import { FakeClock } from "../helpers/fake-clock.js";
import { Gate } from "../helpers/gate.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { loopbackServer, type Handler } from "../helpers/loopback-server.js";
import { quickClient } from "../helpers/quick-client.js";

hideEnvironment();

/** A client of a server that answers nothing: with each request, `ms` pass. */
async function unanswered(ms: number, options: RestClientOptions = {}) {
  const clock = new FakeClock();
  const server = await loopbackServer(() => {
    clock.advance(ms);
  });
  const events: RetryEvent[] = [];
  const onRetry = (event: RetryEvent) => events.push(event);
  return Object.assign(server, { rest: quickClient(server.url, { clock, onRetry, ...options }), events });
}

const stalled: Handler = (_, response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.write('{"version": ');
};

/** The platform's fetch; `ms` pass once the headers are here. */
const slowBody =
  (clock: FakeClock, ms: number): typeof fetch =>
  async (...args) => {
    const response = await fetch(...args);
    clock.advance(ms);
    return response;
  };

describe("the limit of one attempt", () => {
  test("ends a read that gets no answer, and it is sent again", async () => {
    const clock = new FakeClock();
    await using server = await loopbackServer((_, response, index) => {
      if (index > 0) answerJson(response, { version: "1" });
      else clock.advance(500);
    });
    const events: RetryEvent[] = [];
    const rest = quickClient(server.url, { timeout: 500, clock, onRetry: (event) => events.push(event) });
    expect((await rest.GET("/api/info")).data).toEqual({ version: "1" });
    expect(events[0]?.error).toBeInstanceOf(TimeoutError);
    expect(events[0]).toMatchObject({ attempt: 1, method: "GET", path: "/api/info" });
  });

  test("is an error that names it, and a read is sent again only once, however often the policy allows", async () => {
    for (const retry of [undefined, { limit: 9 }, { limit: Infinity }]) {
      await using server = await unanswered(60_000, { retry });
      const error = await caught(TimeoutError, server.rest.GET("/api/info"));
      expect(error.name).toBe("TimeoutError");
      expect(error.message).toBe("GET /api/info: no answer within 60000 ms (2 attempts in 2 min).");
      expect(server.events.map(({ error: reason }) => reason?.message)).toEqual([
        "GET /api/info: no answer within 60000 ms (1 attempt in 60 s).",
      ]);
      expect(server.requests).toHaveLength(2);
    }
  });

  test("is not sent again at all when the policy says so", async () => {
    await using server = await unanswered(40, { timeout: 40, retry: { limit: 0 } });
    const error = await caught(TimeoutError, server.rest.GET("/api/info"));
    expect(error.message).toBe("GET /api/info: no answer within 40 ms (1 attempt in 40 ms).");
  });

  test("counts over all attempts of a call", async () => {
    const clock = new FakeClock();
    await using server = await loopbackServer((_, response, index) => {
      if (index % 2) clock.advance(5_000);
      else answerJson(response, refusalBody("busy", 503), 503);
    });
    const rest = quickClient(server.url, { timeout: 5_000, retry: { limit: 20 }, clock });
    const error = await caught(TimeoutError, rest.GET("/api/info"));
    expect(error.message).toBe("GET /api/info: no answer within 5000 ms (4 attempts in 10 s).");
  });

  test("is an error when the body stalls, with middleware, too", async () => {
    await using server = await loopbackServer(stalled);
    for (const middleware of [[], [{ onResponse: ({ response }: { response: Response }) => response }]]) {
      const clock = new FakeClock();
      const rest = quickClient(server.url, {
        timeout: 40,
        retry: { limit: 0 },
        clock,
        fetch: slowBody(clock, 40),
      });
      rest.use(...middleware);
      await caught(TimeoutError, rest.GET("/api/info"));
    }
  });

  test("is that error also where fetch fails with a copy of it, as in workerd", async () => {
    const clock = new FakeClock();
    const failsWithCopy = (_: unknown, init?: RequestInit) =>
      new Promise<Response>((_resolve, reject) => {
        init?.signal?.addEventListener("abort", () => {
          reject(new Error((init.signal?.reason as Error).message));
        });
        clock.advance(20);
      });
    const rest = quickClient("http://localhost", {
      timeout: 20,
      retry: { limit: 0 },
      clock,
      fetch: failsWithCopy,
    });
    await caught(TimeoutError, rest.GET("/api/info"));
  });

  test("ends a write without sending it again", async () => {
    await using server = await unanswered(40, { timeout: 40 });
    await caught(TimeoutError, server.rest.POST("/api/storage/upload/content", { body: { content: "x" } }));
    expect(server.events).toEqual([]);
  });

  test("of a call stands in for its client's", async () => {
    await using server = await unanswered(30, { retry: { limit: 0 } });
    const error = await caught(TimeoutError, server.rest.GET("/api/info", { timeout: 30 }));
    expect(error.message).toContain("within 30 ms");
  });

  test("holds for a login, too", async () => {
    await using server = await unanswered(40, {
      username: "admin",
      password: "p",
      timeout: 40,
      retry: { limit: 0 },
    });
    await caught(TimeoutError, server.rest.GET("/api/info"));
  });

  test("does not cut a stream once its headers are here", async () => {
    const gate = new Gate();
    const clock = new FakeClock();
    await using server = await loopbackServer(async (_, response) => {
      response.writeHead(200, { "content-type": "text/plain" });
      response.write("first ");
      await gate.passed;
      response.end("second");
    });
    const { data } = await quickClient(server.url, { timeout: 400, clock }).GET(
      "/api/storage/object/{identifier}",
      { params: { path: { identifier: "i" } }, parseAs: "stream" },
    );
    clock.advance(500);
    gate.open();
    expect(await text(data as unknown as AsyncIterable<Uint8Array>)).toBe("first second");
  });

  test("leaves nothing behind when the answer is there", async () => {
    const clock = new FakeClock();
    await using server = await loopbackServer((_, response) => {
      answerJson(response, { version: "1" });
    });
    await quickClient(server.url, { clock }).GET("/api/info");
    expect(clock.limits).toBe(0);
  });
});

describe("the limit of the whole call", () => {
  test("ends an attempt that would have more time of its own", async () => {
    await using server = await unanswered(50, { timeout: 60_000, totalTimeout: 50 });
    const error = await caught(TimeoutError, server.rest.GET("/api/info"));
    expect(error.message).toBe("GET /api/info: no answer within 50 ms in all (1 attempt in 50 ms).");
  });

  test("ends the attempts, however many the policy allows", async () => {
    const clock = new FakeClock();
    await using server = await loopbackServer((_, response) => {
      clock.advance(10);
      response.writeHead(503).end();
    });
    const retry = { limit: Infinity, maxDelay: 0 };
    const rest = quickClient(server.url, { totalTimeout: 55, retry, clock });
    // The sixth attempt is cut.
    const error = await caught(TimeoutError, rest.GET("/api/info"));
    expect(error.message).toBe("GET /api/info: no answer within 55 ms in all (6 attempts in 55 ms).");
    expect(server.requests).toHaveLength(6);
  });
});

describe("how many attempts there were", () => {
  test("is told of a server that is not reached", async () => {
    const clock = new FakeClock();
    const cause = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    const rest = quickClient("http://infrahub.test", {
      clock,
      fetch: () => {
        clock.advance(1_000);
        return Promise.reject(new TypeError("fetch failed", { cause }));
      },
    });
    const error = await caught(ServerNotReachableError, rest.GET("/api/info"));
    expect(error.message).toContain("(connect ECONNREFUSED; 6 attempts in 6 s). Is it running");
  });

  test.each([[], [{ onResponse: ({ response }: { response: Response }) => response }]])(
    "is told of a refusal that stays, and not of one at the first attempt",
    async (...middleware) => {
      await using server = await loopbackServer(({ target }, response) => {
        const status = target === "/api/info" ? 503 : 404;
        answerJson(response, refusalBody("no", status), status);
      });
      const rest = quickClient(server.url, { clock: new FakeClock(), retry: { limit: 2 } });
      rest.use(...middleware);
      expect((await caught(Error, unwrap(rest.GET("/api/info")))).message).toBe("no (3 attempts in 0 ms)");
      expect((await caught(Error, unwrap(rest.GET("/api/menu")))).message).toBe("no");
    },
  );
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

  test.each([3, "3", null])("retry that is %j", async (retry) => {
    const settings = { retry: retry as unknown as object };
    const error = await caught(ConfigurationError, () => createRestClient(settings));
    expect(error.message).toContain("retry: expected an object");
    const rest = quickClient("http://infrahub.test");
    await caught(InvalidInputError, rest.GET("/api/info", settings));
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

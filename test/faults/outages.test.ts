import { describe, expect, test } from "vitest";
import type { InfrahubError, RetryEvent } from "../../src/rest.js";
import {
  AbortError,
  createRestClient,
  ServerNotReachableError,
  TimeoutError,
  unwrap,
  type RestClientOptions,
} from "../../src/rest.js";
import type { Clock } from "../../src/util/clock.js";
import { caught } from "../unit/helpers/caught.js";
import { FakeClock } from "../unit/helpers/fake-clock.js";
import { hideEnvironment } from "../unit/helpers/hide-environment.js";
import { playStore, type PlayedStore } from "../unit/nodes/play-store.js";
import { seedRandom } from "./helpers/seeded-random.js";
import { SimulatedClock } from "./helpers/simulated-clock.js";

hideEnvironment();
seedRandom(11);

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const shed = () =>
  new Response("busy", { status: 429, headers: { "retry-after": "1", "x-infrahub-admission": "shed" } });
const refused = () => {
  const cause = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
  return new TypeError("fetch failed", { cause });
};

function client<Time extends Clock = FakeClock>(
  fetch: (url: string) => Promise<Response>,
  options: RestClientOptions = {},
  clock: Time = new FakeClock() as Clock as Time,
) {
  const requests: string[] = [];
  const rest = createRestClient({
    address: "http://infrahub.test",
    clock,
    fetch: (input) => {
      requests.push(input as string);
      return fetch(input as string);
    },
    ...options,
  });
  return { rest, clock, requests };
}

/** Takes two requests at a time, half a second each, and sheds all others. */
function takesTwo(clock: SimulatedClock) {
  let active = 0;
  const order: string[] = [];
  return {
    order,
    fetch: async (url: string) => {
      if (active === 2) return shed();
      active++;
      await clock.sleep(500);
      active--;
      order.push(url);
      return Response.json({});
    },
  };
}

describe("a server that sheds load", () => {
  test("serves 200 calls, although it takes two at a time, with at most 4 requests a call", async () => {
    const clock = new SimulatedClock();
    const { rest, requests } = client(takesTwo(clock).fetch, {}, clock);
    await clock.run(Promise.all(Array.from({ length: 200 }, () => unwrap(rest.GET("/api/info")))));
    expect(requests.length).toBeLessThanOrEqual(800);
    // At best, it takes 50 s.
    expect(clock.now()).toBeLessThan(60_000);
  });

  test("is asked by priority by all scopes of a client", async () => {
    const clock = new SimulatedClock();
    const server = takesTwo(clock);
    const { rest } = client(server.fetch, {}, clock);
    const first = Array.from({ length: 20 }, () => rest.GET("/api/menu"));
    await clock.run(clock.sleep(100));
    const feature = rest.with({ branch: "b" });
    const later = (["low", "medium", "high", "low", "high"] as const).map((priority, index) =>
      (index % 2 ? rest : feature).GET("/api/schema/summary", {
        priority,
        params: { query: { branch: priority } },
      }),
    );
    await clock.run(Promise.all([...first, ...later]));
    const order = server.order.flatMap((url) => new URL(url).searchParams.get("branch") ?? []);
    expect(order).toEqual(["high", "high", "medium", "low", "low"]);
  });

  test("is asked without limits again once it is calm", async () => {
    const clock = new SimulatedClock();
    const server = takesTwo(clock);
    let active = 0;
    let most = 0;
    const { rest } = client(
      async (url) => {
        if (clock.now() < 30_000) return server.fetch(url);
        most = Math.max(most, ++active);
        await clock.sleep(500);
        active--;
        return Response.json({});
      },
      {},
      clock,
    );
    const ask = (length: number) =>
      clock.run(Promise.all(Array.from({ length }, () => rest.GET("/api/info"))));
    await ask(10);
    await clock.run(clock.sleep(60_000));
    await ask(1);
    await ask(50);
    expect(most).toBe(50);
  });
});

describe("a server that is gone", () => {
  test("for 20 s fails no call of 300, and is asked no more than four times a call", async () => {
    const clock = new SimulatedClock();
    const answer = () =>
      clock.now() < 20_000 ? Promise.reject(refused()) : Promise.resolve(Response.json({}));
    const { rest, requests } = client(answer, {}, clock);
    await clock.run(Promise.all(Array.from({ length: 300 }, () => unwrap(rest.GET("/api/info")))));
    expect(requests.length).toBeLessThan(1_200);
    expect(clock.now()).toBeLessThan(60_000);
  });

  test("for good fails each call once its budget is spent", async () => {
    const { rest, clock, requests } = client(() => Promise.reject(refused()));
    const error = await caught(ServerNotReachableError, rest.GET("/api/info"));
    expect(error.message).toMatch(/\(connect ECONNREFUSED; \d+ attempts in 6\d s\)/);
    expect(clock.now()).toBeGreaterThanOrEqual(60_000);
    // The last attempt may have waited for its turn.
    expect(clock.now()).toBeLessThan(66_000);
    expect(requests.length).toBeLessThan(60);
  });

  test("is asked by each of many calls a few times, until the budget of each is spent", async () => {
    const clock = new SimulatedClock();
    const { rest, requests } = client(() => Promise.reject(refused()), {}, clock);
    const call = () => caught(ServerNotReachableError, rest.GET("/api/info"));
    await clock.run(Promise.all(Array.from({ length: 100 }, call)));
    expect(requests.length).toBeLessThan(400);
    expect(clock.now()).toBeLessThan(130_000);
  });

  test.each([{ budget: 0 }, { limit: 0 }])("is asked once with %j", async (retry) => {
    const { rest, requests } = client(() => Promise.reject(refused()), { retry });
    await caught(ServerNotReachableError, rest.GET("/api/info"));
    expect(requests).toHaveLength(1);
  });
});

describe("a call that waits for its turn", () => {
  /** One call holds the only place; what comes later waits. */
  async function busy(options: RestClientOptions = {}) {
    let release!: () => void;
    const held = new Promise<void>((resolve) => (release = resolve));
    let active = 0;
    const made = client(async () => {
      if (active) return shed();
      active++;
      await held;
      active--;
      return Response.json({});
    }, options);
    const first = made.rest.GET("/api/info");
    const second = made.rest.GET("/api/info", { retry: { limit: 0 } });
    await second;
    return { ...made, first, release };
  }

  test("can be aborted, and leaves the place to others", async () => {
    const { rest, first, release, requests } = await busy();
    const controller = new AbortController();
    const waiting = rest.POST("/api/schema/load", { body: { schemas: [] }, signal: controller.signal });
    await turn();
    controller.abort();
    expect(await caught(AbortError, waiting)).toMatchObject({ outcome: "not-done" });
    expect(requests).toHaveLength(2);
    release();
    await first;
    expect((await rest.GET("/api/info")).data).toEqual({});
  });

  test("ends with totalTimeout", async () => {
    const { rest, clock, first, release, requests } = await busy();
    const waiting = caught(TimeoutError, rest.GET("/api/info", { totalTimeout: 500 }));
    await turn();
    clock.advance(500);
    expect((await waiting).message).toContain("no answer within 500 ms in all");
    expect(requests).toHaveLength(2);
    release();
    await first;
  });

  test("ends when the client is closed", async () => {
    const { rest, first, release } = await busy();
    const waiting = caught(AbortError, rest.GET("/api/info"));
    await turn();
    await rest.close();
    await waiting;
    release();
    await first;
  });

  test("is sent in any case when no call succeeds within its budget", async () => {
    const { rest, clock, first, release, requests } = await busy();
    const waiting = caught(Error, unwrap(rest.GET("/api/info", { retry: { budget: 1_000 } })));
    await turn();
    clock.advance(1_000);
    await waiting;
    expect(requests.length).toBeGreaterThan(2);
    release();
    await first;
  });
});

describe("observers that throw", () => {
  const fails = (): never => {
    throw new Error("observer");
  };
  const logger = { debug: fails, info: fails, warn: fails, error: fails };
  const rejects = (() => Promise.reject(new Error("observer"))) as () => never;

  test.each([fails, rejects])("replace no answer", async (onRetry) => {
    let first = true;
    const { rest } = client(
      () => {
        const answer = first ? shed() : Response.json({ version: "1" });
        first = false;
        return Promise.resolve(answer);
      },
      { logger, onRetry },
    );
    expect((await rest.GET("/api/info")).data).toEqual({ version: "1" });
  });
});

describe("a batch", () => {
  const tags = async (infrahub: PlayedStore) => {
    const batch = infrahub.untyped.createBatch({ returnExceptions: true });
    for (let index = 0; index < 300; index++)
      batch.save(await infrahub.untyped.create("SampleTag", { name: `tag ${index}` }));
    return batch.execute();
  };

  test.each([429, 502, 503, 504, 500, "lost"])(
    "of 300 nodes does not multiply an outage: each group is sent as one (%s)",
    async (fault) => {
      let requests = 0;
      const fetch: typeof globalThis.fetch = (input, init) => {
        if (typeof init?.body !== "string" || !init.body.includes("mutation"))
          return globalThis.fetch(input, init);
        requests++;
        if (typeof fault === "number") return Promise.resolve(new Response("down", { status: fault }));
        return Promise.reject(new TypeError("fetch failed"));
      };
      await using infrahub = await playStore({ fetch, retry: { limit: 2 } });
      const { outcomes, failed } = await tags(infrahub);
      expect(failed).toBe(300);
      expect(new Set(outcomes.map(({ error }) => (error as InfrahubError).outcome))).toEqual(
        new Set(["unknown"]),
      );
      // A crash may be the fault of one node, which each node alone tells, unless creating twice might double it.
      expect(requests).toBe(fault === 500 ? 306 : 18);
    },
  );

  test("bridges a gateway that is gone for 20 s", async () => {
    const clock = new FakeClock();
    const fetch: typeof globalThis.fetch = (input, init) => {
      const write = typeof init?.body === "string" && init.body.includes("mutation");
      return write && clock.now() < 20_000 ? Promise.reject(refused()) : globalThis.fetch(input, init);
    };
    await using infrahub = await playStore({ fetch, clock, retry: {} });
    expect(await tags(infrahub)).toMatchObject({ done: 300, failed: 0 });
    expect(infrahub.nodes.size).toBe(300);
  });
});

test("the client's onRetry is told of writes", async () => {
  const told: RetryEvent[] = [];
  let first = true;
  const fetch: typeof globalThis.fetch = (input, init) => {
    const write = typeof init?.body === "string" && init.body.includes("mutation");
    if (!write || !first) return globalThis.fetch(input, init);
    first = false;
    return Promise.resolve(shed());
  };
  await using infrahub = await playStore({
    fetch,
    retry: { limit: 1 },
    onRetry: (event) => told.push(event),
  });
  await (await infrahub.untyped.create("SampleTag", { name: "red" })).save();
  expect(told).toMatchObject([{ method: "POST", status: 429, mayHaveRun: false }]);
});

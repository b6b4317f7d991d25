import { expect, test } from "vitest";
import { TimeoutError, type RetryEvent } from "../../../src/rest.js";
import { FakeClock } from "../helpers/fake-clock.js";
import { ATTEMPTS } from "../helpers/first-attempt.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { quickClient } from "../helpers/quick-client.js";

hideEnvironment();

test.each(ATTEMPTS)("an attempt that %s may have run: %s", async (_, mayHaveRun, answer) => {
  const events: RetryEvent[] = [];
  const rest = quickClient("http://infrahub.test", {
    onRetry: (event) => events.push(event),
    fetch: () => (events.length ? Promise.resolve(Response.json({ version: "1" })) : answer()),
  });
  expect((await rest.GET("/api/info")).data).toEqual({ version: "1" });
  expect(events.map((event) => event.mayHaveRun)).toEqual([mayHaveRun]);
});

test("an attempt that had no answer in time may have run", async () => {
  const clock = new FakeClock();
  const events: RetryEvent[] = [];
  const rest = quickClient("http://infrahub.test", {
    clock,
    onRetry: (event) => events.push(event),
    fetch: (_, init) => {
      if (events.length) return Promise.resolve(Response.json({ version: "1" }));
      return new Promise((__, reject) => {
        init?.signal?.addEventListener("abort", () => {
          reject(init.signal?.reason as Error);
        });
        clock.advance(60_000);
      });
    },
  });
  await rest.GET("/api/info");
  expect(events[0]?.error).toBeInstanceOf(TimeoutError);
  expect(events.map((event) => event.mayHaveRun)).toEqual([true]);
});

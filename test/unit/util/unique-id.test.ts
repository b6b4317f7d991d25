import { afterEach, expect, test, vi } from "vitest";
import { uniqueId } from "../../../src/util/unique-id.js";

afterEach(() => {
  vi.useRealTimers();
});

/** The moment that an id begins with, in ms. */
const momentOf = (id: string) => Number(BigInt(`0x${id.replaceAll("-", "").slice(0, 16)}`) / 1_000_000n);

test("ids are UUIDs that differ, and sort as they were made", () => {
  const ids = Array.from({ length: 10_000 }, uniqueId);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
});

test("ids begin with the time, as Infrahub's own do", () => {
  // Of a node that Infrahub 1.11.9 created at that time.
  expect(momentOf("18eb0814-a898-c4ea-e3dd-208930da6c1a")).toBe(Date.parse("2026-11-24T16:29:21.258Z"));
  const now = momentOf(uniqueId()) + 60_000;
  vi.useFakeTimers({ now });
  expect(momentOf(uniqueId())).toBe(now);
});

test("ids keep their order when the clock is put back", () => {
  const now = momentOf(uniqueId()) + 60_000;
  vi.useFakeTimers({ now });
  const before = uniqueId();
  vi.setSystemTime(now - 3_600_000);
  expect(uniqueId() > before).toBe(true);
});

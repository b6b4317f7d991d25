import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { onAbort } from "../../../src/util/on-abort.js";

test("many callbacks share one listener of a signal", () => {
  const controller = new AbortController();
  const { signal } = controller;
  const called: number[] = [];
  const releases = Array.from({ length: 20 }, (_, index) => onAbort(signal, () => called.push(index)));
  expect(getEventListeners(signal, "abort")).toHaveLength(1);
  releases[3]?.();
  releases[3]?.();
  controller.abort();
  expect(called).toHaveLength(19);
  expect(called).not.toContain(3);
});

test("the listener goes with the last callback, and comes back with the next", () => {
  const controller = new AbortController();
  const { signal } = controller;
  const called: string[] = [];
  const first = onAbort(signal, () => called.push("first"));
  const second = onAbort(signal, () => called.push("second"));
  first();
  expect(getEventListeners(signal, "abort")).toHaveLength(1);
  second();
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
  onAbort(signal, () => called.push("third"));
  controller.abort();
  expect(called).toEqual(["third"]);
});

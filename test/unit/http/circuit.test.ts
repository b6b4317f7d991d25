import { expect, test } from "vitest";
import { Circuit, type Load } from "../../../src/http/circuit.js";
import type { Priority } from "../../../src/rest.js";
import { FakeClock } from "../helpers/fake-clock.js";

const { signal: never } = new AbortController();
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A circuit of a server that works on one request, and has refused another one. */
function busy() {
  const clock = new FakeClock();
  const load: Load = { active: 1 };
  const circuit = new Circuit(load, clock);
  load.circuit = circuit;
  circuit.ended("refused", 0);
  const admitted: string[] = [];
  const enter = (name: string, priority?: Priority, patience = 60_000, signal = never) =>
    circuit.enter(priority, patience, signal).then((waited) => {
      admitted.push(name);
      return waited;
    });
  const end = async (result: "answered" | "refused" | "failed") => {
    load.active--;
    circuit.ended(result, 0);
    await settled();
  };
  return { clock, load, circuit, admitted, enter, end };
}

test("calls are admitted by priority, and then in order of arrival", async () => {
  const { admitted, enter, end, load } = busy();
  for (const [name, priority] of [
    ["low", "low"],
    ["medium"],
    ["medium too", "medium"],
    ["high", "high"],
  ] as const)
    void enter(name, priority);
  await settled();
  expect([admitted, load.active]).toEqual([[], 1]);
  await end("failed");
  expect([admitted, load.active]).toEqual([["high"], 1]);
  await end("answered");
  expect([admitted, load.active]).toEqual([["high", "medium", "medium too"], 2]);
  await end("answered");
  await end("answered");
  expect([admitted, load.active]).toEqual([["high", "medium", "medium too", "low"], 1]);
});

test("a call that is aborted while it waits takes no place", async () => {
  const { admitted, enter, end, load } = busy();
  const controller = new AbortController();
  const waiting = enter("aborted", "high", 60_000, controller.signal);
  void enter("next");
  controller.abort(new Error("enough"));
  await expect(waiting).rejects.toThrow("enough");
  await end("failed");
  expect([admitted, load.active]).toEqual([["next"], 1]);
});

test("a call is made when it has waited long enough without any success, and that time counts", async () => {
  const { admitted, clock, enter, load } = busy();
  const waiting = enter("patient", "medium", 1_000);
  clock.advance(999);
  await settled();
  expect(admitted).toEqual([]);
  clock.advance(1);
  expect(await waiting).toBe(0);
  expect(load.active).toBe(2);
});

test("waiting while other calls succeed does not count, and goes on", async () => {
  const { admitted, clock, enter, end } = busy();
  void enter("first", "high");
  const waiting = enter("second", "low", 1_000);
  clock.advance(600);
  await end("answered");
  expect(admitted).toEqual(["first", "second"]);
  expect(await waiting).toBe(600);
});

test("a server that refuses even one request is asked after growing pauses, and the queue closes when it has calmed down", async () => {
  const { admitted, clock, circuit, enter, end, load } = busy();
  load.active = 0;
  circuit.ended("refused", 200);
  void enter("again");
  await settled();
  expect(admitted).toEqual(["again"]);
  expect(clock.pauses.every((pause) => pause > 0 && pause <= 200)).toBe(true);
  await end("answered");
  expect(load.circuit).toBe(circuit);
  clock.advance(10_001);
  load.active = 1;
  await end("answered");
  expect(load.circuit).toBeUndefined();
});

/** A circuit of a client that makes two attempts at a time, and makes them. */
function capped() {
  const clock = new FakeClock();
  const load: Load = { active: 0, most: 2 };
  const circuit = new Circuit(load, clock);
  load.circuit = circuit;
  const admitted: string[] = [];
  const enter = (name: string, priority?: Priority, patience = 1_000) =>
    circuit.enter(priority, patience, never).then(() => admitted.push(name));
  const end = async (result: "answered" | "refused" | "failed") => {
    load.active--;
    circuit.ended(result, 0);
    await settled();
  };
  return { clock, load, admitted, enter, end };
}

test("no more calls than the most are under way, however long the others take", async () => {
  const { clock, load, admitted, enter, end } = capped();
  for (const name of ["a", "b", "c", "d"]) void enter(name);
  void enter("first", "high");
  await settled();
  clock.advance(100_000);
  await settled();
  expect([admitted, load.active]).toEqual([["a", "b"], 2]);
  await end("answered");
  expect([admitted, load.active]).toEqual([["a", "b", "first"], 2]);
  await end("failed");
  await end("answered");
  expect([admitted, load.active]).toEqual([["a", "b", "first", "c", "d"], 2]);
  await end("answered");
  await end("answered");
  expect(load.circuit).toBeDefined();
});

test("while the server refuses, there are fewer than the most, and whoever has waited enough goes", async () => {
  const { clock, load, admitted, enter, end } = capped();
  for (const name of ["a", "b", "c", "d"]) void enter(name);
  await settled();
  await end("refused");
  expect([admitted, load.active]).toEqual([["a", "b"], 1]);
  clock.advance(1_000);
  await settled();
  expect([admitted, load.active]).toEqual([["a", "b", "c"], 2]);
  await end("failed");
  expect([admitted, load.active]).toEqual([["a", "b", "c", "d"], 2]);
});

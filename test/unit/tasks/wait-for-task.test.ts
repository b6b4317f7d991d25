import { describe, expect, it } from "vitest";
import { TaskFailedError, type Task, type TaskLog } from "../../../src/index.js";
import { AbortError, InvalidInputError, NotFoundError, TimeoutError } from "../../../src/rest.js";
import { caught } from "../helpers/caught.js";
import { hurryClock } from "../helpers/hurry-clock.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { playInfrahub, type Asked } from "../nodes/play-infrahub.js";
import { line, playTask, taskAnswer } from "./play-tasks.js";

hideEnvironment();

const quick = { interval: 1 };

it("looks until the task has completed, and gives it", async () => {
  await using infrahub = await playTask([
    { state: "SCHEDULED" },
    { state: "RUNNING" },
    { state: "COMPLETED" },
  ]);
  const task = await infrahub.client.task.waitForCompletion("t", quick);
  expect(task).toMatchObject({ id: "t", state: "COMPLETED" });
  expect(task).not.toHaveProperty("logs");
  expect(infrahub.asked.map(({ variables }) => variables["ids"])).toEqual([["t"], ["t"], ["t"]]);
  expect(infrahub.asked.every(({ query }) => !query.includes("logs"))).toBe(true);
});

it("asks main, now, whatever the client reads", async () => {
  await using infrahub = await playTask([{ state: "COMPLETED" }], undefined, {
    branch: "b",
    at: "2026-01-01",
  });
  await infrahub.client.task.waitForCompletion("t");
  expect(infrahub.asked).toMatchObject([{ branch: "main", at: null }]);
});

it("tells progress when it changes, and each line of the log once", async () => {
  await using infrahub = await playTask([
    { state: "RUNNING", progress: 0, logs: ["a"] },
    { state: "RUNNING", progress: 0, logs: ["a", "c"] },
    { state: "RUNNING", progress: 50, logs: ["a", "b", "c"] },
    { state: "COMPLETED", progress: 50, logs: ["a", "b", "c", "Finished in state Completed('ok')"] },
  ]);
  const progress: unknown[] = [];
  const lines: TaskLog[] = [];
  await infrahub.client.task.waitForCompletion("t", {
    ...quick,
    onProgress: (task: Task) => progress.push([task.state, task.progress]),
    onLog: (one) => lines.push(one),
  });
  expect(progress).toEqual([
    ["RUNNING", 0],
    ["RUNNING", 50],
    ["COMPLETED", 50],
  ]);
  expect(lines).toEqual(["a", "c", "b", "Finished in state Completed('ok')"].map(line));
});

it("waits a little for the lines that come after the end", async () => {
  await using infrahub = await playTask([
    { state: "COMPLETED", logs: ["a"] },
    { state: "COMPLETED", logs: ["a"] },
    { state: "COMPLETED", logs: ["a", "b", "Finished in state Completed('ok')"] },
  ]);
  const lines: string[] = [];
  await infrahub.client.task.waitForCompletion("t", {
    ...quick,
    onLog: ({ message }) => lines.push(message),
  });
  expect(lines).toEqual(["a", "b", "Finished in state Completed('ok')"]);
});

it("does not wait for ever for a line that never comes", async () => {
  await using infrahub = await playTask([{ state: "CRASHED", logs: ["a"] }]);
  hurryClock(100);
  const error = await caught(TaskFailedError, infrahub.client.task.waitForCompletion("t", quick));
  expect(error.message).toBe('The task "Work" ended as CRASHED and did not say why.');
  expect(error.logs).toEqual([line("a")]);
});

describe.each(["FAILED", "CRASHED", "CANCELLED"] as const)("a task that ends as %s", (state) => {
  it("is an error with the server's reason and the log", async () => {
    const logs = ["a", `Finished in state Failed('Flow run encountered an exception: Error: It is red.')`];
    await using infrahub = await playTask([{ state: "RUNNING" }, { state, logs: ["a"] }, { state, logs }]);
    const error = await caught(TaskFailedError, infrahub.client.task.waitForCompletion("t", quick));
    expect(error).toMatchObject({
      name: "TaskFailedError",
      message: "It is red.",
      state,
      logs: logs.map(line),
      data: { id: "t", title: "Work", workflow: "work" },
    });
  });
});

it("ends with its limit", async () => {
  await using infrahub = await playTask([{ state: "RUNNING" }]);
  const error = await caught(
    TimeoutError,
    infrahub.client.task.waitForCompletion("t", { totalTimeout: 300 }),
  );
  expect(error.message).toBe("Waiting for task t ended after 300 ms; the work goes on.");
});

it("ends with its limit while a request is on its way", async () => {
  await using infrahub = await playInfrahub(() => undefined);
  const error = await caught(
    TimeoutError,
    infrahub.client.task.waitForCompletion("t", { totalTimeout: 200 }),
  );
  expect(error.message).toBe("Waiting for task t ended after 200 ms; the work goes on.");
});

it("limits each of its requests as any call does", async () => {
  const looks: Asked[] = [];
  await using infrahub = await playInfrahub((asked) => {
    looks.push(asked);
    return looks.length === 1 ? undefined : taskAnswer(asked, { state: "COMPLETED" });
  });
  const options = { timeout: 50, retry: { baseDelay: 1 } };
  expect(await infrahub.client.task.waitForCompletion("t", options)).toMatchObject({ state: "COMPLETED" });
  expect(looks).toHaveLength(2);
});

it.each(["between two looks", "during a look"])("ends when it is aborted %s", async (when) => {
  const controller = new AbortController();
  const reason = new Error("enough");
  await using infrahub = await playTask(when === "during a look" ? [] : [{ state: "RUNNING" }]);
  setTimeout(() => {
    controller.abort(reason);
  }, 150);
  const { signal } = controller;
  const error = await caught(
    AbortError,
    infrahub.client.task.waitForCompletion("t", { signal, interval: 60_000 }),
  );
  expect(error.message).toBe("Waiting for task t was aborted; the work goes on.");
  expect(error.cause).toBe(reason);
});

it("lets pauses grow up to the interval", async () => {
  const times: number[] = [];
  await using infrahub = await playTask(
    Array.from({ length: 6 }, (_, index) => ({
      state: index < 5 ? "RUNNING" : "COMPLETED",
      progress: index,
    })),
  );
  const onProgress = () => times.push(performance.now());
  await infrahub.client.task.waitForCompletion("t", { interval: 400, onProgress });
  const expected = [200, 300, 400, 400, 400];
  const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  expect(pauses.map((pause, index) => pause >= (expected[index] ?? Infinity) - 5)).toEqual(
    pauses.map(() => true),
  );
});

it("survives a look that fails, as far as the retry policy goes", async () => {
  let looks = 0;
  await using infrahub = await playTask(
    [],
    (_, response) => {
      if (++looks > 2) response.writeHead(400).end();
      else response.destroy();
      return undefined;
    },
    { retry: { limit: 2, baseDelay: 1 } },
  );
  await caught(Error, infrahub.client.task.waitForCompletion("t"));
  expect(looks).toBe(3);
});

it("refuses a task that there is not", async () => {
  await using infrahub = await playInfrahub(() => ({ tasks: { edges: [] } }));
  const error = await caught(NotFoundError, infrahub.client.task.waitForCompletion("t"));
  expect(error).toMatchObject({ code: "TASK_NOT_FOUND", data: { id: "t" } });
});

it.each([{ totalTimeout: 0 }, { totalTimeout: NaN }, { interval: -1 }])("refuses %o", async (options) => {
  await using infrahub = await playTask([{ state: "COMPLETED" }]);
  await caught(InvalidInputError, infrahub.client.task.waitForCompletion("t", options));
  expect(infrahub.asked).toEqual([]);
});

import { describe, expect, it } from "vitest";
import { TaskFailedError, type Task, type TaskLog } from "../../../../src/index.js";
import { AbortError, InvalidInputError, NotFoundError, TimeoutError } from "../../../../src/rest.js";
import { caught } from "../../helpers/caught.js";
import { FakeClock } from "../../helpers/fake-clock.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { playInfrahub, type Asked } from "../../nodes/play-infrahub.js";
import { line, playTask, taskAnswer } from "./play-tasks.js";

hideEnvironment();

it("looks until the task has completed, and gives it", async () => {
  await using infrahub = await playTask([
    { state: "SCHEDULED" },
    { state: "RUNNING" },
    { state: "COMPLETED" },
  ]);
  const task = await infrahub.client.task.waitForCompletion("t");
  expect(task).toMatchObject({ id: "t", state: "COMPLETED" });
  expect(task).not.toHaveProperty("logs");
  expect(infrahub.asked.map(({ variables }) => variables["ids"])).toEqual([["t"], ["t"], ["t"]]);
  expect(infrahub.asked.every(({ query }) => !query.includes("logs"))).toBe(true);
});

it("asks the default branch, now, whatever the client reads", async () => {
  await using infrahub = await playTask([{ state: "COMPLETED" }], undefined, {
    branch: "b",
    at: "2026-01-01",
  });
  await infrahub.client.task.waitForCompletion("t");
  expect(infrahub.asked).toMatchObject([{ branch: null, at: null }]);
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
    onLog: ({ message }) => lines.push(message),
  });
  expect(lines).toEqual(["a", "b", "Finished in state Completed('ok')"]);
});

it("does not wait for ever for a line that never comes", async () => {
  await using infrahub = await playTask([{ state: "CRASHED", logs: ["a"] }]);
  const error = await caught(TaskFailedError, infrahub.client.task.waitForCompletion("t"));
  expect(error.message).toBe('The task "Work" ended as CRASHED and did not say why.');
  expect(error.logs).toEqual([line("a")]);
  expect(infrahub.clock.now()).toBeGreaterThanOrEqual(10_000);
  expect(infrahub.clock.now()).toBeLessThan(15_000);
});

describe.each(["FAILED", "CRASHED", "CANCELLED"] as const)("a task that ends as %s", (state) => {
  it("is an error with the server's reason and the log", async () => {
    const logs = ["a", `Finished in state Failed('Flow run encountered an exception: Error: It is red.')`];
    await using infrahub = await playTask([{ state: "RUNNING" }, { state, logs: ["a"] }, { state, logs }]);
    const error = await caught(TaskFailedError, infrahub.client.task.waitForCompletion("t"));
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
  expect(infrahub.clock.pauses).toEqual([200, 100]);
});

it("ends with its limit while a request is on its way", async () => {
  const clock = new FakeClock();
  await using infrahub = await playInfrahub(
    () => {
      clock.advance(200);
      return undefined;
    },
    { clock },
  );
  const error = await caught(
    TimeoutError,
    infrahub.client.task.waitForCompletion("t", { totalTimeout: 200 }),
  );
  expect(error.message).toBe("Waiting for task t ended after 200 ms; the work goes on.");
});

it("limits each of its requests as any call does", async () => {
  const looks: Asked[] = [];
  const clock = new FakeClock();
  await using infrahub = await playInfrahub(
    (asked) => {
      if (looks.push(asked) > 1) return taskAnswer(asked, { state: "COMPLETED" });
      clock.advance(50);
      return undefined;
    },
    { clock },
  );
  const options = { timeout: 50, retry: { baseDelay: 1 } };
  expect(await infrahub.client.task.waitForCompletion("t", options)).toMatchObject({ state: "COMPLETED" });
  expect(looks).toHaveLength(2);
});

it.each(["between two looks", "during a look"])("ends when it is aborted %s", async (when) => {
  const controller = new AbortController();
  const reason = new Error("enough");
  const abort = () => {
    controller.abort(reason);
    return undefined;
  };
  await using infrahub =
    when === "during a look"
      ? await playTask([], abort)
      : await playTask([{ state: "RUNNING" }], undefined, { clock: new FakeClock(abort) });
  const { signal } = controller;
  const error = await caught(AbortError, infrahub.client.task.waitForCompletion("t", { signal }));
  expect(error.message).toBe("Waiting for task t was aborted; the work goes on.");
  expect(error.cause).toBe(reason);
});

it("lets pauses grow up to the interval", async () => {
  await using infrahub = await playTask([
    ...Array.from({ length: 5 }, () => ({ state: "RUNNING" as const })),
    { state: "COMPLETED" },
  ]);
  await infrahub.client.task.waitForCompletion("t", { interval: 400 });
  expect(infrahub.clock.pauses).toEqual([200, 300, 400, 400, 400]);
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
  await using infrahub = await playInfrahub(() => ({ result: { edges: [] } }));
  const error = await caught(NotFoundError, infrahub.client.task.waitForCompletion("t"));
  expect(error).toMatchObject({ code: "TASK_NOT_FOUND", data: { id: "t" } });
});

it.each([{ totalTimeout: 0 }, { totalTimeout: NaN }, { interval: -1 }])("refuses %o", async (options) => {
  await using infrahub = await playTask([{ state: "COMPLETED" }]);
  await caught(InvalidInputError, infrahub.client.task.waitForCompletion("t", options));
  expect(infrahub.asked).toEqual([]);
});

import { describe, expect, test } from "vitest";
import {
  AbortError,
  ArtifactFailedError,
  NoActiveWorkerError,
  TimeoutError,
  type ArtifactProgress,
  type Generation,
} from "../../../../src/index.js";
import { caught } from "../../helpers/caught.js";
import { FakeClock } from "../../helpers/fake-clock.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import {
  DEFINITION,
  moment,
  playArtifacts,
  rawArtifact,
  renderTask,
  startTask,
  type PlayedTask,
} from "./play-artifacts.js";
import { testId } from "../../nodes/play-store.js";

hideEnvironment();

const D = testId(1);
const E = testId(2);

const generation: Generation = {
  ...{ branch: "main", definitions: [DEFINITION], artifacts: null, since: moment(10) },
};
const artifacts = [rawArtifact("a", D), rawArtifact("b", E)];

describe("waiting for a generation", () => {
  test("looks at its tasks until they and those that they start have ended", async () => {
    const looks: PlayedTask[][] = [
      [startTask("s", 11, "SCHEDULED")],
      [startTask("s", 11, "RUNNING"), renderTask("r", 12, "COMPLETED")],
      [startTask("s", 11, "COMPLETED"), renderTask("r", 12, "COMPLETED")],
      // Seen only now: it was started just before the first task ended.
      [startTask("s", 11, "COMPLETED"), renderTask("r", 12, "COMPLETED"), renderTask("q", 13, "RUNNING")],
      [startTask("s", 11, "COMPLETED"), renderTask("r", 12, "COMPLETED"), renderTask("q", 13, "COMPLETED")],
    ];
    await using server = await playArtifacts({ artifacts, tasks: (look) => looks[Math.min(look, 4)] ?? [] });
    const seen: ArtifactProgress[] = [];
    const ready = await server.client.artifact.waitUntilReady(generation, {
      onProgress: (progress) => seen.push(progress),
    });
    expect(ready.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(seen).toEqual([
      { done: 0, total: 0 },
      { done: 1, total: 1 },
      { done: 1, total: 1 },
      { done: 1, total: 2 },
      { done: 2, total: 2 },
      { done: 2, total: 2 },
    ]);
    expect(server.asked.at(-1)?.variables).toMatchObject({ definitions: [DEFINITION] });
  });

  test("passes over what is older, of another branch or of another definition", async () => {
    const others = [
      startTask("old", 10, "RUNNING"),
      renderTask("old-too", 9, "FAILED"),
      startTask("branch", 12, "RUNNING", { branch: "b" }),
      renderTask("branch-too", 12, "FAILED", { branch_name: "b" }),
      startTask("definition", 12, "PENDING", { artifact_definition_id: "x" }),
      renderTask("definition-too", 12, "CRASHED", { artifact_definition: "x" }),
    ];
    await using server = await playArtifacts({
      artifacts,
      tasks: [...others, startTask("s", 11, "COMPLETED")],
    });
    expect(await server.client.artifact.waitUntilReady(generation)).toHaveLength(2);
  });

  test("is on the branch of the generation, and gives the artifacts that were to be rendered", async () => {
    const branch = "b/c";
    await using server = await playArtifacts({
      artifacts: (_, { ids }) => artifacts.filter(({ id }) => (ids as string[]).includes(id)),
      tasks: [startTask("s", 11, "COMPLETED", { branch })],
    });
    const { artifact } = server.client.with({ branch: "other" });
    const ready = await artifact.waitUntilReady({ ...generation, branch, artifacts: ["b"] });
    expect(ready.map(({ id }) => id)).toEqual(["b"]);
    expect(new Set(server.asked.map(({ target }) => target))).toEqual(new Set(["/graphql/b%2Fc"]));
  });

  test("waits for every definition", async () => {
    const definitions = [DEFINITION, "x"];
    const both = [
      startTask("s", 11, "COMPLETED"),
      startTask("t", 12, "COMPLETED", { artifact_definition_id: "x" }),
    ];
    await using server = await playArtifacts({
      artifacts,
      tasks: (look) => (look < 3 ? both.slice(0, 1) : both),
    });
    const ids = { ...generation, definitions, artifacts: ["a", "b"] };
    expect(await server.client.artifact.waitUntilReady(ids)).toHaveLength(2);
    expect(server.asked.filter(({ operation }) => operation === "GenerationTasks")).toHaveLength(5);
  });

  test("reads no further than to the tasks before it", async () => {
    const count = (second: number, length: number) =>
      Array.from({ length }, (_, index) => renderTask(`${second}-${index}`, second, "COMPLETED"));
    // Created before the generation and started after it, so that it is listed among its tasks.
    const late = { ...renderTask("late", 9, "RUNNING"), start_time: moment(13) };
    const tasks = [late, ...count(12, 149), startTask("s", 11, "COMPLETED"), ...count(9, 300)];
    await using server = await playArtifacts({ artifacts, tasks });
    const seen: ArtifactProgress[] = [];
    const onProgress = (progress: ArtifactProgress) => seen.push(progress);
    await server.client.artifact.waitUntilReady(generation, { onProgress });
    expect(seen.at(-1)).toEqual({ done: 149, total: 149 });
    const offsets = server.asked.flatMap(({ operation, variables }) =>
      operation === "GenerationTasks" ? [variables["offset"]] : [],
    );
    expect(offsets).toEqual([0, 100, 0, 100]);
  });

  test("says which could not be rendered, and why", async () => {
    const logs = [
      { message: "Failed to generate artifact\nTraceback ..." },
      {
        message: `Finished in state Failed("Flow run encountered an exception: UndefinedError: 'x' is not")`,
      },
      { message: "later, and of no matter" },
    ];
    const tasks = [
      startTask("s", 11, "COMPLETED"),
      renderTask("r", 12, "COMPLETED"),
      { ...renderTask("f", 12, "FAILED"), logs },
      renderTask("c", 12, "CRASHED"),
    ];
    await using server = await playArtifacts({ artifacts, tasks });
    const error = await caught(ArtifactFailedError, server.client.artifact.waitUntilReady(generation));
    expect(error.data.failed).toEqual([
      { target: "of-f", reason: "'x' is not" },
      { target: "of-c", reason: "it did not say why" },
    ]);
    expect(error.message).toMatch(/of-f: 'x' is not; of-c: it did not say why/);
  });

  test("says why each of many failed, and not all of it in the message", async () => {
    const logs = [{ message: "Finished in state Failed('broken')" }];
    const failed = Array.from({ length: 150 }, (_, index) => ({
      ...renderTask(`f${index}`, 12, "FAILED"),
      logs,
    }));
    await using server = await playArtifacts({ tasks: [startTask("s", 11, "COMPLETED"), ...failed] });
    const error = await caught(ArtifactFailedError, server.client.artifact.waitUntilReady(generation));
    expect(new Set(error.data.failed.map(({ reason }) => reason))).toEqual(new Set(["broken"]));
    expect(error.data.failed).toHaveLength(150);
    expect(error.message).toBe("Rendering failed. of-f0: broken; of-f1: broken; of-f2: broken; and 147 more");
  });

  test("says why no artifact was come to", async () => {
    const logs = [{ message: "Reported flow run '1' as crashed: no repository" }];
    await using server = await playArtifacts({ tasks: [{ ...startTask("s", 11, "FAILED"), logs }] });
    const error = await caught(ArtifactFailedError, server.client.artifact.waitUntilReady(generation));
    expect(error.data.failed).toEqual([{ target: null, reason: "no repository" }]);
    expect(error.message).toBe("Rendering failed. no repository");
  });

  test("ends at its limit, and says how far it came", async () => {
    const tasks = [
      startTask("s", 11, "RUNNING"),
      renderTask("r", 12, "COMPLETED"),
      renderTask("q", 12, "RUNNING"),
    ];
    await using server = await playArtifacts({ tasks });
    const waiting = server.client.artifact.waitUntilReady(generation, { interval: 20, totalTimeout: 200 });
    const error = await caught(TimeoutError, waiting);
    expect(error.message).toBe("Waiting for artifacts (1 of 2 ready) ended after 200 ms; the work goes on.");
    // The last pause would have ended with the limit.
    expect(server.asked).toHaveLength(10);
  });

  test("ends when the server has no worker, and says so at its limit, too", async () => {
    const tasks = [startTask("s", 11, "SCHEDULED")];
    await using server = await playArtifacts({ tasks, workers: [true, false] });
    const { artifact } = server.client;
    await caught(NoActiveWorkerError, artifact.waitUntilReady(generation));
    await caught(NoActiveWorkerError, artifact.waitUntilReady({ name: "config" }));
    const error = await caught(TimeoutError, artifact.waitUntilReady(generation, { totalTimeout: 5_000 }));
    expect(error.message).toMatch(
      /^Waiting for artifacts \(0 of \? ready\) ended after 5000 ms, and nothing has begun: the server has no active task worker\./,
    );
  });

  test("ends when it is aborted between two looks", async () => {
    const controller = new AbortController();
    const clock = new FakeClock(() => {
      controller.abort(new Error("enough"));
    });
    await using server = await playArtifacts({ tasks: [startTask("s", 11, "RUNNING")], clock });
    const { signal } = controller;
    const waiting = server.client.artifact.waitUntilReady(generation, { signal });
    expect((await caught(AbortError, waiting)).cause).toMatchObject({ message: "enough" });
  });
});

describe("waiting for artifacts", () => {
  test.each([
    [
      "there is one",
      { name: "config" },
      [[], [rawArtifact("a", "d", { status: "Pending" })], artifacts.slice(0, 1)],
    ],
    ["every node has one", { target: [D, E] }, [artifacts.slice(0, 1), artifacts]],
    [
      "all have been rendered",
      { definition: "x" },
      [[...artifacts, rawArtifact("c", "f", { status: "Processing" })], artifacts],
    ],
  ])("goes on until %s", async (_, criteria, looks) => {
    await using server = await playArtifacts({ artifacts: (look) => looks[look] ?? [] });
    const ready = await server.client.artifact.waitUntilReady(criteria);
    expect(ready).toHaveLength(looks.at(-1)?.length ?? 0);
    expect(server.asked).toHaveLength(looks.length);
  });

  test("says which are in error", async () => {
    const failed = rawArtifact("c", "f", { status: "Error" });
    await using server = await playArtifacts({ artifacts: [...artifacts, failed] });
    const error = await caught(
      ArtifactFailedError,
      server.client.artifact.waitUntilReady({ name: "config" }),
    );
    expect(error.data.failed).toEqual([{ target: "f", reason: "config is in error" }]);
  });
});

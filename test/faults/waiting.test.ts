import type { ServerResponse } from "node:http";
import { describe, expect, test } from "vitest";
import {
  AbortError,
  type ArtifactProgress,
  BranchConflictError,
  type InfrahubError,
  ServerError,
  TaskFailedError,
  TimeoutError,
} from "../../src/index.js";
import { caught } from "../unit/helpers/caught.js";
import { FakeClock } from "../unit/helpers/fake-clock.js";
import { hideEnvironment } from "../unit/helpers/hide-environment.js";
import { playInfrahub } from "../unit/nodes/play-infrahub.js";
import { rawArtifact } from "../unit/resources/artifacts/play-artifacts.js";
import { taskAnswer, type Moment } from "../unit/resources/tasks/play-tasks.js";

hideEnvironment();

const page = (nodes: object[]) => ({ count: nodes.length, edges: nodes.map((node) => ({ node })) });

const TASK = "t-1";
const BRANCH = { name: "feature", status: "OPEN", isDefault: false };

type Outage = (response: ServerResponse) => void;

const badGateway: Outage = (response) => response.writeHead(502).end();

const OUTAGES: [what: string, outage: Outage][] = [
  [
    "a gateway's page with 200",
    (response) => response.setHeader("content-type", "text/html").end("<p>Soon</p>"),
  ],
  [
    "a gateway's page with 404",
    (response) => response.writeHead(404, { "content-type": "text/html" }).end("<p>"),
  ],
  ["a gateway's 404", (response) => response.writeHead(404).end("no upstream")],
  ["a gateway's 502", badGateway],
  ["a gateway's 503", (response) => response.writeHead(503).end("busy")],
  ["a gateway's empty JSON", (response) => response.setHeader("content-type", "application/json").end("{}")],
  [
    "half an answer",
    (response) => response.setHeader("content-type", "application/json").end('{"data": {"ta'),
  ],
  ["a lost connection", (response) => response.destroy()],
  ["too many requests", (response) => response.writeHead(429).end()],
];

/** Plays a branch that is created by a task, and an outage while the task is waited for. */
async function creating(
  outages: readonly Outage[],
  end: Moment = { state: "COMPLETED" },
  clock = new FakeClock(),
) {
  let looks = 0;
  return playInfrahub(
    (asked, response) => {
      if (asked.query.includes("mutation")) return { result: { task: { id: TASK } } };
      if (!asked.query.includes("InfrahubTask(")) return { result: [BRANCH] };
      const outage = outages[looks++];
      if (!outage) return taskAnswer(asked, end);
      outage(response);
      return undefined;
    },
    { clock },
  );
}

test("artifacts are waited for through outages, and whoever watches cannot end the waiting", async () => {
  let looks = 0;
  await using infrahub = await playInfrahub((_, response) => {
    const outage = OUTAGES[looks++]?.[1];
    const status = looks > OUTAGES.length + 1 ? "Ready" : "Pending";
    if (!outage) return { result: page([rawArtifact("a-1", "n-1", { status })]) };
    outage(response);
    return undefined;
  });
  const told: ArtifactProgress[] = [];
  const onProgress = (progress: ArtifactProgress) => {
    told.push(progress);
    throw new Error("mine");
  };
  const artifacts = await infrahub.client.artifact.waitUntilReady({ name: "config" }, { onProgress });
  expect(artifacts.map(({ id }) => id)).toEqual(["a-1"]);
  expect(told).toEqual([
    { done: 0, total: 1 },
    { done: 1, total: 1 },
  ]);
});

describe("a task that is waited for", () => {
  test.each(OUTAGES)("goes on while there is %s in its place", async (_, outage) => {
    await using infrahub = await creating([outage, outage, outage]);
    expect(await infrahub.client.branch.create({ name: "feature" })).toMatchObject(BRANCH);
  });

  test("is waited for until the limit is over, and the error tells the task and that it goes on", async () => {
    await using infrahub = await creating(Array.from({ length: 1_000 }, () => badGateway));
    const error = await caught(
      TimeoutError,
      infrahub.client.branch.create({ name: "feature" }, { totalTimeout: 60_000 }),
    );
    expect(error).toMatchObject({ taskId: TASK, outcome: "unknown" });
    expect(error.message).toBe(`Waiting for task ${TASK} ended after 60000 ms; the work goes on.`);
    expect(error.cause).toBeInstanceOf(ServerError);
  });

  test("is given up after five minutes of outage where there is no limit", async () => {
    const clock = new FakeClock();
    await using infrahub = await creating(
      Array.from({ length: 1_000 }, () => badGateway),
      undefined,
      clock,
    );
    const error = await caught(ServerError, infrahub.client.branch.create({ name: "feature" }));
    expect(error).toMatchObject({ taskId: TASK, outcome: "unknown", status: 502 });
    expect(error.message).toMatch(/^Waiting for task t-1 ended: .* The work may go on\.$/);
    expect(clock.now()).toBeGreaterThanOrEqual(300_000);
    expect(clock.now()).toBeLessThan(310_000);
  });

  test("tells its id when the waiting is aborted", async () => {
    const controller = new AbortController();
    const clock = new FakeClock(() => {
      controller.abort();
    });
    await using infrahub = await creating([], { state: "RUNNING" }, clock);
    const { signal } = controller;
    const error = await caught(AbortError, infrahub.client.branch.create({ name: "feature" }, { signal }));
    expect(error).toMatchObject({ taskId: TASK, outcome: "unknown" });
  });

  test.each<[reason: string, Class: new (...args: never[]) => InfrahubError, outcome: string]>([
    ["Data conflicts found", BranchConflictError, "not-done"],
    ["It broke", TaskFailedError, "unknown"],
  ])("tells its id and its outcome when it fails: %s", async (reason, Class, outcome) => {
    const logs = [`Finished in state Failed('Flow run encountered an exception: Error: ${reason}')`];
    await using infrahub = await creating([], { state: "FAILED", logs });
    const error = await caught(Class as typeof TaskFailedError, infrahub.client.branch.merge("feature"));
    expect(error).toMatchObject({ taskId: TASK, outcome });
  });

  test("that is done keeps its outcome when the result cannot be read", async () => {
    let created = false;
    await using infrahub = await playInfrahub((asked, response) => {
      if (asked.query.includes("mutation")) return { result: { task: { id: TASK } } };
      if (asked.query.includes("InfrahubTask(")) {
        created = true;
        return taskAnswer(asked, { state: "COMPLETED" });
      }
      if (!created) return { result: [BRANCH] };
      response.writeHead(503).end();
      return undefined;
    });
    const error = await caught(ServerError, infrahub.client.branch.create({ name: "feature" }));
    expect(error.outcome).toBe("done");
  });
});

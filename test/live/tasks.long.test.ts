import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, expectTypeOf, it, vi } from "vitest";
import {
  AbortError,
  InfrahubClient,
  InvalidInputError,
  NotFoundError,
  TaskFailedError,
  TimeoutError,
  ValidationError,
  type Task,
  type TaskLog,
} from "../../src/index.js";
import { cleanUp } from "./fixtures/clean-up.js";
import { waitUntil } from "./fixtures/wait-until.js";
import { DEFAULT_BRANCH } from "./helpers/default-branch.js";
import { liveClient } from "./helpers/live-client.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive } from "./server/live.js";

// A busy server takes its time to begin a task.
const PATIENCE_MS = 900_000;
vi.setConfig({ testTimeout: PATIENCE_MS });

describeLive("tasks", () => {
  const client = () => new InfrahubClient(liveClient({ timeout: PATIENCE_MS }));
  const branch = runName("tasks");
  const clean: (() => Promise<unknown>)[] = [];
  let id: string;

  beforeAll(async () => {
    ({ id } = await client().branch.create({ name: branch }, { waitUntilCompletion: false }));
    clean.push(() => client().branch.delete(branch));
  });
  afterAll(() => cleanUp(clean));

  it("are followed until they have completed", async () => {
    const states: string[] = [];
    const lines: TaskLog[] = [];
    const task = await client().task.waitForCompletion(id, {
      onProgress: ({ state }) => states.push(state),
      onLog: (line) => lines.push(line),
    });
    expectTypeOf(task).toEqualTypeOf<Task>();
    expect(task).toEqual({
      id,
      title: `Create branch ${branch}`,
      state: "COMPLETED",
      progress: null,
      workflow: "create-branch",
      branch,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      updatedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      startedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
    });
    expect(states.at(-1)).toBe("COMPLETED");
    expect(new Set(states).size).toBe(states.length);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every(({ severity }) => severity === "info")).toBe(true);
    expect(new Set(lines.map((line) => JSON.stringify(line))).size).toBe(lines.length);
  });

  it("are read one by one, with their log and nodes on request", async () => {
    const plain = await client().task.get(id);
    expect(plain).toMatchObject({ id, state: "COMPLETED", branch });
    expect(Object.keys(plain)).not.toContain("logs");
    const { logs, relatedNodes } = await client().task.get(id, { logs: true, relatedNodes: true });
    expectTypeOf(logs).toEqualTypeOf<TaskLog[]>();
    expect(logs.map(({ message }) => message)).toContainEqual(expect.stringMatching(/^Beginning flow run/));
    expect(relatedNodes).toEqual([]);
  });

  it("are refused when there is none, or none can be", async () => {
    const unknown = crypto.randomUUID();
    const error = await refusal(NotFoundError, client().task.get(unknown));
    expect(error).toMatchObject({ code: "TASK_NOT_FOUND", data: { id: unknown } });
    expect((await refusal(ValidationError, client().task.get("x"))).message).toBe(
      "'x' is not a valid task id",
    );
    await refusal(NotFoundError, client().task.waitForCompletion(unknown));
  });

  it("are found by what they are about", async () => {
    const { task } = client();
    const found = async (filters: Parameters<typeof task.filter>[0]) =>
      (await task.filter({ ...filters, ids: [id, crypto.randomUUID()] })).map((one) => one.id);
    for (const filters of [
      {},
      { q: branch },
      { branch },
      { state: "COMPLETED" },
      { state: ["COMPLETED", "FAILED"] },
      { workflow: "create-branch" },
      { workflow: ["create-branch", "branch-merge"] },
    ] as const) {
      expect(await found(filters)).toEqual([id]);
      expect(await task.count({ ...filters, ids: [id] })).toBe(1);
    }
    for (const filters of [
      { q: "nothing of the kind" },
      { branch: DEFAULT_BRANCH },
      { state: "FAILED" },
      { workflow: "branch-merge" },
      { relatedNodeId: crypto.randomUUID() },
    ] as const) {
      expect(await found(filters)).toEqual([]);
      expect(await task.count({ ...filters, ids: [id] })).toBe(0);
    }
  });

  it("are not found by a filter without a value, which the server would pass over", async () => {
    await refusal(InvalidInputError, client().task.filter({ ids: [] }));
    await refusal(InvalidInputError, client().task.count({ branch: "" }));
  });

  it("are read in part, or all of them", async () => {
    const { task } = client();
    // Others work on this server: what has completed stays where it is, and only comes to be more.
    const settled = { state: "COMPLETED", workflow: "create-branch" } as const;
    const all = await task.filter(settled);
    expect(all.map((one) => one.id)).toContain(id);
    expect(await task.filter(settled, { limit: 1 })).toHaveLength(1);
    expect(await task.filter(settled, { limit: 0 })).toEqual([]);
    expect(await task.filter(settled, { offset: 100_000 })).toEqual([]);
    expect(await task.all({ limit: 2 })).toHaveLength(2);
    const everything = await task.all();
    expect(everything.length).toBeGreaterThanOrEqual(all.length);
    expect(new Set(everything.map((one) => one.id)).size).toBe(everything.length);
  });

  it("are no longer waited for when the limit has passed, or the signal says so", async () => {
    const { task } = client();
    const { id: slow } = await client().branch.rebase(branch, { waitUntilCompletion: false });
    const late = await refusal(TimeoutError, task.waitForCompletion(slow, { totalTimeout: 50 }));
    expect(late.message).toBe(`Waiting for task ${slow} ended after 50 ms; the work goes on.`);
    const aborted = await refusal(
      AbortError,
      task.waitForCompletion(slow, { signal: AbortSignal.timeout(50) }),
    );
    expect(aborted.message).toBe(`Waiting for task ${slow} was aborted; the work goes on.`);
    await waitUntil(
      "the end of the task",
      PATIENCE_MS,
      async () => ["COMPLETED", "FAILED"].includes((await task.get(slow)).state) || undefined,
    );
  });

  it("that fail say why", async () => {
    const task = await client().branch.create({ name: "a~b" }, { waitUntilCompletion: false });
    const error = await refusal(TaskFailedError, client().task.waitForCompletion(task.id));
    expect(error).toMatchObject({ state: "FAILED", data: { id: task.id, title: "Create branch a~b" } });
    expect(error.message).toMatch(/^Branch name contains invalid patterns/);
    expect(error.logs.at(-1)?.severity).toBe("error");
  });

  it("are neither done again nor cancelled, unless they deliver a webhook", async () => {
    const again = await refusal(ValidationError, client().task.retry(id));
    expect(again.message).toBe("Retry is unavailable: it is not supported for this task.");
    const cancelled = await refusal(ValidationError, client().task.cancel(id));
    expect(cancelled.message).toBe("Cancel is unavailable: it is not supported for this task.");
  });

  it("that deliver a webhook are cancelled, and done again", async () => {
    const name = runName("webhook");
    const { task } = client();
    const { made } = await client().executeGraphQL<{ made: { object: { id: string } } }>(
      "mutation ($data: CoreCustomWebhookCreateInput!) { made: CoreCustomWebhookCreate(data: $data) { object { id } } }",
      {
        data: {
          name: { value: name },
          // Nobody listens there: a delivery is tried again and again for a while.
          url: { value: "http://127.0.0.1:9/" },
          event_type: { value: "infrahub.node.created" },
          node_kind: { value: "BuiltinTag" },
          branch_scope: { value: "all_branches" },
        },
      },
    );
    const webhook = made.object.id;
    clean.push(() =>
      client().executeGraphQL(
        "mutation ($id: String!) { CoreCustomWebhookDelete(data: { id: $id }) { ok } }",
        { id: webhook },
      ),
    );
    let tags = 0;
    // The server takes half a minute to listen for it; the tags go with their branch.
    const delivery = await waitUntil("a delivery", 300_000, async () => {
      const create =
        "mutation ($name: String!) { BuiltinTagCreate(data: { name: { value: $name } }) { ok } }";
      await client().executeGraphQL(create, { name: `${name}-${++tags}` }, { branch });
      await sleep(5_000);
      const state = ["SCHEDULED", "PENDING", "RUNNING"] as const;
      const [found] = await task.filter({ workflow: "webhook-send", relatedNodeId: webhook, state });
      return found;
    });

    const stillGoing = await refusal(ValidationError, task.retry(delivery.id));
    expect(stillGoing.message).toMatch(/^Retry is unavailable: /);
    await task.cancel(delivery.id);
    const error = await refusal(TaskFailedError, task.waitForCompletion(delivery.id));
    expect(error).toMatchObject({
      state: "CANCELLED",
      data: { id: delivery.id, workflow: "webhook-send" },
    });
    const settled = await refusal(ValidationError, task.cancel(delivery.id));
    expect(settled.message).toMatch(/^Cancel is unavailable: /);

    const again = await task.retry(delivery.id);
    expect(again.id).not.toBe(delivery.id);
    const { relatedNodes } = await task.get(again.id, { relatedNodes: true });
    expect(relatedNodes.map((node) => node.id)).toContain(webhook);
    await task.cancel(again.id);
  });
});

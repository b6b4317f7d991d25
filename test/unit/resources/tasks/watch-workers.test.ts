import { describe, expect, it } from "vitest";
import { NoActiveWorkerError, TimeoutError, type TaskState } from "../../../../src/index.js";
import { answerJson, refusalBody } from "../../helpers/answers.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { playInfrahub } from "../../nodes/play-infrahub.js";
import { taskAnswer } from "./play-tasks.js";

hideEnvironment();

interface Played {
  state?: TaskState;
  /** Of the server's processes, by the number of the look. */
  active?: (look: number) => boolean[];
  /** How many tasks go on. */
  running?: number;
  /** What has happened in the queue. */
  moved?: (look: number) => unknown;
  refuses?: boolean;
}

/** Plays a server whose task stays as it is until `completeAt`, by the client's clock. */
async function play(
  { state = "SCHEDULED", active = () => [true], running = 0, moved = () => 0, refuses = false }: Played,
  completeAt = Infinity,
) {
  let looks = 0;
  const infrahub = await playInfrahub((asked, response) => {
    if (asked.operationName !== "WorkerStatus")
      return taskAnswer(asked, { state: infrahub.clock.now() < completeAt ? state : "COMPLETED" });
    if (refuses) {
      answerJson(response, refusalBody("no", 403), 403);
      return undefined;
    }
    const look = looks++;
    return {
      InfrahubStatus: { workers: { edges: active(look).map((one) => ({ node: { active: one } })) } },
      moved: { count: moved(look), edges: [] },
      running: { count: running },
    };
  });
  return infrahub;
}

describe("a task", () => {
  it.each<TaskState>(["SCHEDULED", "PENDING", "RUNNING"])(
    "that is %s is waited for no longer when the server has no worker",
    async (state) => {
      for (const active of [[], [true], [true, false, false], [false]]) {
        await using infrahub = await play({
          state,
          active: () => active,
          running: state === "RUNNING" ? 1 : 0,
        });
        const error = await caught(NoActiveWorkerError, infrahub.client.task.waitForCompletion("t"));
        expect(error.message).toMatch(
          /^Waiting for task t ended after \d+ s: the server has no active task worker\. The work stays in the queue/,
        );
        expect(infrahub.clock.now()).toBeGreaterThan(85_000);
        expect(infrahub.clock.now()).toBeLessThan(120_000);
      }
    },
  );

  it("is waited for while its worker is started again", async () => {
    await using infrahub = await play(
      { active: (look) => (look % 3 === 2 ? [true, true] : [true]) },
      170_000,
    );
    expect((await infrahub.client.task.waitForCompletion("t")).state).toBe("COMPLETED");
  });

  it("is waited for no longer when nothing happens in the queue, however many processes there are", async () => {
    await using infrahub = await play({ active: () => [true, true, true, false] });
    const error = await caught(NoActiveWorkerError, infrahub.client.task.waitForCompletion("t"));
    expect(error.message).toMatch(/no task of the server has begun or gone on for 1[89]\d s/);
  });

  it.each<[string, Played]>([
    ["others go on", { running: 1 }],
    ["others end", { moved: (look) => look }],
    ["the server does not tell", { refuses: true }],
    ["it goes on itself", { state: "RUNNING", running: 1 }],
  ])("is waited for as long as it takes while %s", async (_, played) => {
    await using infrahub = await play({ active: () => [true, true], ...played }, 600_000);
    const task = await infrahub.client.task.waitForCompletion("t", { interval: 20_000 });
    expect(task.state).toBe("COMPLETED");
  });

  it("costs one look at the workers in half a minute", async () => {
    await using infrahub = await play({ active: () => [true, true], running: 1 }, 600_000);
    await infrahub.client.task.waitForCompletion("t");
    const looks = infrahub.asked.filter(({ operationName }) => operationName === "WorkerStatus");
    expect(looks.length).toBeGreaterThan(15);
    expect(looks.length).toBeLessThanOrEqual(20);
  });

  it("that has not begun within the limit of the waiting says why, where it is known", async () => {
    const options = { totalTimeout: 5_000 };
    await using dead = await play({});
    const error = await caught(TimeoutError, dead.client.task.waitForCompletion("t", options));
    expect(error.message).toMatch(
      /^Waiting for task t ended after 5000 ms, and nothing has begun: the server has no active task worker\./,
    );
    for (const played of [{ active: () => [true, true] }, { refuses: true }, { state: "RUNNING" as const }]) {
      await using other = await play(played);
      const plain = await caught(TimeoutError, other.client.task.waitForCompletion("t", options));
      expect(plain.message).toBe("Waiting for task t ended after 5000 ms; the work goes on.");
    }
  });
});

it("work on branches ends the same way", async () => {
  await using infrahub = await playInfrahub(({ query, operationName, ...asked }) => {
    if (query.includes("wait_until_completion")) return { result: { task: { id: "t" } } };
    if (operationName !== "WorkerStatus") return taskAnswer({ query, ...asked }, { state: "SCHEDULED" });
    const workers = { edges: [{ node: { active: true } }] };
    return { InfrahubStatus: { workers }, moved: { edges: [] }, running: { count: 0 } };
  });
  await caught(NoActiveWorkerError, infrahub.client.branch.rebase("b"));
});

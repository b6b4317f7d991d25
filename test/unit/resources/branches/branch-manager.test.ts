import { describe, expect, it } from "vitest";
import {
  AbortError,
  BranchAlreadyMergedError,
  BranchExistsError,
  BranchNeedsRebaseError,
  BranchNotFoundError,
  InvalidInputError,
  MergeInProgressError,
  MergeRecoveryRequiredError,
  NotFoundError,
  ServerNotReachableError,
  TaskFailedError,
  type BranchManager,
  type BranchStatus,
} from "../../../../src/index.js";
import { answerJson } from "../../helpers/answers.js";
import { caught } from "../../helpers/caught.js";
import { ATTEMPTS, firstAttempt } from "../../helpers/first-attempt.js";
import { FakeClock } from "../../helpers/fake-clock.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { playInfrahub } from "../../nodes/play-infrahub.js";
import { playTask, type Moment } from "../tasks/play-tasks.js";

hideEnvironment();

const quick = { interval: 1 };
const WORK = {
  get: (branch: BranchManager, name: string) => branch.get(name),
  rebase: (branch: BranchManager, name: string) => branch.rebase(name, quick),
  validate: (branch: BranchManager, name: string) => branch.validate(name, quick),
  merge: (branch: BranchManager, name: string) => branch.merge(name, quick),
  delete: (branch: BranchManager, name: string) => branch.delete(name, quick),
};
const done: Moment[] = [{ state: "RUNNING" }, { state: "COMPLETED" }];
const refusals = (message: string) => ({
  data: { result: null },
  errors: [{ message, extensions: { code: "UNDEFINED_ERROR", http_status: 422, data: {} } }],
});

type Start = "lose" | { refuse: string };

/** Plays a server that knows one branch, or none, and does what it is told in a task. */
function play({
  moments = done,
  status = "OPEN",
  start = [],
  retries = 0,
  fetch,
  clock = new FakeClock(),
}: {
  moments?: Moment[];
  status?: BranchStatus | null;
  start?: Start[];
  retries?: number;
  fetch?: typeof globalThis.fetch;
  clock?: FakeClock;
} = {}) {
  return playTask(
    moments,
    ({ query }, response) => {
      if (query.includes("result: Branch(")) {
        return { result: status ? [{ id: "1", name: "b", status }] : [] };
      }
      if (!query.includes("wait_until_completion")) return { ok: true };
      const what = start.shift();
      if (what === undefined) return { result: { task: { id: "t" } } };
      if (what === "lose") response.destroy();
      else answerJson(response, refusals(what.refuse));
      return undefined;
    },
    { retry: { limit: retries, baseDelay: 1 }, fetch, clock },
  );
}

it("starts work as a task, on the default branch, and follows it", async () => {
  await using infrahub = await play();
  const scoped = infrahub.client.with({ branch: "other" });
  expect(await scoped.branch.create({ name: "b", description: 'say "hi"' }, quick)).toMatchObject({
    name: "b",
  });
  const [start, ...others] = infrahub.asked;
  expect(start?.query).toMatch(/BranchCreate\(data: \$data, wait_until_completion: false\)/);
  expect(start?.variables).toEqual({ data: { name: "b", description: 'say "hi"', sync_with_git: false } });
  expect(others.map(({ variables }) => variables)).toEqual([
    { ids: ["t"], limit: 1 },
    { ids: ["t"], limit: 1 },
    { name: "b" },
  ]);
  expect(infrahub.asked.every(({ branch, at }) => branch === null && at === null)).toBe(true);
});

it("gives the task where nobody waits", async () => {
  await using infrahub = await play();
  const { branch } = infrahub.client;
  const options = { waitUntilCompletion: false } as const;
  expect(await branch.create({ name: "b", syncWithGit: true }, options)).toEqual({ id: "t" });
  expect(await branch.rebase("b", options)).toEqual({ id: "t" });
  expect(await branch.merge("b", options)).toEqual({ id: "t" });
  expect(await branch.delete("b", { ...options, deleteFromGit: true })).toEqual({ id: "t" });
  const started = infrahub.asked.filter(({ query }) => query.includes("wait_until_completion"));
  expect(started.map(({ variables }) => variables["data"])).toEqual([
    { name: "b", sync_with_git: true },
    { name: "b" },
    { name: "b" },
    { name: "b", delete_from_git: true },
  ]);
});

it("compares before it validates", async () => {
  await using infrahub = await play();
  await infrahub.client.branch.validate("b", quick);
  const started = infrahub.asked.filter(({ query }) => query.includes("wait_until_completion"));
  expect(started.map(({ query }) => /result: (\w+)/.exec(query)?.[1])).toEqual([
    "DiffUpdate",
    "BranchValidate",
  ]);
  expect(started.map(({ variables }) => variables["data"])).toEqual([{ branch: "b" }, { name: "b" }]);
});

it.each(["get", "rebase", "validate", "merge", "delete"] as const)(
  "refuses to %s a branch without a name",
  async (work) => {
    await using infrahub = await play();
    const { branch } = infrahub.client;
    await caught(InvalidInputError, WORK[work](branch, ""));
    await caught(InvalidInputError, branch.create({ name: "" }));
    await caught(InvalidInputError, branch.update("", { description: "" }));
    expect(infrahub.asked).toEqual([]);
  },
);

describe("an answer that is lost", () => {
  const lost = { retries: 2 };

  it("starts a merge, a rebase, a comparison and a deletion again", async () => {
    for (const work of ["rebase", "validate", "merge", "delete"] as const) {
      await using infrahub = await play({
        ...lost,
        start: ["lose"],
        ...(work === "merge" && { status: "MERGED" }),
      });
      await WORK[work](infrahub.client.branch, "b");
    }
  });

  it("starts no creation again", async () => {
    await using infrahub = await play({ ...lost, start: ["lose"] });
    await caught(ServerNotReachableError, infrahub.client.branch.create({ name: "b" }));
    expect(infrahub.asked).toHaveLength(1);
  });

  it("is taken for done when the branch is merged, and then refused", async () => {
    const refuse = "Branch 'b' has already been merged";
    await using infrahub = await play({ ...lost, status: "MERGED", start: ["lose", { refuse }] });
    expect(await infrahub.client.branch.merge("b")).toMatchObject({ status: "MERGED" });
    await using other = await play({ retries: 2, status: "MERGED", start: [{ refuse }] });
    await caught(BranchAlreadyMergedError, other.client.branch.merge("b"));
  });

  it("is taken for done when the branch is gone", async () => {
    const refuse = "Branch: b not found.";
    await using infrahub = await play({ ...lost, status: null, start: ["lose", { refuse }] });
    await infrahub.client.branch.delete("b");
    await using other = await play({ retries: 2, status: null, start: [{ refuse }] });
    await caught(BranchNotFoundError, other.client.branch.delete("b"));
  });
});

describe("a branch work that is refused when it is asked for again", () => {
  const again = (refuse: string, status: BranchStatus | null, answer: () => Promise<Response>) =>
    play({ retries: 1, status, start: [{ refuse }], fetch: firstAttempt(answer) });

  it.each(ATTEMPTS)(
    "is done only when the first attempt may have run: %s, %s",
    async (_, mayHaveRun, answer) => {
      await using gone = await again("Branch: b not found.", null, answer);
      const deleting = gone.client.branch.delete("b");
      if (mayHaveRun) await deleting;
      else await caught(BranchNotFoundError, deleting);
      await using merged = await again("Branch 'b' has already been merged", "MERGED", answer);
      const merging = merged.client.branch.merge("b");
      if (mayHaveRun) expect(await merging).toMatchObject({ status: "MERGED" });
      else await caught(BranchAlreadyMergedError, merging);
    },
  );
});

it("takes a deletion for done whose task is gone, if the branch is", async () => {
  const gone = (branches: object[]) =>
    playInfrahub(({ query }) =>
      query.includes("wait_until_completion")
        ? { result: { task: { id: "t" } } }
        : { result: query.includes("Branch(") ? branches : { edges: [] } },
    );
  await using infrahub = await gone([]);
  await infrahub.client.branch.delete("b");
  await using other = await gone([{ name: "b" }]);
  await caught(NotFoundError, other.client.branch.delete("b"));
});

describe("a merge that completes", () => {
  it.each<
    [
      BranchStatus,
      typeof BranchNeedsRebaseError | typeof MergeInProgressError | typeof MergeRecoveryRequiredError,
    ]
  >([
    ["NEED_REBASE", BranchNeedsRebaseError],
    ["MERGING", MergeInProgressError],
    ["MERGE_FAILED", MergeRecoveryRequiredError],
  ])("is none when the branch is %s then", async (status, Class) => {
    await using infrahub = await play({ status });
    const error = await caught<Error>(Class, infrahub.client.branch.merge("b", quick));
    expect(error.message).toBe(`Branch b was not merged: it is ${status}.`);
  });

  it("gives a branch that the server deletes afterwards", async () => {
    let there = true;
    await using infrahub = await playTask(done, ({ query }) => {
      if (query.includes("wait_until_completion")) {
        there = false;
        return { result: { task: { id: "t" } } };
      }
      return { result: there ? [{ id: "1", name: "b", status: "OPEN" }] : [] };
    });
    expect(await infrahub.client.branch.merge("b", quick)).toMatchObject({
      id: "1",
      name: "b",
      status: "DELETING",
    });
  });
});

it("gives the failure of a task, and an error of its own where there is one", async () => {
  const ends = (message: string) =>
    play({ moments: [{ state: "FAILED", logs: [`Finished in state Failed('${message}')`] }] });
  await using infrahub = await ends("The sky fell");
  expect((await caught(TaskFailedError, infrahub.client.branch.create({ name: "b" }, quick))).message).toBe(
    "The sky fell",
  );
  await using other = await ends("The branch b already exists");
  const error = await caught(BranchExistsError, other.client.branch.create({ name: "b" }, quick));
  expect(error.cause).toBeInstanceOf(TaskFailedError);
});

it("ends waiting with the signal", async () => {
  const controller = new AbortController();
  const { signal } = controller;
  const clock = new FakeClock(() => {
    controller.abort();
  });
  await using infrahub = await play({ moments: [{ state: "RUNNING" }], clock });
  await caught(AbortError, infrahub.client.branch.rebase("b", { signal }));
});

it("reads branches of a server that compares their schemas with a branch main that it does not have", async () => {
  const fields = { id: "i", originBranch: "main" };
  await using infrahub = await playInfrahub(({ query }, response) => {
    if (!query.includes("has_schema_changes"))
      return {
        result: [
          { ...fields, name: "trunk", isDefault: true },
          { ...fields, name: "b", isDefault: false },
        ],
      };
    const extensions = { code: "BRANCH_NOT_FOUND", http_status: 400, data: { branch_name: "main" } };
    answerJson(response, { data: null, errors: [{ message: "Branch: main not found.", extensions }] });
    return undefined;
  });
  const branches = await infrahub.client.branch.all();
  expect(branches.map(({ name, hasSchemaChanges }) => [name, hasSchemaChanges])).toEqual([
    ["trunk", false],
    ["b", null],
  ]);
});

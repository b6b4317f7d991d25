import { afterAll, beforeAll, expect, expectTypeOf, it, vi } from "vitest";
import {
  BranchAlreadyMergedError,
  BranchConflictError,
  BranchExistsError,
  BranchNotFoundError,
  InfrahubClient,
  InvalidInputError,
  TaskFailedError,
  type Branch,
  type StartedTask,
} from "../../src/index.js";
import { cleanUp } from "./fixtures/clean-up.js";
import { DEFAULT_BRANCH } from "./helpers/default-branch.js";
import { betweenMerges } from "./helpers/between-merges.js";
import { liveClient } from "./helpers/live-client.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive } from "./server/live.js";

// Each piece of work is a task of the server, and a busy one takes its time.
const PATIENCE_MS = 900_000;
vi.setConfig({ testTimeout: PATIENCE_MS });

const tagIn = (name: string) => ({ name: { value: name }, description: { value: "" } });

describeLive("branches", () => {
  const client = () => new InfrahubClient(liveClient({ timeout: PATIENCE_MS }));
  const name = `${runName("branches")}/one`;
  const tag = runName("tag");
  const clean: (() => Promise<unknown>)[] = [];

  /** Gives the tag a description, by an update that the client repeats when the connection is lost. */
  const describeTag = (description: string, branch?: string) =>
    betweenMerges(async () => {
      const node = await client().get("BuiltinTag", { hfid: [tag] }, { branch });
      await node.update({ description });
    });
  const description = async (branch?: string) => {
    const query =
      "query ($tag: String) { BuiltinTag(name__value: $tag) { edges { node { description { value } } } } }";
    const data = await client().executeGraphQL<{
      BuiltinTag: { edges: { node: { description: { value: string } } }[] };
    }>(query, { tag }, { branch });
    return data.BuiltinTag.edges.map(({ node }) => node.description.value);
  };

  beforeAll(async () => {
    const create = "mutation ($data: BuiltinTagCreateInput!) { BuiltinTagCreate(data: $data) { ok } }";
    await betweenMerges(() => client().executeGraphQL(create, { data: tagIn(tag) }));
    clean.push(() =>
      client().executeGraphQL(
        "mutation ($tag: String!) { BuiltinTagDelete(data: { hfid: [$tag] }) { ok } }",
        { tag },
      ),
    );
    const states: string[] = [];
    const branch = await client().branch.create(
      { name, description: "One" },
      { onProgress: ({ state }) => states.push(state) },
    );
    clean.push(async () => {
      if ((await client().branch.all()).some((one) => one.name === name)) await client().branch.delete(name);
    });
    expectTypeOf(branch).toEqualTypeOf<Branch>();
    expect(branch).toEqual({
      id: expect.any(String) as string,
      name,
      description: "One",
      originBranch: DEFAULT_BRANCH,
      branchedFrom: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
      isDefault: false,
      syncWithGit: false,
      hasSchemaChanges: false,
      graphVersion: expect.any(Number) as number,
      status: "OPEN",
    });
    expect(states.at(-1)).toBe("COMPLETED");
  });
  afterAll(() => cleanUp(clean));

  it("are read, all or one by its name", async () => {
    const branches = await client().branch.all();
    expect(branches.filter(({ isDefault }) => isDefault).map(({ originBranch }) => originBranch)).toEqual([
      DEFAULT_BRANCH,
    ]);
    expect(branches.find((branch) => branch.name === name)).toEqual(await client().branch.get(name));
  });

  it("are refused when there is none, or no name", async () => {
    const unknown = runName("unknown");
    const none = { code: "BRANCH_NOT_FOUND", data: { branch_name: unknown } };
    const { branch } = client();
    expect(await refusal(BranchNotFoundError, branch.get(unknown))).toMatchObject(none);
    expect(await refusal(BranchNotFoundError, branch.update(unknown, { description: "" }))).toMatchObject(
      none,
    );
    expect(await refusal(BranchNotFoundError, branch.rebase(unknown))).toMatchObject(none);
    expect(await refusal(BranchNotFoundError, branch.validate(unknown))).toMatchObject(none);
    expect(await refusal(BranchNotFoundError, branch.merge(unknown))).toMatchObject(none);
    expect(await refusal(BranchNotFoundError, branch.delete(unknown))).toMatchObject(none);
    await refusal(InvalidInputError, branch.get(""));
  });

  it("are the same for a client of a branch and a moment", async () => {
    const scoped = client().with({ branch: name, at: "-1h" });
    expect(await scoped.branch.get(name)).toEqual(await client().branch.get(name));
  });

  it("are created once", async () => {
    const error = await refusal(BranchExistsError, client().branch.create({ name }));
    expect(error).toMatchObject({ code: "BRANCH_EXISTS", data: { branch_name: name } });
  });

  it("are not created with a name that git would not take", async () => {
    const error = await refusal(TaskFailedError, client().branch.create({ name: runName("no good") }));
    expect(error.message).toMatch(/^Branch name contains invalid patterns or characters/);
    expect(error).toMatchObject({ state: "FAILED", data: { workflow: "create-branch" } });
    expect(error.logs.length).toBeGreaterThan(1);
  });

  it("are given another description", async () => {
    expect(await client().branch.update(name, { description: "The first" })).toMatchObject({
      name,
      description: "The first",
    });
  });

  it("are checked, kept up to date and merged, unless there is a conflict", async () => {
    const { branch } = client();
    await branch.validate(name);

    await describeTag("main's");
    const before = await branch.get(name);
    expect(await description(name)).toEqual([""]);
    const lines: string[] = [];
    const rebased = await betweenMerges(() =>
      branch.rebase(name, { onLog: ({ message }) => lines.push(message) }),
    );
    expect(rebased.branchedFrom > before.branchedFrom).toBe(true);
    expect(await description(name)).toEqual(["main's"]);
    expect(lines).toContain("Branch graph rebased");

    await describeTag("the branch's", name);
    await describeTag("main's other");
    for (const work of [() => branch.validate(name), () => branch.rebase(name), () => branch.merge(name)]) {
      const error = await refusal(BranchConflictError, work());
      expect(error).toMatchObject({ code: "BRANCH_CONFLICT", data: { branch_name: name } });
      expect((error.cause as TaskFailedError).state).toBe("FAILED");
    }

    await describeTag("the branch's");
    const task = await branch.merge(name, { waitUntilCompletion: false });
    expectTypeOf(task).toEqualTypeOf<StartedTask>();
    await client().task.waitForCompletion(task.id);
    expect(await branch.get(name)).toMatchObject({ name, status: "MERGED" });
    expect(await description()).toEqual(["the branch's"]);

    for (const work of [() => branch.merge(name), () => branch.rebase(name)])
      expect((await refusal(BranchAlreadyMergedError, work())).data).toEqual({ branch_name: name });
  });

  it("are merged, and give what they are then", async () => {
    const other = runName("branches-merged");
    const { branch } = client();
    await branch.create({ name: other });
    clean.push(() => branch.delete(other));
    await describeTag("merged", other);
    expect(await branch.merge(other)).toMatchObject({ name: other, status: "MERGED" });
    expect(await description()).toEqual(["merged"]);
  });

  it("are deleted, but not the default one", async () => {
    const { branch } = client();
    await branch.delete(name);
    expect((await branch.all()).map((one) => one.name)).not.toContain(name);
    const error = await refusal(TaskFailedError, branch.delete(DEFAULT_BRANCH));
    expect(error.message).toBe("Unable to delete main it is the default branch.");
  });
});

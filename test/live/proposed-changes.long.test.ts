import { afterAll, beforeAll, expect, expectTypeOf, it, vi } from "vitest";
import {
  InfrahubClient,
  InvalidInputError,
  NodeNotFoundError,
  passwordAuth,
  TaskFailedError,
  ValidationError,
  type ProposedChange,
} from "../../src/index.js";
import { cleanUp } from "./fixtures/clean-up.js";
import { betweenMerges } from "./helpers/between-merges.js";
import { liveClient } from "./helpers/live-client.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive } from "./server/live.js";

// The checks are tasks of the server, and a busy one takes its time.
const PATIENCE_MS = 900_000;
vi.setConfig({ testTimeout: PATIENCE_MS });

describeLive("proposed changes", () => {
  const client = () => new InfrahubClient(liveClient({ timeout: PATIENCE_MS }));
  const name = runName("proposed");
  const password = runName("password");
  const clean: (() => Promise<unknown>)[] = [];
  let reviewer: string;
  let change: ProposedChange;

  const mutate = (kind: string, verb: string, data: object, branch?: string) =>
    betweenMerges(() =>
      client()
        .executeGraphQL<{ made: { object?: { id: string } } }>(
          `mutation ($data: ${kind}${verb}Input!) { made: ${kind}${verb}(data: $data) { object { id } } }`,
          { data },
          { branch },
        )
        .then(({ made }) => made.object?.id ?? ""),
    );
  const remove = (kind: string, data: string, id: string) =>
    betweenMerges(() =>
      client().executeGraphQL(`mutation ($id: String!) { ${kind}Delete(data: { ${data} }) { ok } }`, { id }),
    );

  beforeAll(async () => {
    await client().branch.create({ name });
    clean.push(() => client().branch.delete(name));
    await mutate("BuiltinTag", "Create", { name: { value: name } }, name);
    reviewer = await mutate("CoreAccount", "Create", {
      name: { value: name },
      password: { value: password },
      member_of_groups: [{ hfid: ["Super Administrators"] }],
    });
    clean.push(() => remove("CoreAccount", "id: $id", reviewer));
    change = await client().proposedChange.create({
      name,
      description: "Why not",
      sourceBranch: name,
      draft: true,
      reviewers: [reviewer],
    });
  });
  afterAll(() => cleanUp(clean));

  it("are created as they are wished", () => {
    expectTypeOf(change).toEqualTypeOf<ProposedChange>();
    expect(change).toEqual({
      id: expect.any(String) as string,
      name,
      description: "Why not",
      sourceBranch: name,
      destinationBranch: "main",
      state: "open",
      draft: true,
      totalComments: 0,
      reviewers: [{ id: reviewer, displayLabel: expect.any(String) as string }],
      approvedBy: [],
      rejectedBy: [],
    });
  });

  it("are refused for a branch that has one, and for one that is not there", async () => {
    const { proposedChange } = client();
    const second = await refusal(ValidationError, proposedChange.create({ name, sourceBranch: name }));
    expect(second.message).toBe(`An open proposed change already exists for branch '${name}'`);
    const unknown = proposedChange.create({ name, sourceBranch: runName("unknown") });
    expect((await refusal(ValidationError, unknown)).message).toContain("was not found");
  });

  it("are read, one or those that meet a filter", async () => {
    const { proposedChange } = client();
    expect(await proposedChange.get(change.id)).toEqual(change);
    expect(await proposedChange.filter({ sourceBranch: name, state: "open" })).toEqual([change]);
    expect(await proposedChange.filter({ sourceBranch: name, state: "merged" })).toEqual([]);
    expect((await proposedChange.filter()).map(({ id }) => id)).toContain(change.id);
    expect(await proposedChange.filter({}, { limit: 1 })).toHaveLength(1);
  });

  it("are refused when there is none", async () => {
    const id = crypto.randomUUID();
    const { proposedChange } = client();
    for (const call of [
      () => proposedChange.get(id),
      () => proposedChange.update(id, { draft: false }),
      () => proposedChange.close(id),
      () => proposedChange.review(id, "APPROVE"),
      () => proposedChange.validators(id),
      () => proposedChange.waitForChecks(id),
      () => proposedChange.runChecks(id),
      () => proposedChange.merge(id),
      () => proposedChange.delete(id),
    ])
      expect((await refusal(NodeNotFoundError, call())).data).toEqual({
        node_kind: "CoreProposedChange",
        identifier: id,
      });
  });

  it("are not merged as long as they are drafts", async () => {
    const error = await refusal(InvalidInputError, client().proposedChange.merge(change.id));
    expect(error.message).toContain("is a draft");
  });

  it("are reviewed by others, not by who made them", async () => {
    const own = await refusal(ValidationError, client().proposedChange.review(change.id, "APPROVE"));
    expect(own.message).toBe("You cannot review your own proposed changes");

    const other = new InfrahubClient(
      liveClient({ timeout: PATIENCE_MS, auth: passwordAuth({ username: name, password }) }),
    );
    const review = (decision: Parameters<typeof other.proposedChange.review>[1]) =>
      other.proposedChange.review(change.id, decision);
    const votes = async () => {
      const { approvedBy, rejectedBy } = await client().proposedChange.get(change.id);
      return [approvedBy.map(({ id }) => id), rejectedBy.map(({ id }) => id)];
    };
    await review("APPROVE");
    expect(await votes()).toEqual([[reviewer], []]);
    const twice = await refusal(ValidationError, review("APPROVE"), password);
    expect(twice.message).toBe("You have already approved this proposed change");
    await review("REJECT");
    expect(await votes()).toEqual([[], [reviewer]]);
    await review("CANCEL_REJECT");
    await review("APPROVE");
    await review("CANCEL_APPROVE");
    expect(await votes()).toEqual([[], []]);
  });

  it("are changed", async () => {
    const update = { name: `${name} 2`, description: "Because", draft: false, reviewers: [] };
    expect(await client().proposedChange.update(change.id, update)).toEqual({ ...change, ...update });
  });

  it("are checked, again on demand, and merged", async () => {
    const { proposedChange } = client();
    let told = 0;
    const validators = await proposedChange.waitForChecks(change.id, { onProgress: () => told++ });
    expect(told).toBeGreaterThan(0);
    expect(validators.map(({ kind }) => kind).sort()).toEqual(["CoreDataValidator", "CoreSchemaValidator"]);
    for (const validator of validators) {
      expect(validator).toMatchObject({ state: "completed", conclusion: "success" });
      expect(validator.checks).toMatchObject([{ conclusion: "success", severity: "info" }]);
    }
    const schemaCheckedAt = (list: typeof validators) =>
      list.find(({ kind }) => kind === "CoreSchemaValidator")?.completedAt ?? "";
    const again = await proposedChange.runChecks(change.id);
    expect(schemaCheckedAt(again) > schemaCheckedAt(validators)).toBe(true);
    expect(await proposedChange.validators(change.id)).toEqual(again);

    const merged = await proposedChange.merge(change.id);
    expect(merged).toMatchObject({ id: change.id, state: "merged" });
    expect(await client().branch.get(name)).toMatchObject({ status: "MERGED" });
    clean.push(() => remove("BuiltinTag", "hfid: [$id]", name));

    for (const call of [
      () => proposedChange.close(change.id),
      () => proposedChange.runChecks(change.id),
      () => proposedChange.merge(change.id),
    ])
      await refusal(ValidationError, call());
    await proposedChange.delete(change.id);
    await refusal(NodeNotFoundError, proposedChange.get(change.id));
  });

  it("are closed for good", async () => {
    const branch = runName("closed");
    const { proposedChange } = client();
    await client().branch.create({ name: branch });
    clean.push(() => client().branch.delete(branch));
    const { id } = await proposedChange.create({ name: branch, sourceBranch: branch });
    clean.push(() => proposedChange.delete(id));
    expect(await proposedChange.close(id)).toMatchObject({ id, state: "closed" });
    const error = await refusal(ValidationError, proposedChange.update(id, { description: "" }));
    expect(error.message).toBe("A proposed change in the closed state is not allowed to be updated");
  });

  it("are not merged while a check fails", async () => {
    const branch = runName("failing");
    const { proposedChange } = client();
    await client().branch.create({ name: branch });
    clean.push(() => client().branch.delete(branch));
    await mutate("BuiltinTag", "Create", { name: { value: branch } }, branch);
    const { id } = await proposedChange.create({ name: branch, sourceBranch: branch });
    clean.push(() => proposedChange.delete(id));
    const validator = (await proposedChange.waitForChecks(id)).find(
      ({ kind }) => kind === "CoreSchemaValidator",
    );
    await mutate("CoreSchemaValidator", "Update", {
      id: validator?.id,
      conclusion: { value: "failure" },
    });
    const error = await refusal(TaskFailedError, proposedChange.merge(id));
    expect(error.message).toBe("Unable to merge proposed change containing failing checks");
    expect(await proposedChange.get(id)).toMatchObject({ state: "open" });
  });
});

import { afterAll, beforeAll, expect, expectTypeOf, it } from "vitest";
import {
  AbortError,
  BranchNotFoundError,
  InfrahubClient,
  InvalidInputError,
  NotFoundError,
  ValidationError,
  type DiffConflict,
  type DiffTree,
} from "../../src/index.js";
import { cleanUp } from "./fixtures/clean-up.js";
import { DEFAULT_BRANCH } from "./helpers/default-branch.js";
import { createBranch, deleteBranch } from "./helpers/branch.js";
import { liveClient } from "./helpers/live-client.js";
import { liveFixture } from "./helpers/live-fixture.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive } from "./server/live.js";

const KIND = "BuiltinTag";
const PATIENCE_MS = 300_000;

describeLive("the diff of a branch", () => {
  const branch = runName("diff");
  const tags = { added: "", updated: "", removed: "", contested: "" };
  let client: InfrahubClient;
  let main: InfrahubClient;

  const create = async (on: InfrahubClient, what: string) => {
    const data = { name: { value: `${branch}-${what}` }, description: { value: "old" } };
    const document = `mutation ($data: ${KIND}CreateInput!) { ${KIND}Create(data: $data) { object { id } } }`;
    interface Created {
      BuiltinTagCreate: { object: { id: string } };
    }
    return (await on.executeGraphQL<Created>(document, { data })).BuiltinTagCreate.object.id;
  };
  const describe = (on: InfrahubClient, id: string, description: string) =>
    on.executeGraphQL(`mutation ($data: ${KIND}UpdateInput!) { ${KIND}Update(data: $data) { ok } }`, {
      data: { id, description: { value: description } },
    });
  const remove = (on: InfrahubClient, id: string) =>
    on.executeGraphQL(`mutation ($data: DeleteInput!) { ${KIND}Delete(data: $data) { ok } }`, {
      data: { id },
    });
  const nodes = (tree: DiffTree | null) => new Map(tree?.nodes.map((node) => [node.id, node]));

  beforeAll(async () => {
    main = new InfrahubClient(liveClient());
    client = main.with({ branch });
    for (const what of ["updated", "removed", "contested"] as const) tags[what] = await create(main, what);
    await createBranch(main.rest, branch);
    tags.added = await create(client, "added");
    await describe(client, tags.updated, "new");
    await remove(client, tags.removed);
    await describe(client, tags.contested, "the branch's");
    await describe(main, tags.contested, "main's");
  });
  afterAll(async () => {
    const onMain = [tags.updated, tags.removed, tags.contested].filter(Boolean);
    // In reverse order: the branch first.
    await cleanUp([...onMain.map((id) => () => remove(main, id)), () => deleteBranch(main.rest, branch)]);
  });

  it("is not there until it is made", async () => {
    expect(await client.diff.summary()).toBeNull();
    expect(await client.diff.tree()).toBeNull();
    expect(await client.diff.conflicts()).toEqual([]);
  });

  it("is made, and counted", { timeout: PATIENCE_MS }, async () => {
    await client.diff.update();
    const summary = await client.diff.summary();
    expect(summary).toMatchObject({
      baseBranch: DEFAULT_BRANCH,
      diffBranch: branch,
      numConflicts: 1,
      numUntrackedDiffChanges: 0,
    });
    // Properties are counted: description and what belongs to a tag that is new or gone.
    expect(summary?.numUpdated).toBe(2);
    expect(summary?.numAdded).toBeGreaterThan(1);
    expect(summary?.numAdded).toBe(summary?.numRemoved);
    const added = await client.diff.summary({ filters: { status: { includes: ["ADDED"] } } });
    expect(added).toMatchObject({ numAdded: summary?.numAdded, numUpdated: 0, numRemoved: 0 });
  });

  it("has the nodes that differ, with all that differs in them", async () => {
    const tree = await client.diff.tree();
    expectTypeOf(tree).toEqualTypeOf<DiffTree | null>();
    expect(tree).toMatchObject({ name: null, numAdded: 1, numUpdated: 2, numRemoved: 1, numConflicts: 1 });
    const found = nodes(tree);
    expect([...found.keys()].sort()).toEqual(Object.values(tags).sort());
    expect(found.get(tags.added)).toMatchObject({ kind: KIND, status: "ADDED", label: `${branch}-added` });
    expect(found.get(tags.removed)?.status).toBe("REMOVED");
    expect(found.get(tags.updated)).toMatchObject({
      status: "UPDATED",
      pathIdentifier: `data/${tags.updated}`,
      containsConflict: false,
      conflict: null,
      parent: null,
      relationships: [],
      attributes: [
        {
          name: "description",
          status: "UPDATED",
          conflict: null,
          properties: [
            { propertyType: "HAS_VALUE", previousValue: "old", newValue: "new", status: "UPDATED" },
          ],
        },
      ],
    });
  });

  it("is read in part: by filters, and by limit and offset", async () => {
    const ids = async (options: Parameters<typeof client.diff.tree>[0]) =>
      [...nodes(await client.diff.tree(options)).keys()].sort();
    expect(await ids({ filters: { status: { includes: ["REMOVED"] } } })).toEqual([tags.removed]);
    expect(await ids({ filters: { status: { excludes: ["UPDATED"] } } })).toEqual(
      [tags.added, tags.removed].sort(),
    );
    expect(await ids({ filters: { ids: [tags.updated] } })).toEqual([tags.updated]);
    expect(await ids({ filters: { namespace: { includes: ["Core"] } } })).toEqual([]);
    expect(await ids({ filters: { kind: { includes: [KIND] } }, includeParents: false })).toHaveLength(4);
    const first = await ids({ limit: 3 });
    const rest = await ids({ limit: 3, offset: 3 });
    expect(first).toHaveLength(3);
    expect([...first, ...rest].sort()).toEqual(Object.values(tags).sort());
    expect(await client.diff.tree({ limit: 3, offset: 6 })).toBeNull();
    expect(await client.diff.tree({ fromTime: "-1s" })).toBeNull();
  });

  it("has conflicts, which are resolved for one branch, for the other, and not at all", async () => {
    const [conflict, ...others] = await client.diff.conflicts();
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({
      nodeId: tags.contested,
      kind: KIND,
      label: `${branch}-contested`,
      attribute: "description",
      baseBranchAction: "UPDATED",
      baseBranchValue: "main's",
      diffBranchAction: "UPDATED",
      diffBranchValue: "the branch's",
      selectedBranch: null,
      resolvable: true,
    } satisfies Partial<DiffConflict>);
    for (const selected of ["BASE_BRANCH", "DIFF_BRANCH", null] as const) {
      await client.diff.resolveConflict(conflict?.id ?? "", selected);
      expect((await client.diff.conflicts())[0]?.selectedBranch).toBe(selected);
    }
    const contested = nodes(await client.diff.tree()).get(tags.contested);
    expect(contested).toMatchObject({ containsConflict: true, numConflicts: 1 });
    expect(contested?.attributes[0]?.conflict?.id).toBe(conflict?.id);
  });

  it("can be made beside the branch's own, under a name", { timeout: PATIENCE_MS }, async () => {
    const name = runName("named");
    const until = new Date();
    await client.diff.update({ name, toTime: until });
    const tree = await client.diff.tree({ name });
    expect(tree).toMatchObject({ name, numUpdated: 2 });
    expect(Date.parse(tree?.toTime ?? "")).toBe(until.getTime());
    expect(await client.diff.tree({ name: runName("none") })).toBeNull();
    const error = await refusal(ValidationError, client.diff.update({ name, toTime: "-1d" }));
    expect(error.message).toContain("to_time");
  });

  it("is made by the server while the call is over, if asked", async () => {
    const task: string = await client.diff.update({ waitUntilCompletion: false });
    expect(task).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("is refused where there is none", async () => {
    const unknown = { branch: runName("unknown") };
    const calls = [
      () => client.diff.update(unknown),
      () => client.diff.summary(unknown),
      () => client.diff.tree(unknown),
      () => client.diff.conflicts(unknown),
      () => client.diff.resolveConflict("x", "BASE_BRANCH", unknown),
      () => client.diff.files(unknown),
      () => client.diff.artifacts(unknown),
    ];
    for (const call of calls) {
      expect((await refusal(BranchNotFoundError, call())).data.branch_name).toBe(unknown.branch);
    }
    const error = await refusal(NotFoundError, client.diff.resolveConflict(crypto.randomUUID(), null));
    expect(error.message).toContain("No conflict with id");
  });

  it("is not asked for with what cannot be right", async () => {
    const calls = [
      () => main.diff.update(),
      () => main.diff.summary(),
      () => main.diff.tree(),
      () => main.diff.conflicts(),
      () => main.diff.files(),
      () => main.diff.artifacts(),
      () => client.diff.update({ fromTime: "-1h" }),
      () => client.diff.tree({ toTime: "soon" }),
      () => client.diff.tree({ limit: 0 }),
      () => client.diff.tree({ offset: -1 }),
    ];
    for (const call of calls) await refusal(InvalidInputError, call());
    await refusal(AbortError, client.diff.tree({ signal: AbortSignal.abort() }));
  });
});

describeLive("the diff of files and artifacts", () => {
  it("lists the changed files of each repository", async () => {
    const { branch, repositoryId, file } = liveFixture();
    const repositories = await new InfrahubClient(liveClient()).diff.files({ branch });
    expect(repositories.find(({ id }) => id === repositoryId)).toMatchObject({
      branch,
      commitFrom: file.commit,
      files: [{ location: file.path, action: "updated", branch }],
    });
    const since = await new InfrahubClient(liveClient()).diff.files({
      branch,
      fromTime: "-1s",
      toTime: new Date(),
      branchOnly: true,
    });
    expect(since.map(({ id }) => id)).not.toContain(repositoryId);
  });

  it("lists the changed artifacts", async () => {
    const { artifacts, branch } = liveFixture();
    const changed = await new InfrahubClient(liveClient({ branch })).diff.artifacts();
    expect(changed.map(({ id }) => id).sort()).toEqual(artifacts.map(({ id }) => id).sort());
    for (const { id, storageId, checksum, deviceId } of artifacts) {
      const artifact = changed.find((one) => one.id === id);
      expect(artifact).toMatchObject({
        action: "updated",
        branch,
        target: { id: deviceId },
        itemPrevious: { storageId, checksum },
      });
      expect(artifact?.itemNew?.checksum).not.toBe(checksum);
    }
  });
});

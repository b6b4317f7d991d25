import { afterAll, beforeAll, expect, it } from "vitest";
import { InfrahubClient, type BuiltInKinds } from "../../src/index.js";
import { cleanUp } from "./fixtures/clean-up.js";
import { createBranch, deleteBranch } from "./helpers/branch.js";
import { loggingFetch } from "./helpers/call-log.js";
import { runName } from "./helpers/run-name.js";
import { describeLive, liveServer } from "./server/live.js";

describeLive("tracked runs", () => {
  const run = runName("tracking");
  let client: InfrahubClient<BuiltInKinds>;

  beforeAll(async () => {
    const { address, apiToken } = liveServer();
    client = new InfrahubClient<BuiltInKinds>({ address, apiToken, timeout: 300_000, fetch: loggingFetch });
    await createBranch(client.rest, run);
  });
  afterAll(async () => {
    await cleanUp([() => deleteBranch(client.rest, run)]);
  });

  const onBranch = () => client.with({ branch: run });
  const left = async () => {
    const tags = await onBranch().filters(
      "BuiltinTag",
      { name__value: run },
      { partialMatch: true, select: { name: true } },
    );
    return tags.map(({ name }) => name.value.slice(run.length + 1)).sort();
  };
  const members = async (group: string) => {
    const read = await onBranch().get(
      "CoreStandardGroup",
      { name__value: group },
      { select: { members: {} } },
    );
    return read.members.peers.map(({ id }) => id).sort();
  };

  it("deletes on its branch what a later run does not save, also when that saves nothing", async () => {
    const track = (names: readonly string[], fail = false) =>
      client.startTracking(
        { identifier: run, params: { site: "a/b" }, deleteUnusedNodes: true, branch: run },
        async (tracked) => {
          const batch = tracked.createBatch();
          for (const name of names)
            batch.upsert(await tracked.create("BuiltinTag", { name: `${run}-${name}` }));
          for await (const { error } of batch.execute()) expect(error).toBeUndefined();
          if (fail) throw new Error("broken");
          return names.length;
        },
      );

    const first = await track(["a", "b", "c"]);
    expect(first.result).toBe(3);
    expect(first.group).toMatch(new RegExp(`^${run}-[0-9a-f]{32}$`));
    expect(await members(first.group)).toEqual(first.saved.toSorted());

    const second = await track(["a", "b"]);
    expect(second.deleted.map(({ kind }) => kind)).toEqual(["BuiltinTag"]);
    expect(await left()).toEqual(["a", "b"]);
    expect(await members(second.group)).toEqual(second.saved.toSorted());

    await expect(track(["a"], true)).rejects.toThrow("broken");
    expect(await left()).toEqual(["a", "b"]);

    const third = await track([]);
    expect(third.deleted).toHaveLength(2);
    expect(await left()).toEqual([]);
    expect(await client.count("BuiltinTag", { name__value: run }, { partialMatch: true })).toBe(0);
  });

  it("counts a node that needed no change as saved, and forgets one that it deleted itself", async () => {
    const tags = onBranch();
    const kept = await tags.create("BuiltinTag", { name: `${run}-kept` });
    const dropped = await tags.create("BuiltinTag", { name: `${run}-dropped` });
    await kept.save();
    const { saved } = await tags.startTracking({ identifier: `${run}-plain` }, async (tracked) => {
      await (await tracked.get("BuiltinTag", { id: kept.id })).save();
      const own = await tracked.create("BuiltinTag", { name: dropped.name.value });
      await own.save();
      await own.delete();
    });
    expect(saved).toEqual([kept.id]);
    expect(await members(`${run}-plain`)).toEqual([kept.id]);
  });
});

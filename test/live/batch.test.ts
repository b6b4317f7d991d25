import { afterAll, beforeAll, expect, it } from "vitest";
import {
  AttributeConstraintError,
  InfrahubClient,
  InvalidInputError,
  type BuiltInKinds,
} from "../../src/index.js";
import { cleanUp } from "./fixtures/clean-up.js";
import { createBranch, deleteBranch } from "./helpers/branch.js";
import { loggingFetch } from "./helpers/call-log.js";
import { runName } from "./helpers/run-name.js";
import { describeLive, liveServer } from "./server/live.js";

describeLive("batches", () => {
  const run = runName("batch");
  let client: InfrahubClient<BuiltInKinds>;
  let requests = 0;

  beforeAll(async () => {
    const { address, apiToken } = liveServer();
    const fetch: typeof loggingFetch = (...request) => {
      requests++;
      return loggingFetch(...request);
    };
    const main = new InfrahubClient<BuiltInKinds>({ address, apiToken, timeout: 300_000, fetch });
    await createBranch(main.rest, run);
    client = main.with({ branch: run });
    await client.count("BuiltinTag");
  });
  afterAll(async () => {
    await cleanUp([() => deleteBranch(client.rest, run)]);
  });

  const newTag = (name: string) => client.create("BuiltinTag", { name: `${run}-${name}` });
  const countOf = (name: string) =>
    client.count("BuiltinTag", { name__value: `${run}-${name}` }, { partialMatch: true });

  it("creates nodes before those that refer to them, in few requests", async () => {
    const tags = await Promise.all(Array.from({ length: 60 }, (_, index) => newTag(`many-${index}`)));
    const group = await client.create("CoreStandardGroup", { name: `${run}-group`, members: tags });
    const before = requests;
    const batch = client.createBatch();
    batch.save(group);
    for (const tag of tags) batch.save(tag);
    expect(batch.numTasks).toBe(61);
    const saved: string[] = [];
    for await (const { node } of batch.execute()) saved.push(node.id);
    expect(saved.at(-1)).toBe(group.id);
    expect(new Set(saved).size).toBe(61);
    expect(requests - before).toBe(6);
    expect(await countOf("many")).toBe(60);
    const read = await client.get("CoreStandardGroup", { id: group.id }, { select: { members: {} } });
    expect(read.members.peers).toHaveLength(60);
    expect(tags[0]?.displayLabel).toBe(`${run}-many-0`);
  });

  it("does all when it is awaited, and does not save what refers to a node whose save failed", async () => {
    const [taken, fine] = [await newTag("many-0"), await newTag("fine")];
    const group = await client.create("CoreStandardGroup", { name: `${run}-refers`, members: [taken, fine] });
    const batch = client.createBatch({ returnExceptions: true });
    for (const node of [group, taken, fine]) batch.save(node);
    const { outcomes, done, failed } = await batch.execute();
    expect([done, failed]).toEqual([1, 2]);
    expect(outcomes[0]?.error?.cause).toBe(outcomes[1]?.error);
    expect(outcomes[0]?.error?.message).toContain(`refers to BuiltinTag ${run}-many-0, whose save failed`);
    const again = client.createBatch();
    again.save(await newTag("many-0"));
    await expect(again.execute()).rejects.toThrow(`BuiltinTag ${run}-many-0: `);
  });

  it("updates and deletes", async () => {
    const tags = await client.filters("BuiltinTag", { name__value: `${run}-many` }, { partialMatch: true });
    const batch = client.createBatch();
    for (const [index, tag] of tags.entries()) {
      tag.description.value = `number ${index}`;
      batch.save(tag);
    }
    for await (const { error } of batch.execute()) expect(error).toBeUndefined();
    expect(await client.count("BuiltinTag", { description__value: "number 59" })).toBe(1);
    const gone = client.createBatch({ maxWritesPerRequest: 30, maxConcurrentExecution: 2 });
    for (const tag of tags) gone.delete(tag);
    for await (const { error } of gone.execute()) expect(error).toBeUndefined();
    expect(await countOf("many")).toBe(0);
  });

  it("tells each failure of its own node, in order when asked to", async () => {
    const [first, twin, other] = [await newTag("same"), await newTag("same"), await newTag("other")];
    const progress: number[] = [];
    const batch = client.createBatch({
      returnExceptions: true,
      ordered: true,
      maxConcurrentExecution: 1,
      onProgress: ({ done, failed }) => progress.push(done + failed),
    });
    for (const tag of [first, twin, other]) batch.save(tag);
    batch.add(() => client.count("BuiltinTag", { ids: [] }), other);
    const items = [];
    for await (const item of batch.execute()) items.push(item);
    expect(items.map(({ node }) => node.id)).toEqual([first.id, twin.id, other.id, other.id]);
    expect(items.map(({ error }) => error !== undefined)).toEqual([false, true, false, false]);
    expect(items[1]?.error).toBeInstanceOf(AttributeConstraintError);
    expect(typeof items[3]?.result).toBe("number");
    expect(progress).toEqual([1, 2, 3, 4]);
    twin.name.value = `${run}-mended`;
    await twin.save();
    expect(await countOf("mended")).toBe(1);
  });

  it("stops at the first failure, and keeps what was not begun", async () => {
    const taken = await newTag("other");
    const later = await newTag("later");
    const batch = client.createBatch({ maxWritesPerRequest: 1, maxConcurrentExecution: 1 });
    batch.save(taken);
    batch.save(later);
    const drain = async () => {
      for await (const { error } of batch.execute()) expect(error).toBeUndefined();
    };
    await expect(drain()).rejects.toBeInstanceOf(AttributeConstraintError);
    expect(batch.numTasks).toBe(1);
    await drain();
    expect(await countOf("later")).toBe(1);
  });

  it("upserts, and refuses nodes that refer to each other in a circle", async () => {
    const again = await newTag("later");
    const batch = client.createBatch();
    batch.upsert(again);
    for await (const { error } of batch.execute()) expect(error).toBeUndefined();
    expect(await countOf("later")).toBe(1);

    const inner = await client.create("CoreStandardGroup", { name: `${run}-inner` });
    const outer = await client.create("CoreStandardGroup", { name: `${run}-outer`, members: [inner] });
    inner.members.add(outer);
    const circle = client.createBatch();
    circle.save(inner);
    circle.save(outer);
    await expect(circle.execute().next()).rejects.toBeInstanceOf(InvalidInputError);
  });
});

import { expect, it, onTestFinished } from "vitest";
import { AttributeConstraintError, InfrahubError, InvalidInputError } from "../../../src/rest.js";
import { InfrahubBatch } from "../../../src/index.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { playStore, testId, type PlayedStore } from "../nodes/play-store.js";

hideEnvironment();

const newTag = ({ client }: PlayedStore, name: string) => client.create("SampleTag", { name });
const names = ({ nodes }: PlayedStore) =>
  [...nodes.values()].map((node) => node.attributes["name"]?.["value"]);

/** Refuses to save what has this name. */
function refuseName(infrahub: PlayedStore, name: string): void {
  infrahub.refuse = ({ data }) =>
    (data["name"] as { value?: string } | undefined)?.value === name
      ? { code: "ATTRIBUTE_CONSTRAINT_VIOLATION", message: "not this", data: { field_name: "name" } }
      : undefined;
}

it("does all when it is awaited, and sums it up in the order of adding", async () => {
  await using infrahub = await playStore();
  const tags = await Promise.all(["a", "b", "c"].map((name) => newTag(infrahub, name)));
  const batch = infrahub.client.createBatch();
  for (const tag of tags) batch.save(tag);
  batch.add(() => Promise.resolve("told"), tags[1]);
  const summary = await batch.execute();
  expect(summary).toMatchObject({ done: 4, failed: 0 });
  expect(summary.outcomes.map(({ node }) => node)).toEqual([...tags, tags[1]]);
  expect(summary.outcomes[3]?.result).toBe("told");
  expect(names(infrahub)).toEqual(["a", "b", "c"]);
  expect(batch.numTasks).toBe(0);
});

it("sums up failures, too, when they are given", async () => {
  await using infrahub = await playStore();
  refuseName(infrahub, "b");
  const batch = infrahub.client.createBatch({ returnExceptions: true });
  for (const name of ["a", "b"]) batch.save(await newTag(infrahub, name));
  const { outcomes, done, failed } = await batch.execute();
  expect([done, failed]).toEqual([1, 1]);
  expect(outcomes[1]?.error).toBeInstanceOf(AttributeConstraintError);
});

it("works once, however often it is awaited, looped over or executed", async () => {
  await using infrahub = await playStore();
  let calls = 0;
  const batch = infrahub.client.createBatch();
  batch.save(await newTag(infrahub, "a"));
  batch.add(() => ++calls);
  const run = batch.execute();
  const again = batch.execute();
  const looped: unknown[] = [];
  for await (const outcome of run) looped.push(outcome);
  expect((await run).outcomes).toHaveLength(2);
  expect(await run).toEqual(await run.then((summary) => summary));
  const later: unknown[] = [];
  for await (const outcome of run) later.push(outcome);
  expect(later).toEqual(looped);
  expect((await again).outcomes).toEqual([]);
  expect((await batch.execute()).outcomes).toEqual([]);
  expect([calls, infrahub.sent.length]).toEqual([1, 1]);
});

it("runs by itself when nobody waits for it", async () => {
  const batch = new InfrahubBatch();
  await new Promise<void>((resolve) => {
    batch.add(() => {
      resolve();
    });
    void batch.execute();
  });
  expect(batch.numTasks).toBe(0);
});

it("leaves no failure untold: nobody waits, and it is an unhandled rejection", async () => {
  await using infrahub = await playStore();
  const before = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  onTestFinished(() => {
    process.removeAllListeners("unhandledRejection");
    for (const listener of before) process.on("unhandledRejection", listener);
  });
  const untold = new Promise((resolve) => process.once("unhandledRejection", resolve));
  const batch = infrahub.client.createBatch();
  const failure = new Error("mine");
  batch.add(() => Promise.reject(failure));
  void batch.execute();
  expect(await untold).toBe(failure);
});

it("begins nothing more when the loop is left, and tells afterwards of what was under way", async () => {
  await using infrahub = await playStore();
  const batch = infrahub.client.createBatch({ maxConcurrentExecution: 1, maxWritesPerRequest: 1 });
  for (const name of ["a", "b", "c", "d"]) batch.save(await newTag(infrahub, name));
  const run = batch.execute();
  for await (const outcome of run) {
    expect(outcome.error).toBeUndefined();
    break;
  }
  const { done } = await run;
  expect(done).toBe(infrahub.sent.length);
  expect(done + batch.numTasks).toBe(4);
  expect(batch.numTasks).toBeGreaterThan(0);
  await batch.execute();
  expect(names(infrahub)).toEqual(["a", "b", "c", "d"]);
});

it("names the node in the failure that it throws, and what failed beside it", async () => {
  await using infrahub = await playStore();
  infrahub.refuse = () => ({ code: "ATTRIBUTE_CONSTRAINT_VIOLATION", message: "not this", data: {} });
  const tags = await Promise.all(["a", "b"].map((name) => newTag(infrahub, name)));
  const batch = infrahub.client.createBatch();
  for (const tag of tags) batch.save(tag);
  const error = await caught(AttributeConstraintError, batch.execute());
  expect(error.message).toBe("SampleTag a: not this (1 more failed: SampleTag b)");
  expect(error.node).toEqual({ id: tags[0]?.id, kind: "SampleTag" });
  expect(error.stack).toContain("SampleTag a: not this");
});

it("names all nodes of a request that failed as a whole", async () => {
  await using infrahub = await playStore();
  infrahub.intercept = (response) => response.destroy().destroyed;
  const batch = infrahub.client.createBatch({ maxConcurrentExecution: 1 });
  for (const name of ["a", "b", "c", "d", "e"]) batch.save(await newTag(infrahub, name));
  const error = await caught(InfrahubError, batch.execute());
  expect(error.message).toMatch(/^SampleTag a, SampleTag b, SampleTag c and 2 more: /);
  expect(error.node).toBeUndefined();
});

it("gives the failure of a task as it was thrown", async () => {
  await using infrahub = await playStore();
  const mine = new Error("mine");
  const batch = infrahub.client.createBatch();
  batch.add(() => Promise.reject(mine), { id: testId(1), kind: "SampleTag" });
  expect(await caught(Error, batch.execute())).toBe(mine);
  expect(mine.message).toBe("mine");
});

it("does not save what refers to a node whose save failed, and says so", async () => {
  await using infrahub = await playStore();
  refuseName(infrahub, "paris");
  const { client } = infrahub;
  const site = await client.create("SampleSite", { name: "paris" });
  const device = await client.create("SampleDevice", { name: "edge", site });
  const port = await client.create("SampleInterface", { name: "eth0", device });
  const batch = client.createBatch({ returnExceptions: true });
  for (const node of [port, device, site]) batch.save(node);
  const { outcomes } = await batch.execute();
  const [ofPort, ofDevice, ofSite] = outcomes.map(({ error }) => error);
  expect(ofSite).toBeInstanceOf(AttributeConstraintError);
  expect(ofDevice?.message).toBe(
    "SampleDevice edge was not saved, because it refers to SampleSite paris, whose save failed: not this",
  );
  expect(ofDevice?.cause).toBe(ofSite);
  expect(ofPort?.cause).toBe(ofDevice);
  infrahub.refuse = () => undefined;
  for (const node of [port, device, site]) batch.save(node);
  expect((await batch.execute()).failed).toBe(0);
});

it("takes a node's own methods, with or without arguments", async () => {
  await using infrahub = await playStore();
  const { client } = infrahub;
  const tags = await Promise.all(["a", "b", "c"].map((name) => newTag(infrahub, name)));
  const [a, b, c] = tags as [(typeof tags)[0], (typeof tags)[0], (typeof tags)[0]];
  const device = await client.create("SampleDevice", { name: "edge", tags });
  const batch = client.createBatch();
  /* oxlint-disable typescript/unbound-method -- the batch calls them on the node */
  batch.add(device.save, device);
  for (const tag of tags) batch.add(tag.save, tag);
  await batch.execute();
  expect(infrahub.sent.map((sent) => sent.map(({ field }) => field))).toEqual([
    ...tags.map(() => ["SampleTagCreate"]),
    ["SampleDeviceCreate"],
  ]);
  batch.add(a.update, a, { name: "z" });
  batch.add(b.save, b, { allowUpsert: true });
  batch.add({ task: c.delete, node: c });
  batch.add({ task: b.update, node: b, args: [{ name: "y" }] });
  await batch.execute();
  /* oxlint-enable typescript/unbound-method */
  expect(names(infrahub)).toEqual(["z", "y", "edge"]);
});

it.each([[undefined], [null], ["save"], [Promise.resolve()], [{ task: "save" }], [{}]])(
  "refuses %s as a task",
  async (task) => {
    await using infrahub = await playStore();
    const batch = infrahub.client.createBatch();
    const error = await caught(InvalidInputError, () => { batch.add(task as never); }); // prettier-ignore
    expect(error.message).toContain("must be a function");
    expect(batch.numTasks).toBe(0);
  },
);

it("keeps what cannot be planned", async () => {
  await using infrahub = await playStore();
  const { client } = infrahub;
  const country = await client.create("SampleCountry", { name: "france" });
  const site = await client.create("SampleSite", { name: "paris", parent: country });
  country.children.add(site);
  const batch = client.createBatch();
  batch.save(country);
  batch.save(site);
  const error = await caught(InvalidInputError, batch.execute());
  expect(error.message).toContain(
    "in a circle: SampleCountry france -> SampleSite paris -> SampleCountry france",
  );
  expect([batch.numTasks, infrahub.sent]).toEqual([2, []]);
  country.children.remove(site);
  expect(await batch.execute()).toMatchObject({ done: 2 });
});

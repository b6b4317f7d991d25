import { expect, it } from "vitest";
import { PoolExhaustedError, type RestClientOptions } from "../../../../src/rest.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { playStore, testId } from "../play-store.js";

hideEnvironment();

const [D, P, S] = [testId(1), testId(2), testId(3)];

/** A store whose pool of numbers is full for every node that may be new. */
async function store(options: RestClientOptions = {}) {
  const played = await playStore(options);
  played.put("SampleDevice", D, { name: "d", height: 7 });
  played.put("SampleSite", S, { name: "paris" });
  played.refuse = ({ field }) =>
    field.endsWith("Upsert") ? { message: "The pool P is exhausted. at height.from_pool" } : undefined;
  const upserted = (name: string) =>
    played.client.create("SampleDevice", { name, role: "leaf", height: { fromPool: P } });
  return Object.assign(played, { upserted });
}

it("updates the node that is there when an upsert is refused for a pool that is full", async () => {
  await using infrahub = await store();
  const device = await infrahub.upserted("d");
  await device.save({ allowUpsert: true });
  expect(infrahub.sent.map(([mutation]) => mutation?.field)).toEqual([
    "SampleDeviceUpsert",
    "SampleDeviceUpdate",
  ]);
  expect(infrahub.sent[1]?.[0]?.data).toEqual({
    hfid: ["d"],
    name: { value: "d" },
    role: { value: "leaf" },
    height: { from_pool: { id: P } },
  });
  expect([device.id, device.displayLabel]).toEqual([D, "d"]);
  await device.save();
  expect(infrahub.sent).toHaveLength(2);
  device.role.value = "spine";
  await device.save();
  expect(infrahub.sent[2]).toEqual([
    { field: "SampleDeviceUpdate", data: { id: D, role: { value: "spine" } } },
  ]);
});

it("does so in a batch, and tells of the nodes that are not there", async () => {
  await using infrahub = await store();
  const [known, other] = [await infrahub.upserted("d"), await infrahub.upserted("other")];
  const batch = infrahub.client.createBatch({ returnExceptions: true });
  for (const node of [known, other]) batch.upsert(node);
  const { outcomes } = await batch.execute();
  expect(outcomes[0]?.error).toBeUndefined();
  expect(outcomes[1]?.error).toBeInstanceOf(PoolExhaustedError);
  expect(known.id).toBe(D);
  expect(infrahub.nodes.has(other.id)).toBe(false);
});

it("gives the refusal of the pool where the update is refused for it, too", async () => {
  await using infrahub = await store();
  infrahub.refuse = () => ({ message: "The pool P is exhausted. at height.from_pool" });
  await caught(PoolExhaustedError, (await infrahub.upserted("d")).save({ allowUpsert: true }));
  expect(infrahub.sent).toHaveLength(2);
});

it("gives another refusal of the update", async () => {
  await using infrahub = await store();
  infrahub.refuse = ({ field }) => ({
    message: field.endsWith("Upsert") ? "The pool P is exhausted." : "not this",
  });
  await expect((await infrahub.upserted("d")).save({ allowUpsert: true })).rejects.toThrow("not this");
});

it("does not update when the node is created, and not upserted", async () => {
  await using infrahub = await store();
  infrahub.refuse = () => ({ message: "The pool P is exhausted. at height.from_pool" });
  await caught(PoolExhaustedError, (await infrahub.upserted("d")).save());
  expect(infrahub.sent).toHaveLength(1);
});

it.each([
  ["the node", "held"],
  ["its id", "id"],
  ["its human-friendly id", "hfid"],
])("finds the node by a human-friendly id that goes by a peer, which is given by %s", async (_, given) => {
  await using infrahub = await store();
  const device = await infrahub.client.get("SampleDevice", { id: D });
  const peer = { held: device, id: D, hfid: { hfid: ["d"] as const } }[given] as typeof device;
  const port = await infrahub.client.create("SampleInterface", {
    name: "eth0",
    device: peer,
    speed: { fromPool: P },
  });
  await expect(port.save({ allowUpsert: true })).rejects.toThrow(PoolExhaustedError);
  expect(infrahub.sent[1]?.[0]?.data["hfid"]).toEqual(["d", "eth0"]);
});

it("does not update by a human-friendly id that the node lacks a part of", async () => {
  await using infrahub = await store();
  const nowhere = await infrahub.client.create("SampleInterface", {
    name: "eth0",
    device: { id: testId(8) },
    speed: { fromPool: P },
  });
  await caught(PoolExhaustedError, nowhere.save({ allowUpsert: true }));
  expect(infrahub.sent).toHaveLength(1);
});

it("repeats the update, which sets what it sets however often it is done", async () => {
  await using infrahub = await store({ retry: { limit: 1, maxDelay: 0 } });
  let lost = 1;
  infrahub.intercept = (response, { query }) => {
    if (!query.includes("SampleDeviceUpdate(") || lost-- <= 0) return false;
    response.destroy();
    return true;
  };
  await (await infrahub.upserted("d")).save({ allowUpsert: true });
  expect(infrahub.sent.map(([mutation]) => mutation?.field)).toEqual([
    "SampleDeviceUpsert",
    "SampleDeviceUpdate",
    "SampleDeviceUpdate",
  ]);
  expect(infrahub.asked.some(({ query }) => query.includes("$m0: SampleDeviceUpdateInput!"))).toBe(true);
});

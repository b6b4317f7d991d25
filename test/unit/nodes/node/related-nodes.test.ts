import { expect, it } from "vitest";
import { InvalidInputError } from "../../../../src/rest.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { playStore, testId } from "../play-store.js";

hideEnvironment();

const [D, S, T, U, V] = [testId(1), testId(2), testId(3), testId(4), testId(5)];

/** A store with a device `d` that has the tags red and blue; there is a green one, too. */
async function store() {
  const played = await playStore();
  for (const [id, name] of [[T, "red"], [U, "blue"], [V, "green"]] as const) played.put("SampleTag", id, { name }); // prettier-ignore
  played.put("SampleSite", S, { name: "paris" });
  played.put("SampleDevice", D, { name: "d" }, { tags: [T, U] });
  const { client } = played;
  return Object.assign(played, {
    whole: () => client.get("SampleDevice", { id: D }, { include: ["tags"] }),
    cut: () => client.get("SampleDevice", { id: D }, { select: { tags: { $limit: 1 } } }),
    none: () => client.get("SampleDevice", { id: D }, { select: { name: true } }),
    tags: () => played.nodes.get(D)?.lists["tags"],
  });
}

const add = (...ids: string[]) => ({ field: "RelationshipAdd", data: { id: D, name: "tags", nodes: ids.map((id) => ({ id })) } }); // prettier-ignore
const remove = (...ids: string[]) => ({ field: "RelationshipRemove", data: { id: D, name: "tags", nodes: ids.map((id) => ({ id })) } }); // prettier-ignore
const whole = (...ids: string[]) => ({ field: "SampleDeviceUpdate", data: { id: D, tags: ids.map((id) => ({ id })) } }); // prettier-ignore

it("sends the difference of a list that was read whole", async () => {
  await using infrahub = await store();
  const device = await infrahub.whole();
  device.tags.add(V);
  device.tags.remove([T]);
  expect(device.tags.peerIds).toEqual([U, V]);
  await device.save();
  expect(infrahub.sent).toEqual([[add(V), remove(T)]]);
  device.tags.replace([T, V]);
  await device.save();
  expect(infrahub.sent[1]).toEqual([add(T), remove(U)]);
  device.tags.clear();
  await device.save();
  expect(infrahub.sent[2]).toEqual([whole()]);
  await device.save();
  expect(infrahub.sent).toHaveLength(3);
  expect(infrahub.tags()).toEqual([]);
});

it("sends nothing for what comes to the same list", async () => {
  await using infrahub = await store();
  const device = await infrahub.whole();
  device.tags.add(T);
  device.tags.remove(V);
  device.tags.add(V);
  device.tags.remove(V);
  device.tags.remove(U);
  device.tags.add(U);
  device.tags.replace([U, T]);
  await device.save();
  expect(infrahub.sent).toEqual([]);
});

it("sends what it is told of a list that was cut, and replaces it whole", async () => {
  await using infrahub = await store();
  const device = await infrahub.cut();
  expect(device.tags.peerIds).toEqual([T]);
  device.tags.add(V);
  device.tags.remove(U);
  await device.save();
  expect(infrahub.sent).toEqual([[add(V), remove(U)]]);
  device.tags.replace([T]);
  await device.save();
  expect(infrahub.sent[1]).toEqual([whole(T)]);
  // Now all of it is known.
  device.tags.replace([U, T]);
  await device.save();
  expect(infrahub.sent[2]).toEqual([add(U)]);
  expect(infrahub.tags()).toEqual([T, U]);
});

it("clears a list that was cut", async () => {
  await using infrahub = await store();
  const device = await infrahub.cut();
  device.tags.clear();
  expect(device.tags.peerIds).toEqual([]);
  await device.save();
  expect(infrahub.sent).toEqual([[whole()]]);
  await device.save();
  expect(infrahub.sent).toHaveLength(1);
});

it("fills and empties the list of a new node", async () => {
  await using infrahub = await store();
  const device = await infrahub.client.create("SampleDevice", { name: "e", tags: [T, U] });
  device.tags.remove(T);
  device.tags.add([V, V]);
  await device.save();
  expect(infrahub.sent[0]?.[0]?.data).toMatchObject({ tags: [{ id: U }, { id: V }] });
  device.tags.clear();
  await device.save();
  const empty = await infrahub.client.create("SampleDevice", { name: "f", tags: [T] });
  empty.tags.clear();
  await empty.save();
  expect(infrahub.sent.at(-1)?.[0]?.data).not.toHaveProperty("tags");
});

it("adds before it removes, and the other way round where a list is limited", async () => {
  await using infrahub = await store();
  infrahub.put("SampleRack", testId(9), { units: 1 }, { site: S, tags: [T], spares: [T, U] });
  const rack = await infrahub.client.get("SampleRack", { id: testId(9) }, { include: ["tags", "spares"] });
  rack.tags.replace([U]);
  rack.spares.replace([U, V]);
  await rack.save();
  expect(infrahub.sent[0]?.map(({ field, data }) => [field, data["name"]])).toEqual([
    ["RelationshipAdd", "tags"],
    ["RelationshipRemove", "tags"],
    ["RelationshipRemove", "spares"],
    ["RelationshipAdd", "spares"],
  ]);
});

it("refuses other properties for a relationship that is there, which the server would pass over", async () => {
  await using infrahub = await store();
  const device = await infrahub.whole();
  expect(() => {
    device.tags.add(T, { isProtected: true });
  }).toThrow(/is in the list.*remove the node, save/);
  device.tags.remove(T);
  expect(() => {
    device.tags.add(T, { isProtected: true });
  }).toThrow(InvalidInputError);
  await device.save();
  device.tags.add(T, { isProtected: true });
  await device.save();
  expect(infrahub.sent.at(-1)?.[0]?.data["nodes"]).toEqual([{ id: T, _relation__is_protected: true }]);
});

it("passes on the properties of relationships", async () => {
  await using infrahub = await store();
  const device = await infrahub.whole();
  device.tags.add([V], { isProtected: true, source: S, owner: { id: T } });
  const edgeProperties = { _relation__is_protected: true, _relation__source: S, _relation__owner: T };
  await device.save();
  expect(infrahub.sent[0]?.[0]?.data["nodes"]).toEqual([{ id: V, ...edgeProperties }]);
  await device.save();
  expect(infrahub.sent).toHaveLength(1);
});

it("adds by human-friendly id, and then knows the list no more", async () => {
  await using infrahub = await store();
  const device = await infrahub.whole();
  device.tags.add({ hfid: ["green"] });
  await caught(InvalidInputError, device.tags.fetch());
  await device.save();
  expect(infrahub.sent[0]?.[0]?.data["nodes"]).toEqual([{ hfid: ["green"] }]);
  await device.save();
  expect(infrahub.sent).toHaveLength(1);
  expect((await caught(InvalidInputError, device.tags.fetch())).message).toContain("read it again");
  device.tags.replace([T]);
  await device.save();
  expect(infrahub.tags()).toEqual([T]);
});

it("replaces whole where a peer is named by its human-friendly id, for it may be there already", async () => {
  await using infrahub = await store();
  const device = await infrahub.whole();
  device.tags.replace([{ hfid: ["red"] }]);
  await device.save();
  expect(infrahub.sent).toEqual([
    [{ field: "SampleDeviceUpdate", data: { id: D, tags: [{ hfid: ["red"] }] } }],
  ]);
  expect(infrahub.tags()).toEqual([T]);
});

it("removes by human-friendly id what it knows by that", async () => {
  await using infrahub = await store();
  const device = await infrahub.whole();
  device.tags.remove({ hfid: ["red"] });
  await device.save();
  expect(infrahub.sent).toEqual([[remove(T)]]);
  const error = await caught(InvalidInputError, () => { device.tags.remove({ hfid: ["green"] }); }); // prettier-ignore
  expect(error.message).toContain('SampleDevice.tags: remove takes nodes and ids; {"hfid":["green"]}');
});

it("shows the peers of which as much is known as was selected", async () => {
  await using infrahub = await store();
  const { client } = infrahub;
  const select = { tags: { name: true } } as const;
  const device = await client.get("SampleDevice", { id: D }, { select });
  const bare = await client.get("SampleTag", { id: V }, { select: {} });
  device.tags.add(bare);
  expect(device.tags.peers).toHaveLength(2);
  expect(device.tags.peerIds).toHaveLength(3);
  device.tags.remove(V);
  const green = await client.get("SampleTag", { id: V }, { select: { name: true } });
  device.tags.add(green);
  device.tags.add(green);
  expect(device.tags.peers.map(({ name }) => name.value)).toEqual(["red", "blue", "green"]);
  device.tags.remove(T);
  expect(device.tags.peers.map(({ name }) => name.value)).toEqual(["blue", "green"]);
  device.tags.replace([green]);
  expect(device.tags.peers).toEqual([green]);
});

it("keeps the properties of relationships in the order of the peers", async () => {
  await using infrahub = await store();
  const select = { tags: { $properties: true } } as const;
  const device = await infrahub.client.get("SampleDevice", { id: D }, { select });
  const [, blue] = device.tags.properties;
  device.tags.remove(T);
  expect(device.tags.peers.map(({ id }) => id)).toEqual([U]);
  expect(device.tags.properties[0]).toBe(blue);
  expect(device.tags.properties).toHaveLength(1);
});

it("refuses wrong peers and what names none", async () => {
  await using infrahub = await store();
  const device = await infrahub.whole();
  const site = await infrahub.client.get("SampleSite", { id: S });
  const tags = device.tags as unknown as { add(any: unknown): void; remove(any: unknown): void };
  const wrong = await caught(InvalidInputError, () => { tags.add([V, site]); }); // prettier-ignore
  expect(wrong.message).toBe("SampleDevice.tags: a SampleSite is given, and SampleTag is needed.");
  for (const none of ["red", 5, null, {}, { hfid: [] }, { id: 5 }, [V, "blue"]])
    await caught(InvalidInputError, () => { tags.add(none); }); // prettier-ignore
  await caught(InvalidInputError, () => { tags.remove({ fromPool: T }); }); // prettier-ignore
  const port = await infrahub.client.create("SampleConsole", { name: "c", device });
  expect(port.device.id).toBe(D);
  await device.save();
  expect(infrahub.sent).toEqual([]);
});

it("takes the nodes of the kinds that implement a generic peer", async () => {
  await using infrahub = await store();
  infrahub.put("SampleConsole", testId(7), { name: "c" }, { device: D });
  const device = await infrahub.client.get("SampleDevice", { id: D }, { include: ["ports"] });
  const port = await infrahub.client.get("SampleConsole", { id: testId(7) });
  const tag = await infrahub.client.get("SampleTag", { id: T });
  device.ports.add(port);
  const { ports } = device as unknown as { ports: { add(any: unknown): void } };
  const error = await caught(InvalidInputError, () => { ports.add(tag); }); // prettier-ignore
  expect(error.message).toContain("a SampleTag is given, and SampleConsole, SampleInterface is needed");
  await device.save();
  expect(infrahub.sent[0]?.[0]?.data).toMatchObject({ name: "ports", nodes: [{ id: testId(7) }] });
});

it("adds no node that is deleted or not saved", async () => {
  await using infrahub = await store();
  const device = await infrahub.whole();
  const tag = await infrahub.client.create("SampleTag", { name: "x" });
  device.tags.add(tag);
  expect((await caught(InvalidInputError, device.save())).message).toContain("is not saved yet");
  await tag.save();
  await tag.delete();
  expect((await caught(InvalidInputError, device.save())).message).toContain("was deleted");
  device.tags.remove(tag);
  await device.save();
  expect(infrahub.sent.flat().map(({ field }) => field)).toEqual(["SampleTagCreate", "SampleTagDelete"]);
});

it("changes no list that only the server sets", async () => {
  await using infrahub = await store();
  infrahub.put("SampleRack", testId(9), { units: 1 }, { site: S, tags: [T], watchers: [T] });
  const rack = await infrahub.untyped.get("SampleRack", { id: testId(9) }, { include: ["watchers"] });
  const watchers = rack.relationships["watchers"];
  for (const change of [
    () => watchers?.add(U),
    () => watchers?.remove(T),
    () => watchers?.replace([]),
    () => watchers?.clear(),
  ])
    expect((await caught(InvalidInputError, change)).message).toContain("is set by the server alone");
});

it("says what the list is to be while a save is under way, and sends the rest of it next", async () => {
  for (const change of ["clear", "replace", "remove", "add"] as const) {
    await using infrahub = await store();
    const device = await infrahub.whole();
    device.tags.replace([V]);
    infrahub.intercept = () => {
      if (change === "clear") device.tags.clear();
      if (change === "replace") device.tags.replace([T]);
      if (change === "remove") device.tags.remove(V);
      if (change === "add") device.tags.add(T);
      infrahub.intercept = () => false;
      return false;
    };
    await device.save();
    const wanted = { clear: [], replace: [T], remove: [], add: [V, T] }[change];
    expect([change, device.tags.peerIds.toSorted()]).toEqual([change, wanted.toSorted()]);
    await device.save();
    expect([change, infrahub.tags()?.toSorted()]).toEqual([change, wanted.toSorted()]);
    await device.save();
    expect(infrahub.sent).toHaveLength(2);
  }
});

it("asks for peers of a pool with what the pool needs", async () => {
  await using infrahub = await store();
  const { client } = infrahub;
  const pool = { fromPool: U, identifier: "i", prefixLength: 28, memberType: "address", prefixType: "SamplePrefix", data: { a: 1 } } as const; // prettier-ignore
  const rack = await client.create("SampleRack", {
    units: 1,
    site: S,
    tags: [T],
    prefix: pool,
    prefixes: [{ fromPool: { id: V } }],
  });
  await caught(InvalidInputError, rack.prefix.fetch());
  await caught(InvalidInputError, rack.prefixes.fetch());
  await rack.save();
  const wire = { id: U, identifier: "i", size: 28, member_type: "address", prefix_type: "SamplePrefix", data: { a: 1 } }; // prettier-ignore
  expect(infrahub.sent[0]?.[0]?.data).toMatchObject({
    prefix: { from_pool: wire },
    prefixes: [{ from_pool: { id: V } }],
  });
  expect(rack.prefix.id).toMatch(/^0000/);
  const { prefix } = rack as unknown as { prefix: { set(any: unknown): void } };
  const error = await caught(InvalidInputError, () => { prefix.set({ fromPool: U, size: 3 }); }); // prettier-ignore
  expect(error.message).toContain(
    "SampleRack.prefix: an allocation has no size. It has fromPool, identifier",
  );
});

it.each([
  ["site", { fromPool: U, prefixLength: 28 }, "has no prefixLength. It has fromPool, identifier, data."],
  ["spares", [{ fromPool: U, memberType: "address" }], "has no memberType."],
  ["units", { fromPool: U, prefixType: "SamplePrefix" }, "has no prefixType."],
  ["label", { fromPool: U }, "a resource pool chooses numbers alone"],
])("refuses for %s the allocation %j", async (name, given, message) => {
  await using infrahub = await store();
  const data = { units: 1, site: S, tags: [T], [name]: given };
  const error = await caught(InvalidInputError, infrahub.untyped.create("SampleRack", data));
  expect(error.message).toContain(message);
});

it("refuses changes of a list that shows what the nodes below have", async () => {
  await using infrahub = await store();
  infrahub.put("SampleSite", testId(9), { name: "rome" }, { devices: [D] });
  const select = { devices: { $includeDescendants: true } } as const;
  const site = await infrahub.client.get("SampleSite", { id: testId(9) }, { select });
  expect(site.devices.peerIds).toEqual([D]);
  const changes = [
    () => { site.devices.add(D); },
    () => { site.devices.remove(D); },
    () => { site.devices.replace([]); },
    () => { site.devices.clear(); },
  ]; // prettier-ignore
  for (const change of changes) {
    const error = await caught(InvalidInputError, change);
    expect(error.message).toContain("SampleSite.devices was read with $includeDescendants");
  }
  await caught(InvalidInputError, site.update({ devices: { add: [D] } }));
  await site.save();
  expect(infrahub.sent).toEqual([]);
});

it.each([{ fromPool: U }, { fromPool: U, identifier: "i" }])(
  "sends the allocation %j again after a lost answer: the server gives the same node and field the same",
  async (pool) => {
    await using infrahub = await playStore({ retry: { limit: 1, baseDelay: 1 } });
    infrahub.put("SampleRack", testId(9), { units: 1 }, { site: S, tags: [T] });
    infrahub.intercept = (response, { query }) => {
      if (query.startsWith("mutation")) response.destroy();
      return response.destroyed;
    };
    for (const change of [
      { prefix: pool },
      { prefixes: [pool] },
      { prefixes: { add: [pool] } },
      { units: pool },
    ]) {
      const rack = await infrahub.client.get("SampleRack", { id: testId(9) }, { include: ["prefixes"] });
      infrahub.sent.length = 0;
      await expect(rack.update(change)).rejects.toThrow();
      expect([change, infrahub.sent.length]).toEqual([change, 2]);
    }
  },
);

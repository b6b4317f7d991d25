/* oxlint-disable typescript/no-unsafe-call, typescript/no-unsafe-member-access, typescript/no-unsafe-return -- nodes as JavaScript sees them */
import { expect, it } from "vitest";
import { InvalidInputError, type AnyNode } from "../../../../src/index.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { playStore, testId } from "../play-store.js";

hideEnvironment();

const [D, T, U, V, G] = [testId(1), testId(2), testId(3), testId(4), testId(5)];

interface Limits {
  optional?: boolean;
  min_count?: number;
  max_count?: number;
  cardinality?: "one" | "many";
}

/**
 * A device `D` that has the ports T and U, of which one is a console; there is an interface V, too.
 *
 * @param own - limits of the device's `ports`.
 * @param others - the relationship of the ports that leads back, if they have one; by their kinds.
 */
async function store(own: Limits, others: Record<string, Limits | undefined>) {
  const played = await playStore();
  const { nodes, generics } = played.schema;
  for (const kind of [...nodes, ...generics]) {
    const find = (name: string) => kind.relationships.find((one) => one.name === name);
    if (kind.kind === "SampleDevice")
      Object.assign(find("ports") ?? {}, { identifier: "device__port", ...own });
    const other = others[kind.kind];
    const back = find("device");
    if (other && back) Object.assign(back, { identifier: "device__port", optional: true, ...other });
  }
  for (const [id, kind] of [[T, "SampleInterface"], [U, "SampleConsole"], [V, "SampleInterface"]] as const) played.put(kind, id, { name: id }); // prettier-ignore
  played.put("SampleDevice", D, { name: "d" }, { ports: [T, U] });
  const read = (select: object) => played.untyped.get("SampleDevice", { id: D }, { select });
  return Object.assign(played, {
    whole: () => read({ ports: {} }),
    cut: () => read({ ports: { $limit: 1 } }),
    unread: () => read({ name: true }),
    fields: () => played.sent.flat().map(({ field, data }) => [field, data["ports"] ?? data["nodes"]]),
  });
}

const one = { cardinality: "one", optional: false } as const;
const all = (limits: Limits) => ({ SamplePort: limits, SampleInterface: limits, SampleConsole: limits });
const ids = (...peers: string[]) => peers.map((id) => ({ id }));

it.each<[string, (node: AnyNode) => unknown]>([
  ["remove", (node) => node["ports"].remove(T)],
  ["remove of several", (node) => node["ports"].remove([V, { id: T }])],
  ["replace", (node) => node["ports"].replace([U])],
  ["clear", (node) => node["ports"].clear()],
  ["update with remove", (node) => node.update({ name: "x", ports: { remove: [T] } })],
  ["update with a list", (node) => node.update({ name: "x", ports: [U, V] })],
  ["update with none", (node) => node.update({ name: "x", ports: [] })],
])("does not take away a peer that must have the node: %s", async (_, change) => {
  await using infrahub = await store({}, all(one));
  const node = await infrahub.whole();
  const { message } = await caught(InvalidInputError, async () => await change(node));
  expect(message).toContain(`SampleDevice.ports: ${T} cannot be taken out`);
  expect(message).toContain("device");
  await node.save();
  expect(infrahub.sent).toEqual([]);
});

it("removes what is not saved, or not in the list, and adds and moves what needs the node", async () => {
  await using infrahub = await store({}, all(one));
  const node = await infrahub.whole();
  node["ports"].add(V);
  node["ports"].remove(V);
  node["ports"].remove(G);
  await node.save();
  expect(infrahub.sent).toEqual([]);
  node["ports"].add(V);
  node["ports"].replace([T, U, V]);
  await node.save();
  expect(infrahub.fields()).toEqual([["RelationshipAdd", ids(V)]]);
  const made = await infrahub.untyped.create("SampleDevice", { name: "e", ports: [T, U] });
  made["ports"].remove(T);
  made["ports"].replace([V]);
  await made.save();
  expect(infrahub.sent.at(-1)?.[0]?.data["ports"]).toEqual(ids(V));
});

it("does not remove from a list that it does not know, and replaces it whole, which the server checks", async () => {
  await using infrahub = await store({}, all(one));
  for (const node of [await infrahub.cut(), await infrahub.unread()]) {
    await caught(InvalidInputError, node.update({ ports: { remove: [V] } }));
    await node.update({ ports: [U] });
  }
  expect(infrahub.fields()).toEqual([
    ["SampleDeviceUpdate", ids(U)],
    ["SampleDeviceUpdate", ids(U)],
  ]);
});

it("knows of each peer whether it must have the node", async () => {
  await using infrahub = await store({}, { SampleConsole: one });
  const node = await infrahub.whole();
  await caught(InvalidInputError, () => { node["ports"].remove(U); }); // prettier-ignore
  node["ports"].remove(T);
  await node.save();
  // What else is in the list may need it: the server looks, when the list is whole.
  expect(infrahub.fields()).toEqual([["SampleDeviceUpdate", ids(U)]]);
});

it.each<[string, Limits, Limits]>([
  ["other side must have some", {}, { cardinality: "many", optional: false }],
  ["other side must have two", {}, { cardinality: "many", min_count: 2 }],
  ["list must have two", { min_count: 1, optional: false }, {}],
])("sends what takes away as the whole list where the %s", async (_, own, other) => {
  await using infrahub = await store(own.min_count ? { ...own, min_count: 2 } : own, all(other));
  const node = await infrahub.whole();
  node["ports"].remove(T);
  node["ports"].add(V);
  await node.save();
  expect(infrahub.fields()).toEqual([["SampleDeviceUpdate", [...ids(U), ...ids(V)]]]);
  expect(infrahub.nodes.get(D)?.lists["ports"]).toEqual([U, V]);
  await node.save();
  expect(infrahub.sent).toHaveLength(1);
  node["ports"].add(T);
  await node.save();
  expect(infrahub.fields().at(-1)).toEqual(["RelationshipAdd", ids(T)]);
  const cut = await infrahub.cut();
  const { message } = await caught(InvalidInputError, cut.update({ ports: { remove: [T] } }));
  expect(message).toContain('include: ["ports"]');
});

it("sends what is added as the whole list where the other side has a limit", async () => {
  await using infrahub = await store({}, all({ cardinality: "many", max_count: 3 }));
  const node = await infrahub.whole();
  node["ports"].add(V);
  await node.save();
  expect(infrahub.fields()).toEqual([["SampleDeviceUpdate", [...ids(T, U), ...ids(V)]]]);
  const cut = await infrahub.cut();
  await caught(InvalidInputError, cut.update({ ports: { add: [V] } }));
});

it("keeps a list within its own limits", async () => {
  await using infrahub = await store({ optional: false, min_count: 2, max_count: 3 }, {});
  const { untyped } = infrahub;
  for (const ports of [[], [T], [T, U, V, G]])
    await caught(InvalidInputError, (async () => (await untyped.create("SampleDevice", { name: "e", ports })).save())()); // prettier-ignore
  const node = await infrahub.whole();
  for (const wanted of [[], [T]])
    await caught(InvalidInputError, () => { node["ports"].replace(wanted); }); // prettier-ignore
  await caught(InvalidInputError, () => { node["ports"].clear(); }); // prettier-ignore
  node["ports"].remove(T);
  expect((await caught(InvalidInputError, node.save())).message).toContain(
    "1 peers; the schema allows from 2 to 3",
  );
  node["ports"].add([T, V, G]);
  await caught(InvalidInputError, node.save());
  node["ports"].remove(G);
  await node.save();
  expect(infrahub.fields()).toEqual([["RelationshipAdd", ids(V)]]);
  const unread = await infrahub.unread();
  await caught(InvalidInputError, unread.update({ ports: { add: [G] } }));
  await caught(InvalidInputError, unread.update({ ports: { remove: [T] } }));
  expect(infrahub.sent).toHaveLength(1);
});

it("never empties a list that is mandatory, though the schema gives no count", async () => {
  await using infrahub = await store({ optional: false }, {});
  const node = await infrahub.whole();
  for (const change of [
    () => node["ports"].clear(),
    () => node["ports"].replace([]),
    () => node.update({ ports: [] }),
    async () => (await infrahub.cut()).update({ ports: [] }),
    async () => (await infrahub.unread()).update({ ports: [] }),
    () => infrahub.untyped.create("SampleDevice", { name: "e", ports: [] }),
  ])
    expect((await caught(InvalidInputError, async () => await change())).message).toContain("at least 1");
  node["ports"].remove([T, U]);
  await caught(InvalidInputError, node.save());
  expect(infrahub.sent).toEqual([]);
});

it("gives allocations of one list identifiers of their own where they would be one", async () => {
  await using infrahub = await store({}, {});
  const { untyped } = infrahub;
  const pool = { fromPool: G };
  const pools = () =>
    infrahub.sent
      .flat()
      .flatMap(({ data }) => (data["ports"] ?? data["nodes"]) as { from_pool: Record<string, unknown> }[])
      .map(({ from_pool }) => from_pool);
  await (await untyped.create("SampleDevice", { name: "e", ports: [pool] })).save();
  expect(pools()).toEqual([{ id: G }]);
  infrahub.sent.length = 0;
  await (await untyped.create("SampleDevice", { name: "f", ports: [pool, pool, { fromPool: V }] })).save();
  await (await infrahub.whole()).update({ ports: { add: [pool] } });
  await (await infrahub.whole()).update({ ports: { add: [{ ...pool, identifier: "mine" }] } });
  const [one_, two, other, later, named] = pools();
  expect(new Set([one_, two, later].map((given) => given?.["identifier"])).size).toBe(3);
  expect(later?.["identifier"]).toMatch(/^ports [0-9a-f-]{36}$/);
  expect(other).toEqual({ id: V });
  expect(named?.["identifier"]).toBe("mine");
  const upserted = await untyped.create("SampleDevice", { name: "f", ports: [pool, pool] });
  const { message } = await caught(InvalidInputError, upserted.save({ allowUpsert: true }));
  expect(message).toContain("Give each { fromPool } an identifier");
});

import { expect, it } from "vitest";
import { InvalidInputError } from "../../../../src/rest.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { playStore, testId } from "../play-store.js";

hideEnvironment();

const [D, S, P, T, R] = [testId(1), testId(2), testId(3), testId(4), testId(5)];

/** A store with a device `d` at the site paris; there is a site in prague, too. */
async function store() {
  const played = await playStore();
  played.put("SampleSite", S, { name: "paris", city: "Paris" });
  played.put("SampleSite", P, { name: "prague", city: "Praha" });
  played.put("SampleTag", T, { name: "red" });
  played.put("SampleDevice", D, { name: "d" }, { site: S });
  played.put("SampleRack", R, { units: 1 }, { site: S, tags: [T], leader: T });
  return played;
}

it("sets, clears, and sends nothing for what it was", async () => {
  await using infrahub = await store();
  const device = await infrahub.client.get("SampleDevice", { id: D });
  device.site.set(P);
  device.site.clear();
  device.site.set({ id: S });
  await device.save();
  expect(infrahub.sent).toEqual([]);
  device.site.set(P);
  expect(device.site).toMatchObject({ id: P, peer: null });
  await device.save();
  expect(device.site.peer?.displayLabel).toBe("prague");
  device.site.clear();
  expect(device.site).toMatchObject({ id: null, peer: null });
  await device.save();
  device.site.clear();
  await device.save();
  expect(infrahub.sent.flat().map(({ data }) => data)).toEqual([
    { id: D, site: { id: P } },
    { id: D, site: null },
  ]);
});

it("takes ids, nodes, human-friendly ids and other handles", async () => {
  await using infrahub = await store();
  const { client } = infrahub;
  const device = await client.get("SampleDevice", { id: D });
  const prague = await client.get("SampleSite", { id: P });
  const other = await client.create("SampleDevice", { name: "o", site: prague });
  device.site.set(prague);
  await device.save();
  device.site.set({ hfid: ["paris"] });
  expect(device.site.id).toBeNull();
  await caught(InvalidInputError, device.site.fetch());
  await device.save();
  expect(device.site).toMatchObject({ id: S, peer: { displayLabel: "paris" } });
  device.site.set({ id: other.site.id ?? "" });
  device.site.set({ hfid: ["prague"], kind: "SampleSite" });
  await device.save();
  expect(infrahub.sent.map((batch) => batch[0]?.data["site"])).toEqual([
    { id: P },
    { hfid: ["paris"] },
    { hfid: ["prague"], kind: "SampleSite" },
  ]);
});

it("passes on the properties of the relationship, also where the peer stays", async () => {
  await using infrahub = await store();
  const device = await infrahub.client.get("SampleDevice", { id: D });
  device.site.set(S, { isProtected: true, owner: T });
  await device.save();
  expect(infrahub.sent[0]?.[0]?.data).toEqual({
    id: D,
    site: { id: S, _relation__is_protected: true, _relation__owner: T },
  });
  await device.save();
  expect(infrahub.sent).toHaveLength(1);
});

it("shows a peer only when as much of it is known as was selected", async () => {
  await using infrahub = await store();
  const { client } = infrahub;
  const read = () =>
    client.get("SampleDevice", { id: D }, { select: { site: { city: true, $properties: true } } });
  const device = await read();
  const paris = device.site.peer;
  expect(device.site.properties?.isProtected).toBe(false);
  const bare = await client.get("SampleSite", { id: P }, { select: {} });
  device.site.set(bare);
  expect(device.site).toMatchObject({ id: P, peer: null, properties: null });
  const whole = await client.get("SampleSite", { id: P });
  device.site.set(whole);
  expect(device.site.peer?.city.value).toBe("Praha");
  device.site.set(S);
  expect(device.site.peer).toBeNull();
  device.site.set(P);
  await device.save();
  expect(device.site).toMatchObject({ id: P, peer: null });
  const again = await read();
  again.site.set(again.site.id ?? "");
  expect(again.site.peer?.city.value).toBe("Praha");
  expect(paris?.city.value).toBe("Paris");
});

it("must lead to a node where the schema says so, and is not for all to set", async () => {
  await using infrahub = await store();
  const rack = await infrahub.untyped.get("SampleRack", { id: R });
  const { site, leader } = rack.relationships;
  expect((await caught(InvalidInputError, () => site?.clear())).message).toContain(
    "SampleRack.site must lead to a node",
  );
  expect((await caught(InvalidInputError, () => leader?.clear())).message).toContain(
    "is set by the server alone",
  );
  await caught(InvalidInputError, () => leader?.set(T));
  await caught(InvalidInputError, rack.update({ site: null }));
  await caught(InvalidInputError, rack.update({ leader: T }));
  site?.set(P);
  await rack.save();
  expect(infrahub.sent.flat().map(({ data }) => data)).toEqual([{ id: R, site: { id: P } }]);
});

it("refuses what names no node, and nodes of another kind", async () => {
  await using infrahub = await store();
  const device = await infrahub.client.get("SampleDevice", { id: D });
  const tag = await infrahub.client.get("SampleTag", { id: T });
  const site = device.site as unknown as { set(any: unknown, edgeProperties?: object): void };
  for (const wrong of ["paris", "", 5, null, undefined, {}, { hfid: [] }, { hfid: "paris" }, [S], device.name])
    expect((await caught(InvalidInputError, () => { site.set(wrong); })).message).toContain("names no node"); // prettier-ignore
  for (const wrong of [tag, { id: T, kind: "SampleTag" }, { hfid: ["a"], kind: "SampleTag" }])
    expect((await caught(InvalidInputError, () => { site.set(wrong); })).message).toContain("SampleSite is needed"); // prettier-ignore
  await caught(InvalidInputError, () => { site.set(P, { owner: "admin" }); }); // prettier-ignore
  // A generic kind that the peer implements may stand for it.
  site.set({ id: P, kind: "SampleLocation" });
  await device.save();
  expect(infrahub.sent).toHaveLength(1);
});

it.each([
  [
    "default",
    'it is not an id, which is a UUID. By its human-friendly id, name a node as { hfid: ["default"] }',
  ],
  [{ id: "default" }, "it is not an id, which is a UUID. By its human-friendly id"],
  [[{ id: P }], "a list names no node. Give one node"],
  [{ hfid: [1] }, "the parts of a human-friendly id are strings, and one is 1"],
  [{ hfid: [undefined] }, "and one is undefined"],
  [{ hfid: [""] }, 'and one is ""'],
  [{ hfid: ["a", "b"] }, "the human-friendly id of SampleSite has 1 parts (name__value), and 2 are given"],
  [{ id: P, kind: "CoreIPAddressPool" }, "To let the pool choose, give { fromPool: pool }"],
  [{ id: P, kind: "Nope" }, "a Nope is given, and SampleSite is needed"],
  [
    { fromPool: { id: P, kind: "SampleTag" } },
    "fromPool takes a resource pool, and a SampleTag is given. To set a node",
  ],
  [{ fromPool: "default" }, "it is not an id, which is a UUID"],
])("says how a peer is named where %j is given", async (wrong, message) => {
  await using infrahub = await store();
  const device = await infrahub.untyped.get("SampleDevice", { id: D });
  const refused = [
    await caught(InvalidInputError, device.update({ site: wrong })),
    await caught(InvalidInputError, infrahub.untyped.create("SampleDevice", { name: "e", site: wrong })),
  ];
  for (const { message: text } of refused) expect(text).toContain(message);
  expect(infrahub.sent).toEqual([]);
});

it("takes the pool that gives such a resource alone", async () => {
  await using infrahub = await store();
  const { untyped } = infrahub;
  const pool = (kind: string) => ({ fromPool: { id: P, kind } });
  const wrong = { units: pool("CoreIPPrefixPool"), site: P, tags: [T] };
  const number = await caught(InvalidInputError, untyped.create("SampleRack", wrong));
  expect(number.message).toContain(
    "SampleRack.units: fromPool takes a CoreNumberPool, and a CoreIPPrefixPool is given.",
  );
  const rack = { units: pool("CoreNumberPool"), site: P, tags: [T] };
  const prefix = await caught(
    InvalidInputError,
    untyped.create("SampleRack", { ...rack, prefix: pool("CoreIPAddressPool") }),
  );
  expect(prefix.message).toContain("fromPool takes a CoreIPPrefixPool");
  await untyped.create("SampleRack", { ...rack, prefix: pool("CoreIPPrefixPool") });
});

it("is set to a new node once that is saved", async () => {
  await using infrahub = await store();
  const device = await infrahub.client.get("SampleDevice", { id: D });
  const site = await infrahub.client.create("SampleSite", { name: "new" });
  device.site.set(site);
  expect(device.site).toMatchObject({ id: site.id, peer: { kind: "SampleSite" } });
  await caught(InvalidInputError, device.save());
  await site.save();
  await device.save();
  expect(device.site.id).toBe(site.id);
  await site.delete();
  device.site.set(site);
  await device.save();
  device.site.set(P);
  await device.save();
  device.site.set(site);
  expect((await caught(InvalidInputError, device.save())).message).toContain("was deleted");
});

import { expect, it } from "vitest";
import { InvalidInputError, PermissionDeniedError, SchemaNotFoundError } from "../../../../src/rest.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { PASSWORD } from "../../helpers/secrets.js";
import { playStore, testId } from "../play-store.js";

hideEnvironment();

const [D, S, T, U, A, R] = [testId(1), testId(2), testId(3), testId(4), testId(5), testId(6)];

/** A store with a device `d` that has a tag, another tag, a site and a rack. */
async function store() {
  const played = await playStore();
  played.put("SampleSite", S, { name: "paris" });
  played.put("SampleTag", T, { name: "red" });
  played.put("SampleTag", U, { name: "blue" });
  played.put("SampleDevice", D, { name: "d", role: "leaf" }, { site: S, tags: [T] });
  played.put("SampleRack", R, { units: 1, label: "mine" }, { site: S, tags: [T] });
  return played;
}

it("sets fields, also such as were not read, and saves them at once", async () => {
  await using infrahub = await store();
  const device = await infrahub.client.get("SampleDevice", { id: D }, { select: { name: true } });
  await device.update({
    name: "e",
    role: "spine",
    site: null,
    tags: { add: [U], remove: [T] },
    height: undefined,
  });
  expect(infrahub.sent).toEqual([
    [
      {
        field: "SampleDeviceUpdate",
        data: { id: D, name: { value: "e" }, role: { value: "spine" }, site: null },
      },
      { field: "RelationshipAdd", data: { id: D, name: "tags", nodes: [{ id: U }] } },
      { field: "RelationshipRemove", data: { id: D, name: "tags", nodes: [{ id: T }] } },
    ],
  ]);
  expect(device.name.value).toBe("e");
  expect(device).not.toHaveProperty("role");
  await device.save();
  await device.update({});
  expect(infrahub.sent).toHaveLength(1);
});

it("replaces a list that was not read whole, also by none", async () => {
  await using infrahub = await store();
  const device = await infrahub.client.get("SampleDevice", { id: D }, { select: {} });
  await device.update({ tags: [U] });
  await device.update({ tags: [] });
  expect(infrahub.sent.flat().map(({ data }) => data)).toEqual([
    { id: D, tags: [{ id: U }] },
    { id: D, tags: [] },
  ]);
});

it("sends the difference of a list that was read", async () => {
  await using infrahub = await store();
  const device = await infrahub.client.get("SampleDevice", { id: D }, { include: ["tags"] });
  await device.update({ tags: [U, T] });
  await device.update({ tags: [U, T], site: S, name: "d" });
  expect(infrahub.sent).toEqual([
    [{ field: "RelationshipAdd", data: { id: D, name: "tags", nodes: [{ id: U }] } }],
  ]);
});

it("saves what was set before along with it", async () => {
  await using infrahub = await store();
  const device = await infrahub.client.get("SampleDevice", { id: D });
  device.height.value = 2;
  await device.update({ role: "spine" });
  expect(infrahub.sent[0]?.[0]?.data).toEqual({ id: D, role: { value: "spine" }, height: { value: 2 } });
});

it.each([
  { hight: 1 },
  { serial: "x" },
  { height: "2" },
  { role: "nope" },
  { site: "paris" },
  { site: { id: T, kind: "SampleTag" } },
  { tags: { add: [S], remove: [{ hfid: ["none"] }] } },
  { tags: { add: [T], remove: [{ fromPool: T }] } },
  { tags: { put: [T] } },
  { tags: T },
  { tags: null },
  { tags: ["red"] },
  { installed: new Date(NaN) },
  { role: {} },
  { role: { vlaue: "leaf" } },
])("sets nothing when one of them cannot be: %j", async (wrong) => {
  await using infrahub = await store();
  const device = await infrahub.untyped.get("SampleDevice", { id: D }, { include: ["tags"] });
  await caught(InvalidInputError, device.update({ name: "e", tags: [U], site: null, ...wrong }));
  await caught(InvalidInputError, device.update({ ...wrong, name: "e", enabled: false }));
  await device.save();
  expect(device["name"]).toEqual({ value: "d" });
  expect(infrahub.sent).toEqual([]);
});

it("sets nothing when a peer is not saved yet", async () => {
  await using infrahub = await store();
  const device = await infrahub.client.get("SampleDevice", { id: D });
  const site = await infrahub.client.create("SampleSite", { name: "s" });
  await caught(InvalidInputError, device.update({ name: "e", site }));
  expect(device.name.value).toBe("d");
  expect(device.site.id).toBe(S);
});

it("takes one peer for a list of one", async () => {
  await using infrahub = await store();
  const device = await infrahub.untyped.get("SampleDevice", { id: D }, { include: ["tags"] });
  await device.update({ tags: { add: U, remove: { hfid: ["red"] } } });
  expect(infrahub.nodes.get(D)?.lists["tags"]).toEqual([U]);
});

it("keeps what it set when the server refuses it, to be saved again", async () => {
  await using infrahub = await store();
  const device = await infrahub.client.get("SampleDevice", { id: D });
  infrahub.refuse = () => ({ code: "PERMISSION_DENIED", message: "no" });
  await caught(PermissionDeniedError, device.update({ role: "spine" }));
  infrahub.refuse = () => undefined;
  await device.save();
  expect(infrahub.nodes.get(D)?.attributes["role"]).toMatchObject({ value: "spine" });
});

it("does not go unhandled when it waits for a save before it", async () => {
  await using infrahub = await store();
  const device = await infrahub.untyped.get("SampleDevice", { id: D });
  Object.assign(device.attributes["height"] ?? {}, { value: 1 });
  const saving = device.save();
  const [saved, updated] = await Promise.allSettled([saving, device.update({ role: "nope" })]);
  expect([saved.status, updated.status]).toEqual(["fulfilled", "rejected"]);
});

it.each([
  ["units", "5", 'SampleRack.units takes a whole number, not "5"'],
  ["units", 1.5, "SampleRack.units takes a whole number, not 1.5"],
  ["units", Infinity, "SampleRack.units takes a whole number"],
  ["units", null, "SampleRack.units must have a value"],
  ["units", 9007199254740992, "SampleRack.units takes a bigint where a number is no longer exact"],
  ["units", NaN, "SampleRack.units takes a whole number, not NaN"],
  ["units", "5", "Give it without quotes: 5."],
  ["units", -(2n ** 63n) - 1n, "SampleRack.units takes a whole number of 64 bits"],
  ["level", "1", 'SampleRack.level takes a whole number, not "1". Give it without quotes: 1.'],
  ["level", 3n, "SampleRack.level cannot be 3n: the schema has 1, 2"],
  ["state", 1, 'SampleRack.state takes text, not 1. Give it as text: "1".'],
  ["checked", "true", "Give it without quotes: true."],
  ["label", "NULL", 'the server stores the text "NULL" as no value. Give another text, or null to clear it.'],
  ["note", "NULL", "SampleRack.note: the server stores"],
  ["secret", "NULL", "SampleRack.secret: the server stores"],
  ["anything", "NULL", "SampleRack.anything: the server stores"],
  ["note", "\ud800", "SampleRack.note takes text without half characters"],
  ["label", new Date(0), "SampleRack.label takes text, not a Date. As text it is 1970-01-01T00:00:00.000Z."],
  ["installed", "-1h", "SampleRack.installed takes text in ISO 8601 such as"],
  ["installed", "2026-02-30", "SampleRack.installed takes text in ISO 8601"],
  ["installed", new Date(NaN), "SampleRack.installed takes text in ISO 8601"],
  ["words", "a", "Give a list of one: [...]."],
  ["words", [NaN], "SampleRack.words takes what JSON can hold, which has no room for NaN at [0]"],
  ["anything", 1.5, "SampleRack.anything takes a whole number"],
  ["anything", 2n ** 63n, "SampleRack.anything takes a whole number of 64 bits"],
  ["units", 2n ** 63n, "SampleRack.units takes a whole number of 64 bits"],
  ["level", 3, "SampleRack.level cannot be 3: the schema has 1, 2"],
  ["label", 5, "SampleRack.label takes text, not 5"],
  ["state", "on", 'SampleRack.state cannot be "on": the schema has "up", "down"'],
  ["note", ["a"], "SampleRack.note takes text"],
  ["uplink", "10", "SampleRack.uplink takes a whole number"],
  ["checked", "yes", "SampleRack.checked takes true or false"],
  ["checked", 1, "SampleRack.checked takes true or false"],
  ["installed", 5, "SampleRack.installed takes text"],
  ["address", true, "SampleRack.address takes text"],
  ["words", "a", "SampleRack.words takes a list"],
  ["secret", 12345678, "SampleRack.secret takes text, not this"],
  ["hashed", [PASSWORD], "SampleRack.hashed takes text, not this"],
])("refuses %s to be %s, whether it is set, updated or created", async (name, value, message) => {
  await using infrahub = await store();
  const { untyped } = infrahub;
  const rack = await untyped.get("SampleRack", { id: R });
  const refused = [
    await caught(InvalidInputError, rack.update({ [name]: value })),
    await caught(
      InvalidInputError,
      untyped.create("SampleRack", { units: 1, site: S, tags: [T], [name]: value }),
    ),
  ];
  const attribute = rack.attributes[name];
  if (typeof value !== "bigint" && attribute) {
    attribute.value = value;
    refused.push(await caught(InvalidInputError, rack.save()));
  }
  for (const error of refused) expect(error.message).toContain(message);
  expect(infrahub.sent).toEqual([]);
});

it("shows only the beginning of a long value, and no value of a password, in a message", async () => {
  await using infrahub = await store();
  const rack = await infrahub.untyped.get("SampleRack", { id: R });
  const long = await caught(InvalidInputError, rack.update({ state: "x".repeat(500) }));
  expect(long.message.length).toBeLessThan(150);
  for (const name of ["secret", "hashed"])
    for (const wrong of [{ value: [PASSWORD] }, { value: { [PASSWORD]: 1 } }, [PASSWORD]])
      await caught(InvalidInputError, rack.update({ [name]: wrong }));
});

it("takes any JSON where the schema does, and never reads it as properties", async () => {
  await using infrahub = await store();
  const rack = await infrahub.client.get("SampleRack", { id: R });
  const settings = { value: 1, isProtected: true, fromPool: "x" };
  await rack.update({ settings, anything: [null, { deep: "x" }], words: [1, { a: null }], secret: PASSWORD });
  expect(infrahub.sent[0]?.[0]?.data).toMatchObject({
    settings: { value: settings },
    anything: { value: [null, { deep: "x" }] },
    words: { value: [1, { a: null }] },
    secret: { value: PASSWORD },
  });
});

it.each([
  [{ a: [1, NaN] }, "NaN at a[1]"],
  [{ a: -Infinity }, "-Infinity at a"],
  [[undefined], "undefined at [0]"],
  [new Map([[1, 2]]), "a Map"],
  [{ a: { b: new Set() } }, "a Set at a.b"],
  [[() => 1], "a function at [0]"],
  [{ a: Symbol("s") }, "a symbol at a"],
  [{ a: new Uint8Array(1) }, "a Uint8Array at a"],
  [{ a: new Date(0) }, "a Date at a"],
  [{ a: /x/ }, "a RegExp at a"],
  [{ a: "\ud800" }, "a text with half of a character at a"],
  [{ "\udc00": 1 }, "a name with half of a character at the top"],
  [circle(), "a circle at a[0]"],
  [nested(491), "more than 490 levels"],
])("refuses JSON that cannot be written as it is: %o", async (value, message) => {
  await using infrahub = await store();
  const rack = await infrahub.untyped.get("SampleRack", { id: R });
  const refused = [await caught(InvalidInputError, rack.update({ settings: value }))];
  Object.assign(rack.attributes["settings"] ?? {}, { value });
  refused.push(await caught(InvalidInputError, rack.save()));
  for (const error of refused) expect(error.message).toContain(message);
  expect(infrahub.sent).toEqual([]);
});

function circle(): object {
  const one: { a: unknown[] } = { a: [] };
  one.a.push(one);
  return one;
}

function nested(levels: number): unknown[] {
  let list: unknown[] = [];
  for (let level = 1; level < levels; level += 1) list = [list];
  return list;
}

it("notices a change that JSON would not show", async () => {
  await using infrahub = await store();
  const rack = await infrahub.untyped.get("SampleRack", { id: R });
  await rack.update({ settings: [null] });
  Object.assign(rack.attributes["settings"] ?? {}, { value: [NaN] });
  await caught(InvalidInputError, rack.save());
});

it("sends JSON with undefined, shared objects and integers of any size as they are read again", async () => {
  await using infrahub = await store();
  const rack = await infrahub.untyped.get("SampleRack", { id: R });
  const shared = { n: 2n ** 70n };
  await rack.update({ settings: { a: shared, b: [shared], c: undefined }, words: [9007199254740993n] });
  expect(infrahub.nodes.get(R)?.attributes["settings"]?.["value"]).toEqual({ a: shared, b: [shared] });
  expect(rack.attributes["words"]?.value).toEqual([9007199254740993n]);
  infrahub.sent.length = 0;
  await rack.save();
  expect(infrahub.sent).toEqual([]);
});

it("writes and reads integers of 64 bits", async () => {
  await using infrahub = await store();
  const rack = await infrahub.client.get("SampleRack", { id: R });
  for (const units of [2n ** 63n - 1n, -(2n ** 63n), 9007199254740993n]) {
    await rack.update({ units });
    expect(rack.units.value).toBe(units);
    const read = await infrahub.client.get("SampleRack", { id: R });
    expect(read.units.value).toBe(units);
    await read.save();
  }
  await rack.update({ units: 5n });
  expect(rack.units.value).toBe(5);
  expect(infrahub.sent).toHaveLength(4);
});

it("sends a Date as ISO 8601, however it is given", async () => {
  await using infrahub = await store();
  const rack = await infrahub.client.get("SampleRack", { id: R });
  await rack.update({ installed: new Date(0) });
  expect(rack.installed.value).toBe("1970-01-01T00:00:00.000Z");
  rack.installed.value = new Date(1);
  await rack.save();
  expect(rack.installed.value).toBe("1970-01-01T00:00:00.001Z");
  await rack.update({ installed: { value: new Date(2) } });
  expect(infrahub.sent.flat().map(({ data }) => data["installed"])).toEqual([
    { value: "1970-01-01T00:00:00.000Z" },
    { value: "1970-01-01T00:00:00.001Z" },
    { value: "1970-01-01T00:00:00.002Z" },
  ]);
});

it("goes back to the default", async () => {
  await using infrahub = await store();
  const rack = await infrahub.client.get("SampleRack", { id: R });
  rack.label.isDefault = true;
  await rack.save();
  expect(infrahub.sent).toEqual([
    [{ field: "SampleRackUpdate", data: { id: R, label: { is_default: true } } }],
  ]);
  expect(rack.label).toEqual({ value: "rack" });
  await rack.save();
  await rack.update({ label: { isDefault: true } });
  expect(infrahub.sent).toHaveLength(2);
});

it("compares the properties that were read, and sends those that were not when they are set", async () => {
  await using infrahub = await store();
  const { client } = infrahub;
  const select = {
    label: { value: true, isDefault: true, isProtected: true, source: true, owner: true },
    note: true,
  } as const;
  const rack = await client.get("SampleRack", { id: R }, { select });
  expect(rack.label).toMatchObject({ isDefault: false, isProtected: false, source: null });
  rack.label.isProtected = false;
  await rack.save();
  expect(infrahub.sent).toEqual([]);
  rack.label.isProtected = true;
  (rack.label as { source: unknown }).source = { id: A };
  rack.note.isProtected = false;
  rack.note.owner = A;
  await rack.save();
  expect(infrahub.sent[0]?.[0]?.data).toEqual({
    id: R,
    label: { is_protected: true, source: A },
    note: { is_protected: false, owner: A },
  });
  expect(rack.label.source).toEqual({ id: A, kind: "CoreAccount", displayLabel: "Admin" });
  (rack.label as { source: unknown }).source = { id: A };
  rack.note.owner = { id: A };
  await rack.save();
  expect(infrahub.sent).toHaveLength(1);
  rack.label.isDefault = true;
  await rack.save();
  expect(rack.label).toMatchObject({ value: "rack", isDefault: true, isProtected: true });
  await rack.save();
  expect(infrahub.sent).toHaveLength(2);
});

it("says that a source and an owner cannot be taken away, and takes no hfid for one", async () => {
  await using infrahub = await store();
  const select = { label: { source: true } } as const;
  infrahub.nodes.get(R)!.attributes["label"] = { value: "x", source: A }; // oxlint-disable-line typescript/no-non-null-assertion -- it is there
  const rack = await infrahub.client.get("SampleRack", { id: R }, { select });
  rack.label.source = null;
  expect((await caught(InvalidInputError, rack.save())).message).toContain(
    "SampleRack.label: the server cannot take its source away",
  );
  const other = await infrahub.client.get("SampleRack", { id: R }, { select });
  const error = await caught(InvalidInputError, other.update({ label: { owner: { hfid: ["admin"] } } }));
  expect(error.message).toContain("SampleRack.label.owner: a node or its id is needed here");
  expect(infrahub.sent).toEqual([]);
});

it("lets a pool choose a value, once, unless another one is set in its place", async () => {
  await using infrahub = await store();
  const rack = await infrahub.client.get("SampleRack", { id: R });
  await rack.update({ units: { fromPool: A, identifier: "rack" } });
  expect(infrahub.sent[0]?.[0]?.data).toEqual({ id: R, units: { from_pool: { id: A, identifier: "rack" } } });
  expect(rack.units).toEqual({ value: 65_000 });
  await rack.save();
  expect(infrahub.sent).toHaveLength(1);
  rack.units.fromPool = { fromPool: { id: A } };
  await rack.save();
  expect(infrahub.sent[1]?.[0]?.data).toEqual({ id: R, units: { from_pool: { id: A } } });
  rack.units.fromPool = { fromPool: A };
  await rack.update({ units: 7 });
  expect(infrahub.sent[2]?.[0]?.data).toEqual({ id: R, units: { value: 7 } });
});

it("changes fields that are named like members of the node by their names alone", async () => {
  await using infrahub = await store();
  const device = await infrahub.client.get("SampleDevice", { id: D });
  device.attributes.kind.value = "router";
  device.relationships.metadata.set(T);
  await device.save();
  await device.update({ kind: "switch", metadata: U });
  expect(infrahub.sent.flat().map(({ data }) => data)).toEqual([
    { id: D, kind: { value: "router" }, metadata: { id: T } },
    { id: D, kind: { value: "switch" }, metadata: { id: U } },
  ]);
  expect(device.kind).toBe("SampleDevice");
  expect(device.attributes.kind.value).toBe("switch");
  const made = await infrahub.client.create("SampleDevice", { name: "x", kind: "k", metadata: T });
  await made.save();
  expect(infrahub.sent.at(-1)?.[0]?.data).toMatchObject({ kind: { value: "k" }, metadata: { id: T } });
});

it("finds an attribute or a choice that is new once it has looked at the schema's hash", async () => {
  await using infrahub = await store();
  const { untyped, schema, schemaRequests } = infrahub;
  const device = await untyped.get("SampleDevice", { id: D });
  const late = await untyped.get("SampleDevice", { id: D });
  schema.main = "hash-2";
  const attributes = schema.nodes.find(({ kind }) => kind === "SampleDevice")?.attributes ?? [];
  for (const attribute of attributes)
    if (attribute.name === "role") Object.assign(attribute, { choices: [{ name: "border" }] });
  attributes.push({ name: "asset", kind: "Text", optional: true });
  schemaRequests.length = 0;
  Object.assign(device.attributes["role"] ?? {}, { value: "border" });
  await device.save();
  expect(schemaRequests).toEqual(["/api/schema/summary", "/api/schema"]);
  await device.update({ asset: "a-1" });
  await late.update({ asset: "a-2" });
  const made = await untyped.create("SampleDevice", { name: "n", role: "border", asset: "a" });
  await made.save();
  expect(infrahub.sent.flat().map(({ data }) => Object.keys(data).slice(1))).toEqual([
    ["role"],
    ["asset"],
    ["asset"],
    ["name", "role", "asset"],
  ]);
  expect(schemaRequests).toEqual(["/api/schema/summary", "/api/schema", "/api/schema/summary"]);
  await caught(InvalidInputError, device.update({ role: "leaf" }));
  expect(schemaRequests).toHaveLength(4);
});

it("creates and reads by the new schema what the old one refuses, and asks once for what neither has", async () => {
  await using infrahub = await store();
  const { untyped, schema, schemaRequests } = infrahub;
  await untyped.all("SampleTag", { select: {} });
  schema.main = "hash-2";
  schema.nodes
    .find(({ kind }) => kind === "SampleTag")
    ?.attributes.push({ name: "color", kind: "Text", optional: true });
  for (const id of [T, U]) Object.assign(infrahub.nodes.get(id)?.attributes ?? {}, { color: { value: "c" } });
  schemaRequests.length = 0;
  const [tag, count] = await Promise.all([
    untyped.create("SampleTag", { name: "n", color: "c" }),
    untyped.count("SampleTag", { color__value: "c" }),
    untyped.all("SampleTag", { select: { color: true } }),
  ]);
  expect([tag["color"], count]).toEqual([{ value: "c" }, 2]);
  expect(schemaRequests.filter((target) => target === "/api/schema")).toHaveLength(1);
  schemaRequests.length = 0;
  await caught(InvalidInputError, untyped.create("SampleTag", { name: "n", colour: "c" }));
  await caught(InvalidInputError, untyped.all("SampleTag", { select: { colour: true } }));
  await caught(InvalidInputError, untyped.count("SampleTag", { colour__value: "c" }));
  expect(schemaRequests).toEqual(Array(3).fill("/api/schema/summary"));
  schema.main = "hash-3";
  schema.nodes.splice(0);
  await caught(SchemaNotFoundError, untyped.create("SampleTag", { name: "n", colour: "c" }));
});

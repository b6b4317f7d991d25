import { expect, it } from "vitest";
import {
  AttributeConstraintError,
  InvalidInputError,
  ResponseError,
  SchemaNotFoundError,
  ServerNotReachableError,
  UnexpectedResponseError,
} from "../../../../src/rest.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { playStore, testId, type PlayedStore } from "../play-store.js";

hideEnvironment();

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const [S, T, U] = [testId(2), testId(3), testId(4)];

/** Lets the next answers be lost, after the request was done. */
function loseAnswers(infrahub: PlayedStore, count: number): void {
  let left = count;
  infrahub.intercept = (response, { query }) => {
    if (!query.startsWith("mutation") || left-- <= 0) return false;
    response.destroy();
    return true;
  };
}

const operations = ({ sent }: PlayedStore) => sent.map((batch) => batch.map(({ field }) => field));

it("makes a node with the schema's defaults, and sends what was given alone", async () => {
  await using infrahub = await playStore();
  infrahub.put("SampleSite", S, { name: "paris" });
  const { client } = infrahub;
  const device = await client.create("SampleDevice", {
    name: "d",
    site: S,
    kind: "router",
    tags: [T, { id: U }],
  });
  expect(device).toMatchObject({
    id: expect.stringMatching(UUID) as string,
    kind: "SampleDevice",
    hfid: null,
    displayLabel: null,
    enabled: { value: true },
    role: { value: null },
  });
  expect(device.attributes.kind.value).toBe("router");
  expect(device.site.id).toBe(S);
  expect(device.tags.peerIds).toEqual([T, U]);
  expect(infrahub.asked).toEqual([]);
  await device.save();
  const data = {
    id: device.id,
    name: { value: "d" },
    kind: { value: "router" },
    site: { id: S },
    tags: [{ id: T }, { id: U }],
  };
  expect(infrahub.sent).toEqual([[{ field: "SampleDeviceCreate", data }]]);
  expect(device).toMatchObject({ hfid: ["d"], displayLabel: "d", site: { id: S } });
  expect(device.site.peer?.displayLabel).toBe("paris");
  await device.save();
  expect(infrahub.sent).toHaveLength(1);
});

it("sends the value that is given, also where it is the default or null", async () => {
  await using infrahub = await playStore();
  const device = await infrahub.client.create("SampleDevice", { name: "d", enabled: true, role: null });
  await device.save();
  expect(infrahub.sent[0]?.[0]?.data).toEqual({
    id: device.id,
    name: { value: "d" },
    enabled: { value: true },
    role: { value: null },
  });
});

it("takes undefined for what is not given", async () => {
  await using infrahub = await playStore();
  const device = await infrahub.client.create("SampleDevice", {
    name: "d",
    role: undefined,
    site: undefined,
  });
  await device.save();
  expect(infrahub.sent[0]?.[0]?.data).toEqual({ id: device.id, name: { value: "d" } });
});

it("gives each node a list of its own as a default", async () => {
  await using infrahub = await playStore();
  const input = { units: 1, site: S, tags: [T] };
  const rack = await infrahub.client.create("SampleRack", input);
  rack.words.value.push("b");
  const other = await infrahub.client.create("SampleRack", input);
  expect(other.words.value).toEqual(["a"]);
  expect(other.settings.value).toEqual({ a: [1] });
  await rack.save();
  expect(infrahub.sent[0]?.[0]?.data["words"]).toEqual({ value: ["a", "b"] });
});

it("takes attributes with their properties", async () => {
  await using infrahub = await playStore();
  const device = await infrahub.client.create("SampleDevice", {
    name: { value: "d", isProtected: true, owner: T, source: { id: U } },
    role: { isProtected: true },
  });
  await device.save();
  expect(infrahub.sent[0]?.[0]?.data).toEqual({
    id: device.id,
    name: { value: "d", is_protected: true, owner: T, source: U },
    role: { is_protected: true },
  });
});

it("lets new nodes refer to each other, once the first is saved", async () => {
  await using infrahub = await playStore();
  const site = await infrahub.client.create("SampleSite", { name: "s" });
  const device = await infrahub.client.create("SampleDevice", { name: "d", site });
  const error = await caught(InvalidInputError, device.save());
  expect(error.message).toContain("SampleDevice.site: that SampleSite is not saved yet");
  expect(infrahub.sent).toEqual([]);
  await site.save();
  await device.save();
  expect(infrahub.sent[1]?.[0]?.data).toMatchObject({ site: { id: site.id } });
});

it("takes an id of the caller's own choice", async () => {
  await using infrahub = await playStore();
  const tag = await infrahub.client.create("SampleTag", { name: "a", id: T });
  expect(tag.id).toBe(T);
  await tag.save();
  expect(infrahub.sent[0]?.[0]?.data).toEqual({ id: T, name: { value: "a" } });
  await caught(InvalidInputError, infrahub.client.create("SampleTag", { name: "a", id: "mine" }));
});

it.each([
  ["SampleDevice", {}, "SampleDevice needs name"],
  ["SampleDevice", { name: undefined }, "SampleDevice needs name"],
  ["SampleDevice", { name: null }, "SampleDevice.name must have a value"],
  ["SampleRack", { units: 1 }, "SampleRack needs site, tags"],
  ["SampleRack", { site: S }, "SampleRack needs units, tags"],
  ["SampleDevice", { name: "d", nmae: "x" }, "SampleDevice has no nmae. It has name, role"],
  ["SampleDevice", { name: "d", constructor: 1 }, "SampleDevice has no constructor"],
  ["SampleDevice", { name: "d", serial: "x" }, "SampleDevice.serial is set by the server alone"],
  ["SampleRack", { units: 1, site: S, tags: [T], leader: T }, "SampleRack.leader is set by the server alone"],
  ["SampleRack", { units: 1, site: S, tags: [T], watchers: [T] }, "SampleRack.watchers is set by the server"],
  ["SampleRack", { units: 1, site: null, tags: [T] }, "SampleRack.site must lead to a node"],
  [
    "SamplePort",
    { name: "p" },
    "SamplePort is generic: create a node of a kind that implements it: SampleConsole",
  ],
  ["SampleCountry", { name: "c", descendants: [S] }, "SampleCountry.descendants is set by the server alone"],
])("refuses to make a %s of %j", async (kind, data, message) => {
  await using infrahub = await playStore();
  const error = await caught(InvalidInputError, infrahub.untyped.create(kind, data));
  expect(error.message).toContain(message);
});

it("refuses a kind that there is not", async () => {
  await using infrahub = await playStore();
  await caught(SchemaNotFoundError, infrahub.untyped.create("SampleDvice", {}));
});

it("needs nothing beside a template, and shows what that gave", async () => {
  await using infrahub = await playStore();
  infrahub.put("SampleTemplate", U);
  infrahub.put("SampleSite", S, { name: "paris" });
  const rack = await infrahub.client.create("SampleRack", { object_template: U });
  infrahub.intercept = (response, { query, variables }) => {
    // What the template gives is in the answer alone.
    const given = { id: S, __typename: "SampleSite", hfid: ["paris"], display_label: "paris" };
    if (!query.includes(" site { node {")) return false;
    const { id } = (variables as { m0: { id: string } }).m0;
    const object = { id, __typename: "SampleRack", units: { value: 42 }, site: { node: given } };
    response.writeHead(200, { "content-type": "application/json" });
    const attributes = Object.keys(rack.attributes).map((name) => [name, { value: null }]);
    const whole = { ...(Object.fromEntries(attributes) as object), ...object };
    response.end(JSON.stringify({ data: { m0: { ok: true, object: whole } } }));
    return true;
  };
  await rack.save();
  expect(infrahub.sent[0]?.[0]?.data).toEqual({ id: rack.id, object_template: { id: U } });
  expect(rack.units.value).toBe(42);
  expect(rack.site.id).toBe(S);
  expect(rack.site.peer?.displayLabel).toBe("paris");
  // Which lists it gave is not known here: they are replaced whole.
  rack.spares.replace([T]);
  infrahub.intercept = () => false;
  await rack.save();
  expect(infrahub.sent[1]).toEqual([
    { field: "SampleRackUpdate", data: { id: rack.id, spares: [{ id: T }] } },
  ]);
});

it("sends a create of a kind with a unique value again, and takes its id in use for done", async () => {
  await using infrahub = await playStore({ retry: { limit: 1, baseDelay: 1 } });
  loseAnswers(infrahub, 1);
  const tag = await infrahub.client.create("SampleTag", { name: "a" });
  await tag.save();
  expect(operations(infrahub)).toEqual([["SampleTagCreate"], ["SampleTagCreate"]]);
  expect(infrahub.sent[1]).toEqual(infrahub.sent[0]);
  expect(infrahub.nodes.size).toBe(1);
  expect(tag).toMatchObject({ hfid: ["a"], displayLabel: "a", name: { value: "a" } });
  expect(infrahub.asked.at(-1)?.query).toMatch(
    /^query SampleTag\(\$ids: \[ID\]\) \{ SampleTag\(ids: \$ids\)/,
  );
  await tag.save();
  expect(infrahub.sent).toHaveLength(2);
});

it("lets the caller save a node of a kind without a unique value again", async () => {
  await using infrahub = await playStore({ retry: { limit: 3, baseDelay: 1 } });
  loseAnswers(infrahub, 1);
  const country = await infrahub.client.create("SampleCountry", { name: "fr" });
  await caught(ServerNotReachableError, country.save());
  expect(infrahub.sent).toHaveLength(1);
  await country.save();
  expect(operations(infrahub)).toEqual([["SampleCountryCreate"], ["SampleCountryCreate"]]);
  expect(infrahub.nodes.size).toBe(1);
  await country.save();
  expect(infrahub.sent).toHaveLength(2);
});

it("saves what was changed after the lost answer as an update", async () => {
  await using infrahub = await playStore();
  loseAnswers(infrahub, 1);
  const device = await infrahub.client.create("SampleDevice", { name: "d", tags: [T] });
  await caught(ServerNotReachableError, device.save());
  device.name.value = "e";
  device.role.value = "leaf";
  device.tags.replace([U]);
  device.site.set(S);
  await device.save();
  expect(operations(infrahub)).toEqual([
    ["SampleDeviceCreate"],
    ["SampleDeviceCreate"],
    ["SampleDeviceUpdate", "RelationshipAdd", "RelationshipRemove"],
  ]);
  expect(infrahub.nodes.get(device.id)).toMatchObject({
    attributes: { name: { value: "e" }, role: { value: "leaf" } },
    singles: { site: S },
    lists: { tags: [U] },
  });
  await device.save();
  expect(infrahub.sent).toHaveLength(3);
});

it("creates the node when it was the request that was lost", async () => {
  await using infrahub = await playStore();
  const tag = await infrahub.client.create("SampleTag", { name: "a" });
  loseAnswers(infrahub, 1);
  await caught(ServerNotReachableError, tag.save());
  infrahub.nodes.clear();
  tag.name.value = "b";
  await tag.save();
  expect(infrahub.nodes.get(tag.id)?.attributes["name"]).toMatchObject({ value: "b" });
});

it("takes another node's id for no earlier attempt", async () => {
  await using infrahub = await playStore();
  infrahub.put("SampleTag", T, { name: "there" });
  const tag = await infrahub.client.create("SampleTag", { name: "a", id: T });
  await caught(AttributeConstraintError, tag.save());
  const error = await caught(AttributeConstraintError, tag.save());
  expect(error.data.field_name).toBe("id");
  // Nor is an answer that was lost: who else has chosen the same id is not known.
  const other = await infrahub.client.create("SampleTag", { name: "b", id: U });
  loseAnswers(infrahub, 1);
  await caught(ServerNotReachableError, other.save());
  await caught(AttributeConstraintError, other.save());
});

it("forgets an attempt that was refused", async () => {
  await using infrahub = await playStore();
  infrahub.put("SampleTag", T, { name: "a" });
  const tag = await infrahub.client.create("SampleTag", { name: "a" });
  await caught(ResponseError, tag.save());
  tag.name.value = "b";
  await tag.save();
  expect(infrahub.nodes.get(tag.id)?.attributes["name"]).toMatchObject({ value: "b" });
  expect(tag.displayLabel).toBe("b");
});

it("upserts by the human-friendly id, and takes on the id and the values of the node that is there", async () => {
  await using infrahub = await playStore();
  infrahub.put("SampleSite", S, { name: "paris" });
  infrahub.put("SampleDevice", testId(1), { name: "d", height: 5, role: "spine" }, { site: S, tags: [T] });
  const device = await infrahub.client.create("SampleDevice", { name: "d", role: "leaf" });
  await device.save({ allowUpsert: true });
  expect(infrahub.sent).toEqual([
    [{ field: "SampleDeviceUpsert", data: { name: { value: "d" }, role: { value: "leaf" } } }],
  ]);
  expect(device.id).toBe(testId(1));
  expect(device.height.value).toBe(5);
  // Where it leads is not in the server's answer.
  expect(device.site.id).toBeNull();
  await caught(InvalidInputError, device.site.fetch());
  await caught(InvalidInputError, device.tags.fetch());
  device.site.clear();
  expect(await device.site.fetch()).toBeNull();
  device.tags.replace([U]);
  await device.save();
  expect(infrahub.nodes.get(testId(1))).toMatchObject({ singles: { site: null }, lists: { tags: [U] } });
});

it("creates with an upsert where there is none, and then updates", async () => {
  await using infrahub = await playStore();
  const tag = await infrahub.client.create("SampleTag", { name: "a" });
  await tag.save({ allowUpsert: true });
  expect(infrahub.nodes.has(tag.id)).toBe(true);
  tag.name.value = "b";
  await tag.save({ allowUpsert: true });
  expect(operations(infrahub)).toEqual([["SampleTagUpsert"], ["SampleTagUpdate"]]);
});

it("lets a node refer to one that took on another id", async () => {
  await using infrahub = await playStore();
  infrahub.put("SampleSite", S, { name: "paris" });
  infrahub.put("SampleTag", T, { name: "red" });
  const { client } = infrahub;
  const site = await client.create("SampleSite", { name: "paris" });
  const tag = await client.create("SampleTag", { name: "red" });
  const device = await client.create("SampleDevice", { name: "d", site, tags: [tag] });
  await site.save({ allowUpsert: true });
  await tag.save({ allowUpsert: true });
  await device.save();
  expect(infrahub.sent.at(-1)?.[0]?.data).toMatchObject({ site: { id: S }, tags: [{ id: T }] });
  expect(device.site.id).toBe(S);
  expect(device.tags.peerIds).toEqual([T]);
  device.tags.remove(tag);
  await device.save();
  expect(infrahub.nodes.get(device.id)?.lists["tags"]).toEqual([]);
});

it("sends an upsert again when its answer was lost", async () => {
  await using infrahub = await playStore({ retry: { limit: 1, baseDelay: 1 } });
  loseAnswers(infrahub, 1);
  const tag = await infrahub.client.create("SampleTag", { name: "a" });
  await tag.save({ allowUpsert: true });
  expect(operations(infrahub)).toEqual([["SampleTagUpsert"], ["SampleTagUpsert"]]);
  expect(infrahub.nodes.size).toBe(1);
});

it("refuses an upsert that would find no node", async () => {
  await using infrahub = await playStore();
  for (const kind of infrahub.schema.nodes)
    if (kind.kind === "SampleRack") Object.assign(kind, { human_friendly_id: ["units__value"] });
  const country = await infrahub.client.create("SampleCountry", { name: "fr" });
  const error = await caught(InvalidInputError, country.save({ allowUpsert: true }));
  expect(error.message).toContain("SampleCountry has no human-friendly id");
  const rack = await infrahub.client.create("SampleRack", { units: { fromPool: U }, site: U, tags: [U] });
  const pooled = await caught(InvalidInputError, rack.save({ allowUpsert: true }));
  expect(pooled.message).toContain(
    "SampleRack: units__value is part of the human-friendly id and comes from a pool",
  );
  expect(infrahub.sent).toEqual([]);
});

it("goes back to a default with an upsert alone, since a new node has it", async () => {
  await using infrahub = await playStore();
  const tag = await infrahub.client.create("SampleDevice", { name: "d" });
  tag.enabled.isDefault = true;
  const error = await caught(InvalidInputError, tag.save());
  expect(error.message).toContain("SampleDevice.enabled: a new node has the schema's default");
  expect(infrahub.sent).toEqual([]);
  await tag.save({ allowUpsert: true });
  expect(infrahub.sent[0]?.[0]?.data).toMatchObject({ enabled: { is_default: true } });
});

it("says so when an upsert does not tell the id", async () => {
  await using infrahub = await playStore();
  infrahub.intercept = (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ data: { m0: { ok: true, object: null } }, errors: [{ message: "x" }] }));
    return true;
  };
  const tag = await infrahub.client.create("SampleTag", { name: "a" });
  await caught(UnexpectedResponseError, tag.save({ allowUpsert: true }));
});

it("does not ask for the utilization of a prefix that it creates, on which the server fails", async () => {
  await using infrahub = await playStore();
  const prefix = await infrahub.client.create("SamplePrefix", { prefix: "10.0.0.0/8" });
  await prefix.save();
  expect(infrahub.asked.at(-1)?.query).not.toContain("utilization");
  expect(prefix.utilization.value).toBeNull();
  await prefix.update({ prefix: "10.0.0.0/9" });
  expect(infrahub.asked.at(-1)?.query).toContain("utilization { value }");
});

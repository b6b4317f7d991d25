import { describe, expect, it } from "vitest";
import { InvalidInputError, toPlain, type InfrahubClient, type PlainNode } from "../../../../src/index.js";
import type { Kinds } from "../../../types/sample-kinds.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { edge, playInfrahub } from "../play-infrahub.js";
import { playStore, testId } from "../play-store.js";

hideEnvironment();

const [D, S, R, B] = [testId(1), testId(2), testId(3), testId(4)];

async function store() {
  const infrahub = await playStore();
  infrahub.put("SampleTag", R, { name: "red" });
  infrahub.put("SampleTag", B, { name: "blue" });
  infrahub.put("SampleSite", S, { name: "paris" });
  infrahub.put("SampleDevice", D, { name: "edge", words: ["a"], kind: "box" }, { site: S, tags: [R, B] });
  return infrahub;
}

const select = {
  name: true,
  words: true,
  kind: true,
  site: { name: true },
  tags: { name: true, $displayLabel: true, $limit: 10 },
  $hfid: true,
} as const;
const read = (client: InfrahubClient<Kinds>) => client.get("SampleDevice", { id: D }, { select });

/** Only plain objects, lists and values. */
function expectPlain(value: unknown): void {
  if (typeof value !== "object" || value === null) {
    expect(typeof value).not.toBe("function");
    return;
  }
  expect([Object.prototype, Array.prototype]).toContain(Object.getPrototypeOf(value));
  expect(Object.getOwnPropertySymbols(value)).toEqual([]);
  for (const name of Object.getOwnPropertyNames(value))
    if (!Array.isArray(value)) expectPlain(Reflect.get(value, name));
  if (Array.isArray(value)) value.forEach(expectPlain);
}

describe("a plain node", () => {
  it("is data, through JSON and through a structured clone", async () => {
    await using infrahub = await store();
    const plain = toPlain(await read(infrahub.client));
    expectPlain(plain);
    expect(structuredClone(plain)).toEqual(plain);
    expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
    expect(plain).toMatchObject({
      id: D,
      kind: "SampleDevice",
      name: { value: "edge" },
      words: { value: ["a"] },
    });
    expect(plain.site).toMatchObject({
      id: S,
      peer: { id: S, kind: "SampleSite", name: { value: "paris" } },
    });
    expect(plain.tags.peerIds).toEqual([R, B]);
    expect(plain.tags.peers.map(({ name }) => name.value)).toEqual(["red", "blue"]);
  });

  it("does not share lists with the node", async () => {
    await using infrahub = await store();
    const device = await read(infrahub.client);
    const plain = toPlain(device);
    (device.words.value as string[]).push("b");
    expect(plain.words.value).toEqual(["a"]);
  });

  it("is the same again once it was rehydrated", async () => {
    await using infrahub = await store();
    const device = await read(infrahub.client);
    const plain = toPlain(device);
    const again = await infrahub.client.rehydrate(plain);
    expect(toPlain(again)).toEqual(plain);
    expect(again.attributes.kind.value).toBe("box");
    expect(Object.keys(again)).toEqual(Object.keys(device));
    expect(infrahub.asked).toHaveLength(1);
  });

  it("can be changed and saved once it was rehydrated, on the branch that it was read from", async () => {
    await using infrahub = await store();
    const feature = infrahub.client.with({ branch: "feature" });
    const plain = JSON.parse(JSON.stringify(toPlain(await read(feature)))) as PlainNode<
      Kinds,
      "SampleDevice",
      typeof select
    >;
    const device = await infrahub.client.rehydrate(plain);
    device.name.value = "core";
    device.tags.remove(R);
    await device.save();
    expect(infrahub.sent.flat()).toEqual([
      { field: "SampleDeviceUpdate", data: { id: D, name: { value: "core" } } },
      { field: "RelationshipRemove", data: { id: D, name: "tags", nodes: [{ id: R }] } },
    ]);
    expect(infrahub.asked.at(-1)?.branch).toBe("feature");
    expect(plain.name.value).toBe("edge");
  });

  it("stays in the past where it was read there", async () => {
    await using infrahub = await store();
    const device = await read(infrahub.client.with({ at: "2026-01-01T00:00:00Z" }));
    const again = await infrahub.client.rehydrate(toPlain(device));
    again.name.value = "other";
    expect((await caught(InvalidInputError, again.save())).message).toContain("2026-01-01T00:00:00");
  });

  it("of a node that was made and saved is one as well", async () => {
    await using infrahub = await store();
    const tag = await infrahub.client.create("SampleTag", { name: "green" });
    await tag.save();
    const again = await infrahub.client.rehydrate(toPlain(tag));
    again.name.value = "lime";
    await again.save();
    expect(infrahub.nodes.get(tag.id)?.attributes["name"]).toMatchObject({ value: "lime" });
  });
});

it("keeps metadata and the properties of relationships", async () => {
  const account = { id: B, display_label: "Bot", __typename: "CoreAccount" };
  const changed = { updated_at: "2026-01-01T00:00:00Z", updated_by: account };
  const properties = { is_protected: true, updated_at: null, source: account, owner: null };
  const { node } = edge("SampleDevice", D, {
    site: { ...edge("SampleSite", S), properties },
    tags: { edges: [R, B].map((id) => ({ ...edge("SampleTag", id), properties })) },
  });
  await using infrahub = await playInfrahub(() => ({
    SampleDevice: {
      count: 1,
      edges: [{ node, node_metadata: { created_at: null, created_by: null, ...changed } }],
    },
  }));
  const device = await infrahub.client.get(
    "SampleDevice",
    { id: D },
    { select: { site: { $properties: true }, tags: { $properties: true }, $metadata: true } },
  );
  const plain = toPlain(device);
  expect(plain.metadata.updatedBy).toEqual({ id: B, kind: "CoreAccount", displayLabel: "Bot" });
  expect(plain.site.properties?.source?.displayLabel).toBe("Bot");
  expect(plain.tags.properties).toHaveLength(2);
  expect(toPlain(await infrahub.client.rehydrate(plain))).toEqual(plain);
});

it("keeps what was read of the kinds of a generic one, and of its properties", async () => {
  await using infrahub = await store();
  infrahub.put("SampleConsole", testId(5), { name: "con", speed: "9600" }, { peer: R });
  const selection = {
    name: { value: true, isProtected: true, source: true },
    $on: { SampleConsole: { speed: true, peer: { name: true } } },
  } as const;
  const [port] = await infrahub.client.filters("SamplePort", { ids: [testId(5)] }, { select: selection });
  if (!port) throw new Error("There is a port.");
  const plain = toPlain(port);
  const again = await infrahub.client.rehydrate(plain);
  expect(toPlain(again)).toEqual(plain);
  expect(again.kind === "SampleConsole" && again.speed.value).toBe("9600");
});

it.each([
  ["an attribute", (device: Awaited<ReturnType<typeof read>>) => (device.name.value = "x")],
  ["a peer", (device: Awaited<ReturnType<typeof read>>) => { device.site.clear(); }], // prettier-ignore
  ["a list", (device: Awaited<ReturnType<typeof read>>) => { device.tags.remove(R); }], // prettier-ignore
  ["a node below", ({ tags }: Awaited<ReturnType<typeof read>>) => {
      const [tag] = tags.peers;
      if (tag) tag.name.value = "x";
    }], // prettier-ignore
])("shows an unsaved change of %s, and is not rehydrated with it", async (_, change) => {
  await using infrahub = await store();
  const device = await read(infrahub.client);
  change(device);
  const plain = toPlain(device);
  expect(plain.$plain.unsaved).toBe(true);
  expect((await caught(InvalidInputError, infrahub.client.rehydrate(plain))).message).toContain("not saved");
  const fresh = await infrahub.client.create("SampleTag", { name: "new" });
  expect(toPlain(fresh).$plain.unsaved).toBe(true);
});

it.each([
  [undefined],
  [null],
  ["x"],
  [{}],
  [{ id: D, kind: "SampleDevice" }],
  [{ id: D, $plain: { select: {} } }],
])("refuses to rehydrate %j", async (given) => {
  await using infrahub = await store();
  const error = await caught(InvalidInputError, infrahub.client.rehydrate(given as never));
  expect(error.message).toBe("rehydrate: expected what toPlain made of a node.");
});

it("refuses to rehydrate what lost a part, and to make plain what is not a node", async () => {
  await using infrahub = await store();
  const { name: _, ...plain } = toPlain(await read(infrahub.client));
  expect((await caught(InvalidInputError, infrahub.client.rehydrate(plain as never))).message).toContain(
    "missing",
  );
  expect(() => toPlain({ id: D })).toThrow(InvalidInputError);
});

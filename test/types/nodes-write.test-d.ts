import {
  InfrahubClient,
  type FromPool,
  type JsonValue,
  type NewNode,
  type NodeRef,
  type RelatedNode,
  type RelatedNodes,
} from "../../src/index.js";
import { expectType } from "./expect-type.js";
import type { Kinds } from "./sample-kinds.js";

const client = new InfrahubClient<Kinds>();
const untyped = new InfrahubClient();

/** What creating needs and may be given. */
export async function creating(): Promise<void> {
  const site = await client.create("SampleSite", { name: "s" });
  const tag = await client.get("SampleTag", { id: "i" });
  await client.create("SampleDevice", { name: "d" });
  await client.create("SampleDevice", {
    id: "i",
    name: { value: "d", isProtected: true, source: tag, owner: { id: "i" } },
    role: "leaf",
    height: { fromPool: "pool", identifier: "x" },
    enabled: { value: true, isProtected: false },
    words: ["a", 1],
    settings: { value: 1, fromPool: "this is only JSON" },
    installed: null,
    site,
    tags: [tag, "i", { id: "i" }, { hfid: ["red"] }, { fromPool: { id: "pool" } }],
    ports: [{ hfid: ["p"], kind: "SampleConsole" }],
    kind: undefined,
  });
  await client.create("SampleDevice", { name: "d", site: { id: "i", kind: "SampleSite" } }, { branch: "b" });
  // @ts-expect-error -- a mandatory attribute is missing
  await client.create("SampleDevice", {});
  // @ts-expect-error -- it is mandatory
  await client.create("SampleDevice", { name: undefined });
  // @ts-expect-error -- never null
  await client.create("SampleDevice", { name: null });
  // @ts-expect-error -- a mandatory relationship is missing
  await client.create("SampleInterface", { name: "i" });
  // @ts-expect-error -- a mandatory list is missing
  await client.create("SampleRack", { units: 1, site: "s" });
  // @ts-expect-error -- no such field
  await client.create("SampleDevice", { name: "d", nmae: "x" });
  // @ts-expect-error -- the server sets it
  await client.create("SampleDevice", { name: "d", serial: "x" });
  // @ts-expect-error -- the server sets it
  await client.create("SampleCountry", { name: "c", descendants: [] });
  // @ts-expect-error -- no such choice
  await client.create("SampleDevice", { name: "d", role: "nope" });
  // @ts-expect-error -- nor inside of properties
  await client.create("SampleDevice", { name: "d", role: { value: "nope" } });
  // @ts-expect-error -- it is a number
  await client.create("SampleDevice", { name: "d", height: "2" });
  // @ts-expect-error -- no such property
  await client.create("SampleDevice", { name: { value: "d", protected: true } });
  // @ts-expect-error -- a pool gives numbers, no text
  await client.create("SampleDevice", { name: { fromPool: "pool" } });
  // @ts-expect-error -- a default has a value
  await client.create("SampleDevice", { name: "d", enabled: null });
  // @ts-expect-error -- it is a list
  await client.create("SampleDevice", { name: "d", tags: "i" });
  // @ts-expect-error -- it is one node
  await client.create("SampleDevice", { name: "d", site: ["i"] });
  // @ts-expect-error -- a node of another kind
  await client.create("SampleDevice", { name: "d", site: tag });
  // @ts-expect-error -- one of them is of another kind
  await client.create("SampleDevice", { name: "d", tags: [tag, site] });
  // @ts-expect-error -- a human-friendly id of another length
  await client.create("SampleDevice", { name: "d", tags: [{ hfid: ["a", "b"] }] });
  // @ts-expect-error -- no node is of a generic kind
  await client.create("SamplePort", { name: "p", device: "i" });
  // @ts-expect-error -- no such kind
  await client.create("SampleDvice", { name: "d" });
  // @ts-expect-error -- nodes are created now
  await client.create("SampleDevice", { name: "d" }, { at: "-1h" });
}

/** A template gives what is not given beside it. */
export async function templates(): Promise<void> {
  const template = await client.get("SampleTemplate", { id: "i" });
  await client.create("SampleRack", { object_template: template });
  await client.create("SampleRack", { object_template: { id: "i" }, units: 1, tags: [] });
  await client.create("SampleRack", { units: 1, site: "s", tags: [] });
  // @ts-expect-error -- there is no template
  await client.create("SampleRack", { object_template: undefined });
  // @ts-expect-error -- of another kind
  await client.create("SampleRack", { object_template: template, units: "1" });
  // @ts-expect-error -- the kind has no templates
  await client.create("SampleDevice", { object_template: template });
}

/** A new node has every attribute, and every relationship that can be set. */
export async function newNodes(): Promise<void> {
  const device = await client.create("SampleDevice", { name: "d" });
  expectType<NewNode<Kinds, "SampleDevice">>()(device);
  expectType<string>()(device.id);
  expectType<"SampleDevice">()(device.kind);
  expectType<string | undefined>()(device.branch);
  expectType<[name: string] | null>()(device.hfid);
  expectType<string | null>()(device.displayLabel);
  expectType<string>()(device.name.value);
  expectType<"leaf" | "spine" | null>()(device.role.value);
  expectType<string | null>()(device.serial.value);
  expectType<string | null>()(device.attributes.kind.value);
  expectType<string | null>()(device.site.id);
  expectType<string | undefined>()(device.site.peer?.displayLabel);
  expectType<readonly string[]>()(device.tags.peerIds);
  expectType<string | null>()(device.relationships.metadata.id);
  const country = await client.create("SampleCountry", { name: "c" });
  expectType<null>()(country.hfid);
  // @ts-expect-error -- the server sets it, and it is not read
  String(country.descendants);
  // @ts-expect-error -- it was not selected of the peer
  String(device.site.peer?.city);
}

/** What attributes take. */
export async function attributes(): Promise<void> {
  const device = await client.get("SampleDevice", { id: "i" });
  const tag = await client.get("SampleTag", { id: "i" });
  device.name.value = "x";
  device.role.value = "leaf";
  device.role.value = null;
  device.enabled.value = false;
  device.words.value?.push({ a: [null] });
  device.settings.value = { a: [1, "b", null] } satisfies JsonValue;
  device.role.isDefault = true;
  device.role.isProtected = true;
  device.role.owner = tag;
  device.role.source = { id: "i" };
  device.height.fromPool = { fromPool: "pool" } satisfies FromPool;
  device.attributes.kind.value = "router";
  await device.save();
  await device.save({ allowUpsert: true, timeout: 5, signal: AbortSignal.timeout(1), tracker: "t" });
  // @ts-expect-error -- it is a text
  device.name.value = 5;
  // @ts-expect-error -- never null
  device.name.value = null;
  // @ts-expect-error -- no such choice
  device.role.value = "nope";
  // @ts-expect-error -- it is a number
  device.height.value = "2";
  // @ts-expect-error -- the server sets it
  device.serial.value = "x";
  // @ts-expect-error -- nor has it settings
  device.serial.isProtected = true;
  // @ts-expect-error -- it takes a node
  device.role.owner = 5;
  // @ts-expect-error -- an attribute is changed, not replaced
  device.name = { value: "x" };
  // @ts-expect-error -- nor is the node's own id
  device.id = "x";
  // @ts-expect-error -- the node knows its branch
  await device.save({ branch: "b" });
  // @ts-expect-error -- and saves now
  await device.save({ at: "-1h" });
}

/** Properties that were read can be set where they can be changed. */
export async function properties(): Promise<void> {
  const device = await client.get(
    "SampleDevice",
    { id: "i" },
    {
      select: {
        name: { value: true, isProtected: true, isFromProfile: true, updatedAt: true },
        role: { isDefault: true },
      },
    },
  );
  device.name.isProtected = true;
  device.name.value = "x";
  device.name.owner = "i";
  device.role.isDefault = true;
  // @ts-expect-error -- the server sets it
  device.name.isFromProfile = true;
  // @ts-expect-error -- the server sets it
  device.name.updatedAt = "x";
  // @ts-expect-error -- the value was not selected
  device.role.value = "leaf";
}

/** What relations take. */
export async function relations(): Promise<void> {
  const device = await client.get(
    "SampleDevice",
    { id: "i" },
    { select: { site: { city: true }, tags: { name: true }, ports: true, metadata: true } },
  );
  const site = await client.create("SampleSite", { name: "s" });
  const tag = await client.get("SampleTag", { id: "i" });
  const console = await client.get("SampleConsole", { id: "i" });
  device.site.set(site);
  device.site.set("i", { isProtected: true, owner: tag });
  device.site.set({ hfid: ["paris"] });
  device.site.set({ fromPool: "pool", identifier: "x", data: { city: "Paris" } });
  device.site.clear();
  device.tags.add(tag);
  device.tags.add([tag, "i", { hfid: ["red"], kind: "SampleTag" }], { source: "i" });
  device.tags.remove([tag, "i"]);
  device.tags.replace([tag]);
  device.tags.clear();
  device.ports.add(console);
  device.relationships.metadata.set(tag);
  const bare: NodeRef = { id: "i" };
  device.site.set(bare as { id: string });
  // @ts-expect-error -- a node of another kind
  device.site.set(tag);
  // @ts-expect-error -- one of them is of another kind
  device.tags.add([tag, site]);
  // @ts-expect-error -- no kind that implements the peer's
  device.ports.add(tag);
  // @ts-expect-error -- all of them
  device.tags.replace(tag);
  // @ts-expect-error -- it is one node
  device.site.set([site]);
  // @ts-expect-error -- `clear` does that
  device.site.set(null);
  // @ts-expect-error -- no such property
  device.site.set("i", { protected: true });
  // @ts-expect-error -- pools make, they don't take away
  device.tags.remove({ fromPool: "pool" });
  // @ts-expect-error -- it is set by its method
  device.site.id = "i";
  // @ts-expect-error -- it is set by its methods
  device.tags.peers = [];
  // @ts-expect-error -- only prefixes and addresses have a length
  device.site.set({ fromPool: "pool", prefixLength: 28 });
}

/** Relations that only the server sets can be read and fetched. */
export async function readOnlyRelations(): Promise<void> {
  const rack = await client.get(
    "SampleRack",
    { id: "i" },
    { select: { leader: { name: true }, watchers: true } },
  );
  expectType<string | undefined>()(rack.leader.peer?.name.value);
  expectType<string | undefined>()((await rack.leader.fetch())?.name.value);
  expectType<readonly string[]>()(rack.watchers.peerIds);
  // @ts-expect-error -- the server sets it
  String(rack.leader.set);
  // @ts-expect-error -- nor is it cleared
  String(rack.leader.clear);
  // @ts-expect-error -- the server fills it
  String(rack.watchers.add);
  // @ts-expect-error -- and empties it
  String(rack.watchers.replace);
}

/** What is fetched of peers is as selected, and by default all of their attributes. */
export async function fetching(): Promise<void> {
  const device = await client.get("SampleDevice", { id: "i" }, { include: ["tags", "ports"] });
  const tags = await device.tags.fetch();
  expectType<string | undefined>()(tags[0]?.name.value);
  expectType<string | undefined>()(tags[0]?.displayLabel);
  const site = await device.site.fetch({ select: { city: true, parent: { name: true } }, timeout: 5 });
  expectType<string | null | undefined>()(site?.city.value);
  expectType<string | undefined>()(site?.parent.peer?.name.value);
  // @ts-expect-error -- not selected
  String(site?.name);
  const ports = await device.ports.fetch({ select: { name: true, $on: { SampleConsole: { speed: true } } } });
  for (const port of ports) if (port.kind === "SampleConsole") expectType<string | null>()(port.speed.value);
  // @ts-expect-error -- no such field
  await device.site.fetch({ select: { nmae: true } });
  // @ts-expect-error -- it is read from where the node was
  await device.site.fetch({ branch: "b" });
}

/** Changes of several fields at once. */
export async function updating(): Promise<void> {
  const device = await client.get("SampleDevice", { id: "i" }, { select: { name: true } });
  const tag = await client.get("SampleTag", { id: "i" });
  await device.update({
    name: "x",
    role: { value: "leaf", owner: tag },
    height: { fromPool: "pool" },
    site: null,
    tags: { add: [tag], remove: ["i", { hfid: ["red"] }] },
    ports: ["i"],
    metadata: tag,
    kind: "router",
    installed: undefined,
  });
  await device.update({ tags: [] }, { timeout: 5 });
  // @ts-expect-error -- no such field
  await device.update({ nmae: "x" });
  // @ts-expect-error -- the server sets it
  await device.update({ serial: "x" });
  // @ts-expect-error -- no such choice
  await device.update({ role: "nope" });
  // @ts-expect-error -- a node of another kind
  await device.update({ site: tag });
  // @ts-expect-error -- an empty list empties it
  await device.update({ tags: null });
  // @ts-expect-error -- it is a list
  await device.update({ tags: { add: tag } });
  // @ts-expect-error -- a node has the id that it has
  await device.update({ id: "i" });
  // @ts-expect-error -- the schema is not upserted
  await device.update({ name: "x" }, { allowUpsert: true });
  const rack = await client.get("SampleRack", { id: "i" });
  await rack.update({ site: "s", tags: { add: [tag] } });
  // @ts-expect-error -- it must lead to a node
  await rack.update({ site: null });
  // @ts-expect-error -- the server sets it
  await rack.update({ leader: tag });
}

/** Deleting with and without reading. */
export async function deleting(): Promise<void> {
  const tag = await client.get("SampleTag", { id: "i" });
  await tag.delete({ timeout: 5 });
  await client.delete("SampleTag", tag);
  await client.delete("SampleTag", "i", { branch: "b" });
  await client.delete(tag);
  await client.delete(tag, { branch: "b" });
  await client.delete({ id: "i", kind: "SampleTag" });
  // @ts-expect-error -- the kind is missing
  await client.delete({ id: "i" });
  // @ts-expect-error -- there is no such kind
  await client.delete({ id: "i", kind: "SampleTagg" });
  await client.delete("SamplePort", { id: "i" });
  await client.delete("SampleInterface", { hfid: ["d", "p"] });
  // @ts-expect-error -- a node of another kind
  await client.delete("SampleSite", tag);
  // @ts-expect-error -- a part of the id is missing
  await client.delete("SampleInterface", { hfid: ["d"] });
  // @ts-expect-error -- nodes are deleted now
  await client.delete("SampleTag", "i", { at: "-1h" });
}

/** Handles can be named. */
export function handles(
  site: RelatedNode<Kinds, "SampleSite", unknown>,
  tags: RelatedNodes<Kinds, "SampleTag", unknown>,
): void {
  site.set("i");
  tags.add(["i"]);
  expectType<readonly unknown[]>()(tags.peers);
}

/** Without generated kinds every name is allowed. */
export async function withoutKinds(): Promise<void> {
  const device = await untyped.create("AnyKind", { any: 1, thing: ["x"] });
  expectType<readonly string[] | null>()(device.hfid);
  const { name } = device.attributes;
  if (name) name.value = 5;
  device.relationships["tags"]?.add("i");
  device.relationships["site"]?.set({ hfid: ["a"] });
  await device.update({ whatever: null });
  await device.save({ allowUpsert: true });
  await untyped.delete("AnyKind", { hfid: ["a", "b"] });
  await untyped.delete("AnyKind", device);
  await untyped.delete(device);
  // @ts-expect-error -- a number names no node
  await untyped.delete("AnyKind", 5);
}

/** A kind that inherits from `CoreFileObject` takes a file. */
export async function files(): Promise<void> {
  const contract = await client.create("SampleContract", { number: "C-1", file: new File(["a"], "a.txt") });
  await client.create("SampleContract", { number: "C-1", file: { file: new Uint8Array(1), name: "a.txt" } });
  await contract.update({ file: { file: new ReadableStream<Uint8Array>(), name: "a.txt" } });
  await contract.update({ number: "C-2" });
  expectType<string>()(contract.checksum.value);
  // @ts-expect-error -- it needs a file
  await client.create("SampleContract", { number: "C-1" });
  // @ts-expect-error -- a file needs a name
  await client.create("SampleContract", { number: "C-1", file: new Blob(["a"]) });
  // @ts-expect-error -- not every kind holds a file
  await client.create("SampleTag", { name: "red", file: new File(["a"], "a.txt") });
}

/** A peer by its human-friendly id: that of the generic kind, or that of its own kind beside the kind. */
export async function namedPeers(): Promise<void> {
  const console = await client.get("SampleInterface", { id: "i" });
  console.peer.set({ kind: "SampleInterface", hfid: ["device", "name"] });
  // @ts-expect-error -- an interface has two parts
  console.peer.set({ kind: "SampleInterface", hfid: ["name"] });
  // @ts-expect-error -- a tag is not a port
  console.peer.set({ kind: "SampleTag", hfid: ["red"] });
  console.device.set({ hfid: ["d"] });
  console.device.set({ hfid: ["d"], kind: "SampleDevice" });
  // @ts-expect-error -- a device has one part
  console.device.set({ hfid: ["d", "e"] });
}

import { InfrahubClient, type JsonValue, type Mandatory, type Node, type NodeRef } from "../../src/index.js";
import { expectType } from "./expect-type.js";
import type { Kinds } from "./sample-kinds.js";

const client = new InfrahubClient<Kinds>();

/** What is selected is in the type, at any depth, and what is not selected is not. */
export async function depth(): Promise<void> {
  const device = await client.get(
    "SampleDevice",
    { name__value: "a" },
    {
      select: {
        name: true,
        role: true,
        site: { city: true, parent: { name: true } },
        ports: { name: true, device: { site: { devices: { enabled: true } } }, $limit: 3 },
        tags: { $hfid: true },
        metadata: true,
      },
    },
  );
  expectType<string>()(device.name.value);
  expectType<"leaf" | "spine" | null>()(device.role.value);
  expectType<string | null>()(device.site.id);
  expectType<string | null | undefined>()(device.site.peer?.city.value);
  expectType<string | undefined>()(device.site.peer?.parent.peer?.name.value);
  expectType<"SampleCountry" | undefined>()(device.site.peer?.parent.peer?.kind);
  expectType<boolean | undefined>()(
    device.ports.peers[0]?.device.peer?.site.peer?.devices.peers[0]?.enabled.value,
  );
  expectType<[name: string] | undefined>()(device.tags.peers[0]?.hfid);
  // @ts-expect-error -- not selected
  String(device.height);
  // @ts-expect-error -- not selected of the peer
  String(device.site.peer?.name);
  // @ts-expect-error -- of `true` there is only id and kind
  String(device.relationships.metadata.peer?.name);
  // @ts-expect-error -- nor a label
  String(device.relationships.metadata.peer?.displayLabel);
  // @ts-expect-error -- no such attribute
  String(device.nmae);
  // @ts-expect-error -- labels are selected like everything else
  String(device.displayLabel);
}

/** Values as they are on the wire, and the identity that every node has. */
export async function values(): Promise<void> {
  const device = await client.get("SampleDevice", { id: "i" }, {
    select: { height: true, enabled: true, serial: true, words: true, settings: true, installed: true, $displayLabel: true, $hfid: true },
  }); // prettier-ignore
  expectType<number | null>()(device.height.value);
  expectType<boolean>()(device.enabled.value);
  expectType<string | null>()(device.serial.value);
  expectType<JsonValue[] | null>()(device.words.value);
  expectType<JsonValue>()(device.settings.value);
  expectType<string | null>()(device.installed.value);
  expectType<string>()(device.id);
  expectType<"SampleDevice">()(device.kind);
  expectType<string>()(device.displayLabel);
  expectType<[name: string]>()(device.hfid);
  const [port] = await client.all("SampleInterface", { select: { $hfid: true } });
  expectType<[device__name: string, name: string] | undefined>()(port?.hfid);
  const [country] = await client.all("SampleCountry", { select: { $hfid: true } });
  expectType<null | undefined>()(country?.hfid);
}

/** Without a selection: attributes, and which node a single relation leads to. */
export async function byDefault(): Promise<void> {
  const [device] = await client.all("SampleDevice");
  expectType<string | undefined>()(device?.name.value);
  expectType<string | null | undefined>()(device?.site.id);
  expectType<"SampleSite" | undefined>()(device?.site.peer?.kind);
  // @ts-expect-error -- lists are not read
  String(device?.tags);
  // @ts-expect-error -- nor are the peers' attributes
  String(device?.site.peer?.city);
  // @ts-expect-error -- nor is metadata; the relationship of that name is in `relationships`
  String(device?.metadata);
}

/** The default, changed. */
export async function changedDefault(): Promise<void> {
  const [device] = await client.all("SampleDevice", { include: ["tags"], exclude: ["role", "site"] });
  expectType<string | undefined>()(device?.name.value);
  expectType<"SampleTag" | undefined>()(device?.tags.peers[0]?.kind);
  // @ts-expect-error -- left out
  String(device?.role);
  // @ts-expect-error -- left out, too
  String(device?.site);
  // @ts-expect-error -- not among what is included
  String(device?.ports);
  // @ts-expect-error -- no such field
  await client.all("SampleDevice", { include: ["tgas"] });
  // @ts-expect-error -- no such field
  await client.all("SampleDevice", { exclude: ["nmae"] });
}

/** Fields that are named like members of the node. */
export async function members(): Promise<void> {
  const select = { kind: true, role: true, metadata: true } as const;
  const device = await client.get("SampleDevice", { id: "i" }, { select });
  expectType<"SampleDevice">()(device.kind);
  expectType<string | null>()(device.attributes.kind.value);
  expectType<"leaf" | "spine" | null>()(device.attributes.role.value);
  expectType<string | null>()(device.relationships.metadata.id);
  // @ts-expect-error -- not selected
  String(device.attributes.name);
}

/** A generic kind narrows by the kinds that implement it. */
export async function generics(): Promise<void> {
  const [port] = await client.all("SamplePort", {
    select: {
      name: true,
      $hfid: true,
      $on: { SampleInterface: { speed: true, peer: true }, SampleConsole: { peer: true } },
    },
  });
  if (!port) return;
  expectType<"SampleConsole" | "SampleInterface">()(port.kind);
  expectType<string>()(port.name.value);
  // @ts-expect-error -- which kind it is must be asked first
  String(port.speed);
  if (port.kind === "SampleInterface") {
    expectType<number | null>()(port.speed.value);
    expectType<[device__name: string, name: string]>()(port.hfid);
    expectType<"SampleConsole" | "SampleInterface" | undefined>()(port.peer.peer?.kind);
  } else {
    expectType<"SampleConsole">()(port.kind);
    expectType<"SampleTag" | undefined>()(port.peer.peer?.kind);
    expectType<null>()(port.hfid);
    // @ts-expect-error -- not selected of this kind
    String(port.speed);
  }
}

/** A generic peer narrows likewise; a kind without a choice of its own has the common fields. */
export async function genericPeers(): Promise<void> {
  const device = await client.get(
    "SampleDevice",
    { id: "i" },
    { select: { ports: { name: true, $on: { SampleConsole: { speed: true } } } } },
  );
  for (const port of device.ports.peers) {
    if (port.kind === "SampleConsole") expectType<string | null>()(port.speed.value);
    else expectType<"SampleInterface">()(port.kind);
    expectType<string>()(port.name.value);
  }
}

/** Properties and metadata. */
export async function properties(): Promise<void> {
  const device = await client.get(
    "SampleDevice",
    { id: "i" },
    {
      select: {
        $metadata: true,
        name: { value: true, isProtected: true, source: true },
        role: { owner: true },
        site: { $properties: true, $metadata: true },
        tags: { $properties: true },
      },
    },
  );
  expectType<string>()(device.name.value);
  expectType<boolean>()(device.name.isProtected);
  expectType<string | undefined>()(device.name.source?.kind);
  // Of a property that was not read, only what was set is known.
  expectType<NodeRef | undefined>()(device.name.owner);
  // @ts-expect-error -- the value was not selected
  String(device.role.value);
  expectType<string | null>()(device.metadata.createdAt);
  expectType<string | undefined>()(device.metadata.updatedBy?.id);
  expectType<boolean | null | undefined>()(device.site.properties?.isProtected);
  expectType<string | null | undefined>()(device.site.peer?.metadata.createdAt);
  expectType<boolean | null | undefined>()(device.tags.properties[0]?.isProtected);
  // @ts-expect-error -- no such property
  await client.all("SampleDevice", { select: { name: { vlaue: true } } });
}

/** Selections that are wrong, at any depth. */
export async function wrong(): Promise<void> {
  // @ts-expect-error -- no such field
  await client.all("SampleDevice", { select: { nmae: true } });
  // @ts-expect-error -- no such field of the peer
  await client.all("SampleDevice", { select: { site: { nmae: true } } });
  // @ts-expect-error -- no such field, three relations away
  await client.all("SampleDevice", { select: { ports: { device: { site: { nmae: true } } } } });
  // @ts-expect-error -- only an implementing kind has it
  await client.all("SamplePort", { select: { speed: true } });
  // @ts-expect-error -- no such field of the implementing kind
  await client.all("SamplePort", { select: { $on: { SampleConsole: { nmae: true } } } });
  // @ts-expect-error -- it does not implement the kind
  await client.all("SamplePort", { select: { $on: { SampleTag: { name: true } } } });
  // @ts-expect-error -- the kind is not generic
  await client.all("SampleDevice", { select: { $on: {} } });
  // @ts-expect-error -- what is not wanted is left out
  await client.all("SampleDevice", { select: { name: false } });
  // @ts-expect-error -- a single relation is no list
  await client.all("SampleDevice", { select: { site: { $limit: 1 } } });
  // @ts-expect-error -- a limit is a number
  await client.all("SampleDevice", { select: { tags: { $limit: "1" } } });
  // @ts-expect-error -- no such filter of the peers
  await client.all("SampleDevice", { select: { tags: { $filters: { nmae__value: "a" } } } });
  // @ts-expect-error -- a filter of another type
  await client.all("SampleDevice", { select: { tags: { $filters: { name__value: 1 } } } });
  // @ts-expect-error -- no such kind
  await client.all("SampleDvice");
}

type Location<Selected> = Node<Kinds, "SampleLocation", Selected>;

declare function place(location: Location<{ name: true; parent: { name: true } }>): void;
declare function country(node: Node<Kinds, "SampleCountry", { children: { name: true } }>): void;

/** A node goes where a generic one, or one of which less was read, is asked for. */
export async function assigned(): Promise<void> {
  const site = await client.get(
    "SampleSite",
    { id: "i" },
    { select: { name: true, city: true, parent: { name: true, $hfid: true }, children: true } },
  );
  place(site);
  if (site.parent.peer) site.parent.set(site.parent.peer);
  const location = await client.get(
    "SampleLocation",
    { id: "i" },
    { select: { name: true, parent: { name: true } } },
  );
  place(location);
  // @ts-expect-error -- a node of another kind
  country(site);
  const short = await client.get("SampleSite", { id: "i" }, { select: { name: true, parent: true } });
  // @ts-expect-error -- the parent's name was not read
  place(short);
}

interface Lonely {
  kind: "Lonely";
  hfid: null;
  implementers: never;
  attributes: { name: Mandatory<string> };
  // oxlint-disable-next-line typescript/no-empty-object-type -- as it is generated
  relationships: {};
}

/** Of a generic that nothing implements, a node has the generic's own fields. */
export function loneGenerics(node: Node<{ Lonely: Lonely }, "Lonely", { name: true }>): void {
  expectType<string>()(node.name.value);
  expectType<"Lonely">()(node.kind);
}

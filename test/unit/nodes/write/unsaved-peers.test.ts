import { expect, test } from "vitest";
import type { InfrahubNode } from "../../../../src/nodes/node/infrahub-node.js";
import { unsavedPeers } from "../../../../src/nodes/write/unsaved-peers.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { playStore, testId } from "../play-store.js";

hideEnvironment();

const [D, S, T] = [testId(1), testId(2), testId(3)];
const peersOf = (node: unknown) => unsavedPeers(node as InfrahubNode);

/** A store with a device at a site. */
async function store() {
  const played = await playStore();
  played.put("SampleSite", S, { name: "paris" });
  played.put("SampleTag", T, { name: "red" });
  played.put("SampleDevice", D, { name: "d" }, { site: S, tags: [T] });
  return played;
}

test("are the new nodes that a single relationship and a list are given", async () => {
  await using infrahub = await store();
  const { client } = infrahub;
  const site = await client.create("SampleSite", { name: "oslo" });
  const tag = await client.create("SampleTag", { name: "blue" });
  const read = await client.get("SampleTag", { id: T });
  const device = await client.create("SampleDevice", { name: "e", site, tags: [tag, read, { id: T }] });
  expect(peersOf(device)).toEqual([site, tag]);
});

test("are none of a node that leads to saved ones alone, or that changed nothing", async () => {
  await using infrahub = await store();
  const { client } = infrahub;
  expect(peersOf(await client.create("SampleDevice", { name: "e", site: S }))).toEqual([]);
  const device = await client.get("SampleDevice", { id: D });
  expect(peersOf(device)).toEqual([]);
  device.site.set(await client.get("SampleSite", { id: S }));
  expect(peersOf(device)).toEqual([]);
});

test("are none of what is not a node of the client's", () => {
  expect(peersOf({})).toEqual([]);
});

test("are those that a node that was read is changed to", async () => {
  await using infrahub = await store();
  const { client } = infrahub;
  const device = await client.get(
    "SampleDevice",
    { id: D },
    { select: { name: true, site: true, tags: true } },
  );
  const site = await client.create("SampleSite", { name: "oslo" });
  const tag = await client.create("SampleTag", { name: "blue" });
  device.site.set(site);
  device.tags.add(tag);
  device.tags.remove(T);
  expect(peersOf(device)).toEqual([site, tag]);
});

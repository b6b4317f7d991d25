/* oxlint-disable typescript/no-unsafe-assignment, typescript/no-unsafe-call, typescript/no-unsafe-member-access, typescript/no-unsafe-return -- nodes as JavaScript sees them */
import { expect, it } from "vitest";
import { InvalidInputError, type AnyNode } from "../../../../src/index.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { deepProxy, plainProxy } from "../../helpers/proxies.js";
import { playStore, testId } from "../play-store.js";

hideEnvironment();

const [D, S, T] = [testId(1), testId(2), testId(3)];

/** A node as JavaScript sees it. */
// oxlint-disable-next-line typescript/no-explicit-any -- what TypeScript would refuse is tried
type Loose = any;

async function store() {
  const played = await playStore();
  played.put("SampleTag", T, { name: "red" });
  played.put("SampleSite", S, { name: "paris" });
  played.put("SampleDevice", D, { name: "d" }, { tags: [T], site: S });
  const options = {
    select: {
      $hfid: true,
      $displayLabel: true,
      name: true,
      kind: true,
      words: true,
      height: { value: true, isDefault: true, updatedAt: true },
      site: { name: true },
      tags: { name: true },
      metadata: true,
    },
  };
  const read = () => played.untyped.get("SampleDevice", { id: D }, options);
  return Object.assign(played, { read });
}

/** What is assigned, and what the refusal must say. */
const ASSIGNED: [string, (node: Loose, other: Loose) => void, ...string[]][] = [
  ["a list", (node) => (node.tags = [T]), "SampleDevice.tags", "node.tags.set(...)", ".add(...)"],
  ["a single relationship", (node) => (node.site = S), "SampleDevice.site", "node.site.set(...)"],
  ["a node", (node, other) => (node.site = other), "SampleDevice.site", "node.site.set(...)"],
  ["null", (node) => (node.site = null), "SampleDevice.site", ".clear()"],
  [
    "another node's relationship",
    (node, other) => (node.site = other.site),
    "SampleDevice.site",
    "another node",
  ],
  ["another node's list", (node, other) => (node.tags = other.tags), "SampleDevice.tags", "another node"],
  [
    "a peer that is pushed",
    (node, other) => node.tags.peers.push(other),
    "SampleDevice.tags",
    "peers",
    "add(...)",
  ],
  ["a peer that is replaced", (node, other) => (node.tags.peers[0] = other), "SampleDevice.tags", "peers"],
  ["peers", (node) => (node.tags.peers = []), "SampleDevice.tags", "peers", "clear()"],
  ["peers that are none", (node) => (node.tags.peers = null), "SampleDevice.tags", "peers"],
  ["peers that are taken out", (node) => node.tags.peers.pop(), "SampleDevice.tags", "peers"],
  ["a member of a list", (node) => (node.tags.pears = []), "SampleDevice.tags", "pears"],
  ["the id of a peer", (node) => (node.site.id = T), "SampleDevice.site", "id", "set(...)"],
  ["a peer", (node, other) => (node.site.peer = other), "SampleDevice.site", "peer", "set(...)"],
  ["a member of a relationship", (node) => (node.site.peerId = T), "SampleDevice.site", "peerId"],
  ["a string", (node) => (node.name = "x"), "SampleDevice.name", "node.name.value = ..."],
  ["no attribute", (node) => (node.name = undefined), "SampleDevice.name", "node.name.value = ..."],
  ["a list of words", (node) => (node.words = ["a"]), "SampleDevice.words", "node.words.value = ..."],
  ["nothing, by delete", (node) => delete node.name, "SampleDevice.name", "node.name.value = ..."],
  ["nothing of a relationship", (node) => delete node.tags, "SampleDevice.tags", ".add(...)"],
  [
    "nothing of a value",
    (node) => delete node.name.value,
    "SampleDevice.name.value",
    "node.name.value = null",
  ],
  ["a member that is misspelt", (node) => (node.nmae = "x"), "no nmae", "Did you mean name?"],
  ["a member of its own", (node) => (node.checked = true), "no checked", "symbol"],
  ["what was not read", (node) => (node.role = "leaf"), "SampleDevice.role", "node.update({ role: ... })"],
  ["a relationship that was not read", (node) => (node.ports = []), "SampleDevice.ports", "node.update("],
  ["a misspelt property", (node) => (node.name.vlaue = "x"), "no vlaue", "Did you mean value?"],
  [
    "what the server sets",
    (node) => (node.height.updatedAt = "x"),
    "SampleDevice.height.updatedAt",
    "server",
  ],
  [
    "what the server sets and was not read",
    (node) => (node.name.updatedBy = S),
    "SampleDevice.name.updatedBy",
  ],
  ["no default", (node) => (node.height.isDefault = false), "SampleDevice.height.isDefault"],
  ["an id", (node) => (node.id = T), "SampleDevice", "its id was assigned"],
  ["a kind", (node) => (node.kind = "SampleTag"), "its kind was assigned"],
  ["an hfid", (node) => (node.hfid = ["x"]), "its hfid was assigned"],
  ["a label", (node) => (node.displayLabel = "x"), "its displayLabel was assigned"],
  ["metadata", (node) => (node.metadata = {}), "its metadata was assigned"],
  ["no id, by delete", (node) => delete node.id, "its id was assigned"],
];

it.each(ASSIGNED)("refuses to save a node that was assigned %s", async (_, assign, ...words) => {
  await using infrahub = await store();
  for (const proxy of [(node: object) => node, plainProxy, deepProxy]) {
    for (const write of [
      (node: AnyNode) => node.save(),
      (node: AnyNode) => node.update({ height: 5 }),
      (node: AnyNode) => {
        const batch = infrahub.untyped.createBatch<AnyNode>();
        batch.save(node);
        return batch.execute();
      },
    ]) {
      const node = proxy(await infrahub.read()) as AnyNode;
      assign(node, await infrahub.read());
      const { message } = await caught(InvalidInputError, write(node));
      for (const word of words) expect(message).toContain(word);
    }
  }
  expect(infrahub.sent).toEqual([]);
});

it.each<[string, (node: Loose) => void]>([
  ["id", (node) => (node.id = T)],
  ["kind", (node) => (node.kind = "SampleTag")],
])("does not delete by an assigned %s", async (name, assign) => {
  await using infrahub = await store();
  const node = await infrahub.read();
  assign(node);
  const { message } = await caught(InvalidInputError, node.delete());
  expect(message).toContain(`its ${name} was assigned`);
  expect(infrahub.sent).toEqual([]);
});

it.each<[string, (node: Loose) => void]>([
  ["branch", (node) => (node.branch = "b")],
  ["attributes", (node) => (node.attributes = {})],
  ["relationships", (node) => (node.relationships = {})],
  ["name", (node) => (node.attributes.name = "x")],
  ["name", (node) => delete node.attributes.name],
  ["tags", (node) => (node.relationships.tags = [])],
])("refuses to be assigned %s, at once", async (name, assign) => {
  await using infrahub = await store();
  const node = await infrahub.read();
  const error = await caught(InvalidInputError, () => { assign(node); }); // prettier-ignore
  expect(error.message).toContain(`${name} cannot be assigned`);
});

it("takes a change of a list that was changed in place for none", async () => {
  await using infrahub = await store();
  const node: Loose = await infrahub.read();
  node.tags.peers.push(node);
  for (const change of [() => node.tags.add(T), () => node.tags.remove(T), () => node.tags.replace([])]) {
    const { message } = await caught(InvalidInputError, change);
    expect(message).toContain("SampleDevice.tags: peers was changed in place");
  }
});

it("saves a node that keeps what is its caller's own under symbols, and one that is spied on", async () => {
  await using infrahub = await store();
  const node: Loose = await infrahub.read();
  node[Symbol("mine")] = 1;
  Object.defineProperty(node, "__v_skip", { value: true, configurable: true });
  node.save = node.save.bind(node);
  node.name = { value: "other" };
  node.attributes.kind.value = "x";
  node.relationships.metadata.set(T);
  await node.save();
  expect(infrahub.sent[0]?.[0]?.data).toEqual({
    id: D,
    name: { value: "other" },
    kind: { value: "x" },
    metadata: { id: T },
  });
  await node.save();
  expect(infrahub.sent).toHaveLength(1);
});

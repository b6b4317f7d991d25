import { expect, it } from "vitest";
import {
  InvalidInputError,
  NodeNotFoundError,
  ResponseError,
  ServerNotReachableError,
} from "../../../../src/rest.js";
import { caught } from "../../helpers/caught.js";
import { Gate } from "../../helpers/gate.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { playStore, testId } from "../play-store.js";

hideEnvironment();

const [D, S, T, U] = [testId(1), testId(2), testId(3), testId(4)];

/** A store with a device `d1` at a site, with one tag, and another tag. */
async function store() {
  const played = await playStore();
  played.put("SampleSite", S, { name: "paris" });
  played.put("SampleTag", T, { name: "red" });
  played.put("SampleTag", U, { name: "blue" });
  played.put(
    "SampleDevice",
    D,
    { name: "d1", role: "leaf", words: ["a"], settings: { a: 1 } },
    { site: S, tags: [T] },
  );
  return played;
}

it("sends nothing when nothing changed, and what changed once", async () => {
  await using infrahub = await store();
  const device = await infrahub.client.get("SampleDevice", { id: D });
  await device.save();
  expect(infrahub.sent).toEqual([]);
  device.role.value = "spine";
  device.height.value = 3;
  await device.save();
  const data = { id: D, role: { value: "spine" }, height: { value: 3 } };
  expect(infrahub.sent).toEqual([[{ field: "SampleDeviceUpdate", data }]]);
  await device.save();
  expect(infrahub.sent).toHaveLength(1);
  expect(infrahub.nodes.get(D)?.attributes).toMatchObject({ role: { value: "spine" }, height: { value: 3 } });
});

it("prints one document for one kind of change, with every value in its variables", async () => {
  await using infrahub = await store();
  const device = await infrahub.client.get("SampleDevice", { id: D }, { select: { name: true } });
  device.name.value = 'd"2';
  await device.save();
  expect(infrahub.asked.at(-1)).toMatchObject({
    query:
      "mutation SampleDeviceUpdate($m0: SampleDeviceUpdateInput!) " +
      "{ m0: SampleDeviceUpdate(data: $m0) { ok object { id __typename name { value } } } }",
    variables: { m0: { id: D, name: { value: 'd"2' } } },
    branch: null,
    at: null,
  });
});

it("sends nothing for a value that is set back", async () => {
  await using infrahub = await store();
  const device = await infrahub.client.get("SampleDevice", { id: D });
  device.role.value = "spine";
  device.role.value = "leaf";
  device.words.value?.push("b");
  device.words.value?.pop();
  device.settings.value = { a: 1 };
  await device.save();
  expect(infrahub.sent).toEqual([]);
});

it("finds changes inside lists and objects", async () => {
  await using infrahub = await store();
  const device = await infrahub.client.get("SampleDevice", { id: D });
  device.words.value?.push("b");
  (device.settings.value as { a: number }).a = 2;
  await device.save();
  const data = { id: D, words: { value: ["a", "b"] }, settings: { value: { a: 2 } } };
  expect(infrahub.sent).toEqual([[{ field: "SampleDeviceUpdate", data }]]);
  device.words.value?.push("c");
  await device.save();
  expect(infrahub.sent.at(-1)).toEqual([
    { field: "SampleDeviceUpdate", data: { id: D, words: { value: ["a", "b", "c"] } } },
  ]);
});

it("clears a value with null", async () => {
  await using infrahub = await store();
  const device = await infrahub.client.get("SampleDevice", { id: D });
  device.role.value = null;
  await device.save();
  expect(infrahub.sent).toEqual([[{ field: "SampleDeviceUpdate", data: { id: D, role: { value: null } } }]]);
  await device.save();
  expect(infrahub.sent).toHaveLength(1);
});

it("shows what the server made of the node", async () => {
  await using infrahub = await store();
  const device = await infrahub.client.get("SampleDevice", { id: D });
  infrahub.refuse = () => {
    Object.assign(infrahub.nodes.get(D)?.attributes["serial"] ?? {}, { value: "computed" });
    return undefined;
  };
  device.name.value = "d2";
  await device.save();
  expect(device).toMatchObject({ hfid: ["d2"], displayLabel: "d2", serial: { value: "computed" } });
  await device.save();
  expect(infrahub.sent).toHaveLength(1);
});

it("keeps what the caller changes while a save is under way, and saves it next", async () => {
  await using infrahub = await store();
  const { client } = infrahub;
  const device = await client.get("SampleDevice", { id: D }, { include: ["tags"] });
  const arrived = new Gate();
  const answer = new Gate();
  infrahub.intercept = async () => {
    arrived.open();
    await answer.passed;
    return false;
  };
  device.role.value = "spine";
  device.height.value = 1;
  device.words.value = ["b"];
  device.tags.add(U);
  device.site.clear();
  const saving = device.save();
  await arrived.passed;
  device.role.value = "leaf";
  device.words.value.push("c");
  device.tags.remove(U);
  device.site.set(S);
  answer.open();
  await saving;
  expect(device.role.value).toBe("leaf");
  expect(device.height.value).toBe(1);
  expect(device.site.id).toBe(S);
  expect(device.tags.peerIds).toEqual([T]);
  await device.save();
  expect(infrahub.sent.at(-1)).toEqual([
    {
      field: "SampleDeviceUpdate",
      data: { id: D, role: { value: "leaf" }, words: { value: ["b", "c"] }, site: { id: S } },
    },
    { field: "RelationshipRemove", data: { id: D, name: "tags", nodes: [{ id: U }] } },
  ]);
  await device.save();
  expect(infrahub.sent).toHaveLength(2);
});

it("lets two saves at once send what there is once", async () => {
  await using infrahub = await store();
  const tag = await infrahub.client.create("SampleTag", { name: "green" });
  await Promise.all([tag.save(), tag.save(), tag.save()]);
  expect(infrahub.sent).toEqual([
    [{ field: "SampleTagCreate", data: { id: tag.id, name: { value: "green" } } }],
  ]);
});

it("lets a save go on after one that failed", async () => {
  await using infrahub = await store();
  const device = await infrahub.client.get("SampleDevice", { id: D });
  const error = { code: "PERMISSION_DENIED", message: "no" };
  infrahub.refuse = () => (infrahub.sent.length === 1 ? error : undefined);
  device.role.value = "spine";
  const [one, other] = await Promise.allSettled([device.save(), device.save()]);
  expect([one.status, other.status]).toEqual(["rejected", "fulfilled"]);
  expect(infrahub.nodes.get(D)?.attributes["role"]).toMatchObject({ value: "spine" });
});

it("throws the refusal, and keeps the changes", async () => {
  await using infrahub = await store();
  infrahub.put("SampleDevice", testId(5), { name: "d2" });
  const device = await infrahub.client.get("SampleDevice", { id: D });
  device.name.value = "d2";
  const error = await caught(ResponseError, device.save());
  expect(error.message).toBe("Violates uniqueness constraint 'name'");
  device.name.value = "d3";
  await device.save();
  expect(infrahub.nodes.get(D)?.attributes["name"]).toMatchObject({ value: "d3" });
});

it("throws a refusal that names no mutation", async () => {
  await using infrahub = await playStore();
  infrahub.intercept = (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ data: { m0: null }, errors: [{ message: "out of order" }] }));
    return true;
  };
  const tag = await infrahub.client.create("SampleTag", { name: "a" });
  expect((await caught(ResponseError, tag.save())).message).toContain("out of order");
});

it("takes an error below a mutation that is done for no failure", async () => {
  await using infrahub = await store();
  const device = await infrahub.client.get("SampleDevice", { id: D }, { include: ["tags"] });
  infrahub.intercept = (response) => {
    const errors = [{ message: "cannot render", path: ["m0", "object", "display_label"] }];
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ data: { m0: { ok: true, object: null }, m1: { ok: true } }, errors }));
    return true;
  };
  device.role.value = "spine";
  device.site.set(testId(9));
  device.tags.add(U);
  await device.save();
  expect(device.role.value).toBe("spine");
  expect(device.site.id).toBe(testId(9));
  await device.save();
  expect(infrahub.sent).toHaveLength(1);
});

it("settles what is done of several mutations, throws the refusal, and sends the rest again", async () => {
  await using infrahub = await store();
  const device = await infrahub.client.get("SampleDevice", { id: D }, { include: ["tags"] });
  const denied = { code: "PERMISSION_DENIED", message: "no" };
  infrahub.refuse = ({ field }) => (field === "RelationshipAdd" ? denied : undefined);
  device.role.value = "spine";
  device.tags.replace([U]);
  await caught(ResponseError, device.save());
  expect(infrahub.sent[0]?.map(({ field }) => field)).toEqual([
    "SampleDeviceUpdate",
    "RelationshipAdd",
    "RelationshipRemove",
  ]);
  expect(device.tags.peerIds).toEqual([U]);
  infrahub.refuse = () => undefined;
  await device.save();
  expect(infrahub.sent[1]).toEqual([
    { field: "RelationshipAdd", data: { id: D, name: "tags", nodes: [{ id: U }] } },
  ]);
  expect(infrahub.nodes.get(D)?.lists["tags"]).toEqual([U]);
  await device.save();
  expect(infrahub.sent).toHaveLength(2);
});

it("settles the lists when the node itself is refused", async () => {
  await using infrahub = await store();
  const device = await infrahub.client.get("SampleDevice", { id: D }, { include: ["tags"] });
  infrahub.refuse = ({ field }) => (field.endsWith("Update") ? { message: "no" } : undefined);
  device.role.value = "spine";
  device.tags.add(U);
  await caught(ResponseError, device.save());
  infrahub.refuse = () => undefined;
  await device.save();
  expect(infrahub.sent[1]).toEqual([
    { field: "SampleDeviceUpdate", data: { id: D, role: { value: "spine" } } },
  ]);
});

it("saves to the branch that the node was read from, and never at a time", async () => {
  await using infrahub = await store();
  const scoped = infrahub.client.with({ branch: "feature/x" });
  const device = await scoped.get("SampleDevice", { id: D });
  device.height.value = 9;
  await device.save();
  const tag = await infrahub.client.create("SampleTag", { name: "n" }, { branch: "other" });
  await tag.save();
  const site = await scoped.create("SampleSite", { name: "s" });
  await site.save();
  await site.delete();
  const writes = infrahub.asked.filter(({ query }) => query.startsWith("mutation"));
  expect(writes.map(({ branch }) => branch)).toEqual(["feature/x", "other", "feature/x", "feature/x"]);
  expect([device.branch, tag.branch, site.branch]).toEqual(["feature/x", "other", "feature/x"]);
});

it("saves no node that was read at a time, and creates and deletes none there", async () => {
  await using infrahub = await store();
  const past = infrahub.client.with({ at: "-1h" });
  const device = await past.get("SampleDevice", { id: D });
  device.role.value = "spine";
  for (const work of [
    () => device.save(),
    () => device.update({ height: 1 }),
    () => device.delete(),
    () => past.create("SampleTag", { name: "a" }),
    () => past.delete("SampleTag", T),
  ])
    await caught(InvalidInputError, work);
  expect(infrahub.sent).toEqual([]);
});

it("tells that the node is gone", async () => {
  await using infrahub = await store();
  const device = await infrahub.client.get("SampleDevice", { id: D });
  infrahub.nodes.delete(D);
  device.role.value = "spine";
  await caught(NodeNotFoundError, device.save());
  expect(device.role.value).toBe("spine");
});

it("tells that no answer came, and sends an update again by itself where it may", async () => {
  await using infrahub = await playStore({ retry: { limit: 1, baseDelay: 1 } });
  infrahub.put("SampleDevice", D, { name: "d1" });
  const device = await infrahub.client.get("SampleDevice", { id: D });
  infrahub.intercept = (response) => {
    if (infrahub.sent.length > 1) return false;
    response.destroy();
    return true;
  };
  device.height.value = 1;
  await device.save();
  expect(infrahub.sent).toHaveLength(2);
  infrahub.intercept = (response) => {
    response.destroy();
    return true;
  };
  device.height.value = 2;
  await caught(ServerNotReachableError, device.save());
  infrahub.intercept = () => false;
  await device.save();
  expect(infrahub.sent.at(-1)).toEqual([
    { field: "SampleDeviceUpdate", data: { id: D, height: { value: 2 } } },
  ]);
});

it("passes settings and an abort on", async () => {
  await using infrahub = await store();
  const device = await infrahub.client.get("SampleDevice", { id: D });
  device.height.value = 1;
  await expect(device.save({ signal: AbortSignal.abort() })).rejects.toThrow();
  expect(infrahub.sent).toEqual([]);
  await device.save({ tracker: "t", priority: "low" });
  expect(infrahub.sent).toHaveLength(1);
});

it("saves what was selected of an implementing kind and of its generic one", async () => {
  await using infrahub = await playStore();
  infrahub.put("SampleDevice", D, { name: "d1" });
  infrahub.put("SampleDevice", testId(6), { name: "d2" });
  infrahub.put("SampleInterface", testId(5), { name: "eth0", speed: 1 }, { device: D });
  const [port] = await infrahub.client.all("SamplePort", {
    select: {
      $hfid: true,
      name: { value: true, isProtected: true },
      device: true,
      $on: { SampleInterface: { speed: true } },
    },
  });
  if (port?.kind !== "SampleInterface") throw new Error("It is an interface.");
  port.speed.value = 2;
  port.name.value = "eth1";
  port.device.set(testId(6));
  await port.save();
  expect(infrahub.sent).toEqual([
    [
      {
        field: "SampleInterfaceUpdate",
        data: { id: testId(5), name: { value: "eth1" }, speed: { value: 2 }, device: { id: testId(6) } },
      },
    ],
  ]);
  expect(port.name).toEqual({ value: "eth1", isProtected: false });
  expect(port.speed).toEqual({ value: 2 });
  expect(port.device.id).toBe(testId(6));
  expect(port.hfid).toEqual(["eth1"]);
});

import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../../../src/rest.js";
import { Query } from "../../../../src/index.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { deepProxy, plainProxy } from "../../helpers/proxies.js";
import { playStore, testId } from "../play-store.js";

hideEnvironment();

const [D, S, T, U] = [testId(1), testId(2), testId(3), testId(4)];

async function store() {
  const played = await playStore();
  for (const [id, name] of [[T, "red"], [U, "blue"]] as const) played.put("SampleTag", id, { name }); // prettier-ignore
  played.put("SampleSite", S, { name: "paris" });
  played.put("SampleDevice", D, { name: "d" }, { tags: [T] });
  const read = () => played.client.get("SampleDevice", { id: D }, { include: ["tags"] });
  return Object.assign(played, { read });
}

describe.each([
  ["a plain proxy", plainProxy],
  ["a proxy at any depth", deepProxy],
])("through %s", (_, proxy) => {
  it("saves what was changed of a node", async () => {
    await using infrahub = await store();
    const device = proxy(await infrahub.read());
    device.name.value = "other";
    device.site.set(S);
    device.tags.add(U);
    expect(device.tags.peerIds).toEqual([T, U]);
    await device.save();
    expect(infrahub.sent[0]?.[0]?.data).toEqual({ id: D, name: { value: "other" }, site: { id: S } });
    expect(infrahub.nodes.get(D)?.lists["tags"]).toEqual([T, U]);
    expect([device.displayLabel, device.site.id, device.branch]).toEqual(["other", S, undefined]);
    await device.save();
    expect(infrahub.sent).toHaveLength(1);
    device.tags.remove(T);
    device.site.clear();
    await device.update({ height: 2 });
    expect(infrahub.nodes.get(D)).toMatchObject({ singles: { site: null }, lists: { tags: [U] } });
    expect(Object.keys(device.attributes)).toContain("height");
    device.tags.replace([proxy(await infrahub.client.get("SampleTag", { id: T }))]);
    await device.save();
    expect(infrahub.nodes.get(D)?.lists["tags"]).toEqual([T]);
    expect(await device.tags.fetch()).toHaveLength(1);
    expect(await device.site.fetch()).toBeNull();
    await device.delete();
    expect(infrahub.nodes.has(D)).toBe(false);
  });

  it("puts a node into batches and the store, and names it as a peer", async () => {
    await using infrahub = await store();
    const site = proxy(await infrahub.client.create("SampleSite", { name: "rome" }));
    const device = proxy(await infrahub.client.create("SampleDevice", { name: "e", site }));
    const batch = infrahub.client.createBatch();
    batch.save(device);
    batch.save(site);
    batch.delete(proxy(await infrahub.read()));
    const { outcomes, done } = await batch.execute();
    expect(done).toBe(3);
    expect(outcomes[0]?.node).toBe(device);
    expect(infrahub.nodes.get(device.id)?.singles["site"]).toBe(site.id);
    expect(infrahub.nodes.has(D)).toBe(false);
    infrahub.client.store.set(device);
    expect(infrahub.client.store.get("SampleDevice", { id: device.id }, { select: { name: true } }).id).toBe(
      device.id,
    );
    await infrahub.client.delete("SampleSite", site);
    expect(infrahub.nodes.has(site.id)).toBe(false);
  });

  it("calls every part of a client", async () => {
    await using infrahub = await store();
    const client = proxy(infrahub.client);
    const created = await client.create("SampleTag", { name: "green" });
    await created.save();
    expect(await client.count("SampleTag")).toBe(3);
    expect(await client.all("SampleTag")).toHaveLength(3);
    for await (const { id } of client.stream("SampleSite")) expect(id).toBe(S);
    expect((await client.with({ branch: "b" }).get("SampleSite", { id: S })).branch).toBe("b");
    expect((await client.schema.all()).has("SampleTag")).toBe(true);
    expect(client.headers).toBeInstanceOf(Headers);
    const tags = proxy(client.store);
    tags.set(created);
    expect(tags.count).toBe(1);
    const batch = proxy(client.createBatch());
    batch.save(await client.create("SampleTag", { name: "white" }));
    expect(batch.numTasks).toBe(1);
    expect((await proxy(batch.execute())).done).toBe(1);
    await client.group.addMembers(testId(9), []);
    const rest = proxy(client.rest);
    expect((await rest.with({ branch: "c" }).GET("/api/schema", {})).response.status).toBe(200);
    expect(new Query({ query: { SampleTag: { count: true } } }).render()).toBe(
      proxy(new Query({ query: { SampleTag: { count: true } } })).render(),
    );
    const { client: other } = infrahub;
    const Client = other.constructor as new (from: unknown) => typeof other;
    expect(await new Client(rest).count("SampleSite")).toBe(1);
    await client.close();
  });
});

it("sees through a proxy what a library watches: values that a save gave are set through it", async () => {
  await using infrahub = await store();
  const seen: unknown[] = [];
  const device = new Proxy(await infrahub.read(), {
    set(object, name, value) {
      seen.push(name);
      return Reflect.set(object, name, value);
    },
  });
  device.name.value = "other";
  await device.save();
  expect(seen).toContain("displayLabel");
});

it("says in a sentence that a method was called apart from its object", async () => {
  await using infrahub = await store();
  const device = await infrahub.read();
  const { client } = infrahub;
  const torn: Record<string, (...args: never[]) => unknown> = {};
  for (const [owner, names] of [
    [device, ["save", "update", "delete"]],
    [device.site, ["set", "clear", "fetch"]],
    [device.tags, ["add", "remove", "replace", "clear", "fetch"]],
    [client, ["get", "filters", "create", "delete", "with", "executeGraphQL", "createBatch"]],
    [client.createBatch(), ["add", "save", "execute"]],
    [client.store, ["set", "get"]],
  ] as unknown as [Record<string, (...args: never[]) => unknown>, string[]][])
    for (const name of names) torn[name] = owner[name] as (...args: never[]) => unknown;
  for (const [name, method] of Object.entries(torn)) {
    const error = await caught(InvalidInputError, async () => { await method(); }); // prettier-ignore
    expect([name, error.message]).toEqual([name, expect.stringContaining("apart from")]);
  }
});

import fc from "fast-check";
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  anonymousAuth,
  AttributeConstraintError,
  AuthenticationError,
  InfrahubClient,
  InvalidInputError,
  NodeNotFoundError,
  unwrap,
  ValidationError,
  type AnyNode,
  type BuiltInKinds,
  type components,
} from "../../src/index.js";
import { cleanUp } from "./fixtures/clean-up.js";
import { everyValue } from "./fixtures/node-data.js";
import { nodeSchema } from "./fixtures/node-schema.js";
import { createBranch, deleteBranch } from "./helpers/branch.js";
import { refusal } from "./helpers/refusal.js";
import { describeLive, liveServer } from "./server/live.js";

const LOAD_LIMIT_MS = 800_000;

describeLive("writing nodes", () => {
  const run = randomBytes(3).toString("hex");
  const branch = `write-${run}`;
  const own = (name: string) => `Write${run}${name}`;
  const undo: (() => Promise<unknown>)[] = [];
  let main: InfrahubClient;
  let client: InfrahubClient;
  let red: AnyNode;
  let blue: AnyNode;
  let paris: AnyNode;
  let accountId: string;
  let counter = 0;

  // The kinds and all that is written are on a branch of their own, and go with it; pools are on every branch.
  beforeAll(async () => {
    const { address, apiToken } = liveServer();
    main = new InfrahubClient({ address, apiToken, timeout: LOAD_LIMIT_MS });
    undo.push(() => deleteBranch(main.rest, branch));
    await createBranch(main.rest, branch);
    client = main.with({ branch });
    const body = { schemas: [nodeSchema(`Write${run}`)] } as components["schemas"]["SchemasLoadAPI"];
    await unwrap(client.rest.POST("/api/schema/load", { body }));
    accountId = (await main.get("CoreAccount", { name__value: "admin" }, { select: {} })).id;
    const country = await client.create(own("Country"), { name: name() });
    await country.save();
    [red, blue, paris] = await Promise.all([
      made("BuiltinTag", { name: name() }),
      made("BuiltinTag", { name: name() }),
      made(own("Site"), { name: name(), parent: country }),
    ]);
  }, 2 * LOAD_LIMIT_MS);
  afterAll(async () => {
    await cleanUp(undo);
  });

  /** A name that no other node has. */
  function name(): string {
    return `n${run}-${++counter}`;
  }

  async function made(kind: string, data: object): Promise<AnyNode> {
    const node = await client.create(kind, { ...data });
    await node.save();
    return node;
  }

  const device = (data: object = {}) => made(own("Device"), { name: name(), ...data });
  const read = (node: AnyNode, options = {}): Promise<AnyNode> =>
    client.get(node.kind, { id: node.id }, options);
  const value = (node: AnyNode, attribute: string) => node.attributes[attribute]?.value;

  it("creates a node with every kind of attribute, and reads the same", async () => {
    const node = await client.create(own("Device"), {
      ...everyValue,
      name: name(),
      hashed: "open sesame",
      site: paris,
      tags: [red, { id: blue.id }],
    });
    await node.save();
    const found = await read(node, { include: ["tags"] });
    for (const [attribute, given] of Object.entries(everyValue)) {
      expect([attribute, value(node, attribute)]).toEqual([attribute, given]);
      expect([attribute, value(found, attribute)]).toEqual([attribute, given]);
    }
    expect(value(found, "hashed")).not.toBe("open sesame");
    expect([value(found, "color"), value(node, "color")]).toEqual(["red", "red"]);
    expect(value(node, "title")).toBe(`the ${String(value(node, "name"))}`);
    expect(node).toMatchObject({ hfid: [value(node, "name")], displayLabel: value(node, "name") });
    expect(found.relationships["site"]?.id).toBe(paris.id);
    expect(found.relationships["tags"]?.peerIds.toSorted()).toEqual([red.id, blue.id].toSorted());
  });

  it("lists new nodes in the order in which they were made, unless their kind has another", async () => {
    const names = Array.from({ length: 6 }, name).toReversed();
    const racks = await Promise.all(names.map((name) => client.create(own("Rack"), { name, units: 1 })));
    for (const rack of racks.toReversed()) await rack.save();
    const found = await client.filters(own("Rack"), { name__values: names }, { select: { name: true } });
    expect(found.map((rack) => value(rack, "name"))).toEqual(names);
  });

  it("writes and reads integers of any size, and moments, as they are", async () => {
    const settings = { large: [9007199254740993n, 2n ** 70n] };
    const node = await device({ height: 2n ** 63n - 1n, installed: new Date(0), settings });
    const found = await read(node);
    expect(["height", "installed", "settings"].map((one) => value(found, one))).toEqual([
      2n ** 63n - 1n,
      "1970-01-01T00:00:00.000Z",
      settings,
    ]);
    const [same] = await client.filters(own("Device"), { height__value: 2n ** 63n - 1n }, { select: {} });
    expect(same?.id).toBe(node.id);
  });

  it("saves what changed, and nothing else", async () => {
    const node = await device({ role: "leaf", words: ["a"], note: "stays" });
    const other = await read(node, { select: { note: true } });
    await other.update({ note: "changed elsewhere" });
    Object.assign(node.attributes["role"] ?? {}, { value: "spine" });
    (value(node, "words") as string[]).push("b");
    await node.save();
    const found = await read(node);
    expect(["role", "words", "note"].map((one) => value(found, one))).toEqual([
      "spine",
      ["a", "b"],
      "changed elsewhere",
    ]);
    await node.update({ role: null, height: 5, color: "blue" });
    await node.update({ color: { isDefault: true } });
    expect(["role", "height", "color"].map((one) => value(node, one))).toEqual([null, 5, "red"]);
    await node.save();
  });

  it("carries any text there and back", async () => {
    const node = await device();
    // A fixed seed: the same texts on every run.
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 });
    const texts = [...fc.sample(text, { numRuns: 8, seed: 1 }), '"$m0"', "\\n \n \\", "👩‍👩‍👧", "{ } # null"];
    for (const note of texts) {
      await node.update({ note });
      expect(value(node, "note")).toBe(note);
      expect(value(await read(node, { select: { note: true } }), "note")).toBe(note);
    }
  });

  it("protects attributes, and names their owner and source", async () => {
    const node = await device({
      note: { value: "n", isProtected: true, owner: accountId, source: { id: accountId } },
    });
    const select = { note: { value: true, isProtected: true, owner: true, source: true } };
    const account = { id: accountId, kind: "CoreAccount" };
    const found = await read(node, { select });
    expect(found.attributes["note"]).toMatchObject({
      value: "n",
      isProtected: true,
      owner: account,
      source: account,
    });
    await found.update({ note: { isProtected: false, value: "m" } });
    expect(found.attributes["note"]).toMatchObject({ value: "m", isProtected: false, owner: account });
    await found.save();
  });

  it("passes over null for a source and an owner, which is why the client refuses it", async () => {
    const node = await device({ note: { value: "n", owner: accountId, source: accountId } });
    const clear = `mutation ($id: String!) {
      ${own("Device")}Update(data: { id: $id, note: { source: null, owner: null } }) { ok }
    }`;
    await client.executeGraphQL(clear, { id: node.id });
    const found = await read(node, { select: { note: { source: true, owner: true } } });
    expect(found.attributes["note"]).toMatchObject({ source: { id: accountId }, owner: { id: accountId } });
    await refusal(InvalidInputError, found.update({ note: { source: null } }));
  });

  it("adds, removes, replaces and clears peers", async () => {
    const node = await device({ tags: [red], site: paris });
    const tags = async () =>
      (await read(node, { select: { tags: true } })).relationships["tags"]?.peerIds.toSorted();
    const { tags: list, site } = node.relationships;
    list?.add(blue, { isProtected: true, owner: accountId });
    list?.remove(red);
    await node.save();
    expect(await tags()).toEqual([blue.id]);
    const relationships = await read(node, { select: { tags: { $properties: true } } });
    expect(relationships["tags"]).toMatchObject({
      properties: [{ isProtected: true, owner: { id: accountId } }],
    });
    list?.replace([red, blue]);
    await node.save();
    expect(await tags()).toEqual([red.id, blue.id].toSorted());
    await node.update({ tags: { remove: [{ hfid: [String(value(red, "name"))] }] } });
    expect(await tags()).toEqual([blue.id]);
    list?.clear();
    site?.clear();
    await node.save();
    expect(await tags()).toEqual([]);
    await node.update({
      site: { hfid: [String(value(paris, "name"))] },
      tags: [{ hfid: [String(value(red, "name"))] }],
    });
    expect(site).toMatchObject({ id: paris.id, peer: { displayLabel: paris["displayLabel"] as string } });
    expect(await tags()).toEqual([red.id]);
    // Of a list that was cut, what is not known stays, until it is replaced.
    const cut = await read(node, { select: { tags: { $limit: 1, $offset: 1 } } });
    cut.relationships["tags"]?.add(blue);
    await cut.save();
    expect(await tags()).toEqual([red.id, blue.id].toSorted());
    const unread = await read(node, { select: {} });
    await unread.update({ tags: [blue], site: null });
    expect(await tags()).toEqual([blue.id]);
    expect((await read(node)).relationships["site"]?.id).toBeNull();
  });

  it("fetches peers of many nodes in one go", async () => {
    const nodes = await Promise.all([device({ tags: [red, blue] }), device({ tags: [blue] })]);
    const found = await Promise.all(
      nodes.map(
        (node) => node.relationships["tags"]?.fetch({ select: { name: true } }) as Promise<AnyNode[]>,
      ),
    );
    expect(found.map((tags) => tags.map(({ id }) => id))).toEqual([[red.id, blue.id], [blue.id]]);
  });

  it("upserts: creates, or takes on the node of the same human-friendly id", async () => {
    const first = await client.create(own("Device"), {
      name: name(),
      role: "leaf",
      site: paris,
      tags: [red],
    });
    await first.save({ allowUpsert: true });
    const again = await client.create(own("Device"), { name: value(first, "name"), note: "n" });
    expect(again.id).not.toBe(first.id);
    await again.save({ allowUpsert: true });
    expect(again.id).toBe(first.id);
    expect(["role", "note"].map((one) => value(again, one))).toEqual(["leaf", "n"]);
    // Where it leads is not in the server's answer, and so not known until it is read.
    await refusal(InvalidInputError, again.relationships["site"]?.fetch() as Promise<unknown>);
    again.relationships["site"]?.clear();
    again.relationships["tags"]?.replace([blue]);
    await again.save();
    const found = await read(first, { include: ["tags"] });
    expect(found.relationships["site"]?.id).toBeNull();
    expect(found.relationships["tags"]?.peerIds).toEqual([blue.id]);
    const list = await client.create(own("Device"), { name: value(first, "name"), tags: [red] });
    await list.save({ allowUpsert: true });
    expect((await read(first, { include: ["tags"] })).relationships["tags"]?.peerIds).toEqual([red.id]);
    const nameless = await client.create(own("Prefix"), { prefix: "10.98.0.0/24" });
    await refusal(InvalidInputError, nameless.save({ allowUpsert: true }));
  });

  it("creates once when the answer is lost", async () => {
    const { address, apiToken } = liveServer();
    let lose = 0;
    const losing: typeof fetch = async (...call) => {
      const response = await fetch(...call);
      if (!(new Request(...call).url.includes("/graphql/") && lose-- > 0)) return response;
      await response.body?.cancel();
      throw new TypeError("fetch failed", {
        cause: Object.assign(new Error("reset"), { code: "ECONNRESET" }),
      });
    };
    const unlucky = new InfrahubClient({ address, apiToken, branch, timeout: LOAD_LIMIT_MS, fetch: losing });
    const node = await unlucky.create(own("Device"), { name: name(), role: "leaf" });
    lose = 1;
    await node.save();
    expect(lose).toBeLessThan(0);
    expect(node).toMatchObject({ hfid: [value(node, "name")], role: { value: "leaf" } });
    expect(await client.count(own("Device"), { name__value: value(node, "name") } as object)).toBe(1);
    lose = 1;
    await node.delete();
    expect(await client.getOrNull(own("Device"), { id: node.id })).toBeNull();
  });

  it("takes on the values of a profile and of a template", async () => {
    const profile = await made(`Profile${own("Rack")}`, { profile_name: name(), label: "by profile" });
    const rack = await made(own("Rack"), { name: name(), units: 1, profiles: [profile] });
    expect(value(rack, "label")).toBe("by profile");
    const select = { label: { value: true, isFromProfile: true } };
    expect((await read(rack, { select })).attributes["label"]).toEqual({
      value: "by profile",
      isFromProfile: true,
    });

    const template = await made(`Template${own("Rack")}`, {
      template_name: name(),
      units: 42,
      label: "by template",
      site: paris,
      spares: [red],
    });
    const templated = await made(own("Rack"), { name: name(), label: "mine", object_template: template });
    expect(["units", "label"].map((one) => value(templated, one))).toEqual([42, "mine"]);
    expect(templated.relationships["site"]?.id).toBe(paris.id);
    expect(templated.relationships["object_template"]?.id).toBe(template.id);
    templated.relationships["spares"]?.replace([blue]);
    await templated.save();
    expect((await read(templated, { include: ["spares"] })).relationships["spares"]?.peerIds).toEqual([
      blue.id,
    ]);
  });

  it("places nodes in a hierarchy", async () => {
    const country = await made(own("Country"), { name: name() });
    const site = await made(own("Site"), { name: name(), parent: country });
    expect(site.relationships["parent"]?.id).toBe(country.id);
    const above = await read(country, { select: { children: true, descendants: true } });
    expect([above.relationships["children"]?.peerIds, above.relationships["descendants"]?.peerIds]).toEqual([
      [site.id],
      [site.id],
    ]);
    const below = await read(site, { select: { ancestors: { name: true } } });
    expect(below.relationships["ancestors"]?.peers.map((peer) => value(peer, "name"))).toEqual([
      value(country, "name"),
    ]);
    const other = await made(own("Country"), { name: name() });
    await site.update({ parent: other });
    expect((await read(other, { select: { children: true } })).relationships["children"]?.peerIds).toEqual([
      site.id,
    ]);
    await refusal(InvalidInputError, site.update({ ancestors: [country] }));
  });

  it("takes addresses from a pool", async () => {
    const prefix = await made(own("Prefix"), { prefix: "10.99.0.0/24", member_type: "address" });
    // The server's own choice is shown, too.
    expect(prefix.relationships["ip_namespace"]?.peer?.displayLabel).toBe("default");
    const addresses = await made("CoreIPAddressPool", {
      name: name(),
      default_address_type: own("Address"),
      default_prefix_length: 24,
      resources: [prefix],
      ip_namespace: await client.get("IpamNamespace", { default__value: true }, { select: {} }),
    });
    undo.push(() => client.delete("CoreIPAddressPool", addresses.id));
    const node = await device({ primary_ip: { fromPool: addresses, prefixLength: 32, identifier: "lo" } });
    const address = (await node.relationships["primary_ip"]?.fetch()) as AnyNode;
    expect(value(address, "address")).toMatch(/^10\.99\.0\.\d+\/32$/);
  });

  it("deletes, also by human-friendly id and by a generic kind", async () => {
    const node = await device();
    await node.delete();
    await refusal(InvalidInputError, node.save());
    await refusal(NodeNotFoundError, client.delete(own("Device"), node.id));
    const byHfid = await device();
    await client.delete(own("Device"), { hfid: [String(value(byHfid, "name"))] });
    const port = await made(own("Console"), { name: name(), device: await device() });
    await client.delete(own("Port"), port.id);
    await refusal(NodeNotFoundError, client.delete(own("Port"), port.id));
    expect(await client.count(own("Port"), { ids: [port.id] })).toBe(0);
  });

  it("tells by its class why the server refuses, and keeps the changes", async () => {
    const taken = await device();
    const twice = await client.create(own("Device"), { name: value(taken, "name") });
    expect((await refusal(AttributeConstraintError, twice.save())).message).toContain("name");
    Object.assign(twice.attributes["name"] ?? {}, { value: name() });
    await twice.save();
    const node = await device({ tags: [red] });
    await taken.delete();
    const stale = await read(node, { include: ["tags"] });
    stale.relationships["tags"]?.add(randomId());
    Object.assign(stale.attributes["note"] ?? {}, { value: "done" });
    await refusal(ValidationError, stale.save());
    expect(value(await read(node), "note")).toBe("done");
    const sameId = await client.create(own("Device"), { id: node.id, name: name() });
    const inUse = await refusal(AttributeConstraintError, sameId.save());
    expect(inUse.data).toMatchObject({ node_kind: own("Device"), field_name: "id" });
    const gone = await device();
    await client.delete(own("Device"), gone.id);
    await refusal(NodeNotFoundError, gone.update({ note: "x" }));
  });

  it("needs an account", async () => {
    const anonymous = new InfrahubClient({
      address: liveServer().address,
      auth: anonymousAuth(),
      timeout: LOAD_LIMIT_MS,
    });
    const tag = await anonymous.create("BuiltinTag", { name: name() });
    await refusal(AuthenticationError, tag.save());
    await refusal(AuthenticationError, anonymous.delete("BuiltinTag", red.id));
  });

  it("writes in the name of another account", async () => {
    const bot = await main.create("CoreAccount", { name: name(), password: randomId(), account_type: "Bot" });
    undo.push(() => main.delete("CoreAccount", bot.id));
    await bot.save();
    const authors = async ({ id }: AnyNode) => {
      const typed = client as InfrahubClient<BuiltInKinds>;
      const { metadata } = await typed.get("BuiltinTag", { id }, { select: { $metadata: true } });
      return [metadata.createdBy?.id, metadata.updatedBy?.id];
    };
    const asBot = client.with({ requestContext: { account: bot } });
    const tag = await asBot.create("BuiltinTag", { name: name() });
    await tag.save();
    expect(await authors(tag)).toEqual([bot.id, bot.id]);
    await (await client.get("BuiltinTag", { id: tag.id })).update({ description: "by the administrator" });
    expect(await authors(tag)).toEqual([bot.id, accountId]);
    const batch = client.createBatch();
    const others = await Promise.all(["a", "b"].map(() => client.create("BuiltinTag", { name: name() })));
    for (const other of others) batch.save(other);
    for await (const { error } of batch.execute({ requestContext: { account: bot } }))
      expect(error).toBeUndefined();
    for (const other of others) expect(await authors(other)).toEqual([bot.id, bot.id]);

    const nobody = { requestContext: { account: { id: randomId() } } };
    await refusal(ValidationError, tag.update({ description: "by nobody" }, nobody));
    await refusal(ValidationError, client.delete("BuiltinTag", tag.id, nobody));
    await asBot.delete("BuiltinTag", tag.id);
  });

  it("writes to the default branch, too, and by a branch without touching it", async () => {
    const tag = await main.create("BuiltinTag", { name: name() });
    undo.push(() => main.delete("BuiltinTag", tag.id));
    await tag.save();
    await tag.update({ description: "on main" });
    expect(value(await main.get("BuiltinTag", { id: tag.id }), "description")).toBe("on main");
    expect(await main.getOrNull("BuiltinTag", { id: red.id })).toBeNull();
    expect(red.branch).toBe(branch);
  });
});

/** An id that no node has. */
function randomId(): string {
  return crypto.randomUUID();
}

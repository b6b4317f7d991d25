import fc from "fast-check";
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  InfrahubClient,
  InvalidInputError,
  NodeNotFoundError,
  NodeNotUniqueError,
  SchemaNotFoundError,
  unwrap,
} from "../../src/index.js";
import { indexSchema } from "../../src/schema/branch-schema.js";
import { anySelection } from "../unit/nodes/read/any-selection.js";
import { cleanUp } from "./fixtures/clean-up.js";
import { infrahubCalls } from "./fixtures/infrahub-calls.js";
import { createNodeData, everyValue, type NodeData } from "./fixtures/node-data.js";
import { createBranch, deleteBranch } from "./helpers/branch.js";
import { refusal } from "./helpers/refusal.js";
import { describeLive, liveServer } from "./server/live.js";

const NASTY = ["$x", "${x}", '"', '"""', "\\", "\\n", "a\nb", "\t", "{ } [ ] ( )", "# no comment", "null", "é", "👩‍👩‍👧", "\u2028", "' OR 1=1"]; // prettier-ignore

describeLive("reading nodes", () => {
  const run = randomBytes(3).toString("hex");
  const namespace = `Node${run}`;
  const branch = `nodes-${run}`;
  const device = `${namespace}Device`;
  let client: InfrahubClient;
  let data: NodeData;
  let before: Date;
  const undo: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    const { address, apiToken } = liveServer();
    client = new InfrahubClient({ address, apiToken, timeout: 150_000 });
    data = await createNodeData(infrahubCalls(liveServer()), namespace);
    undo.push(() => data.remove());
    undo.push(() => deleteBranch(client.rest, branch));
    await createBranch(client.rest, branch);
    const rename = `mutation ($id: String!) {
      ${device}Update(data: { id: $id, note: { value: "on a branch" } }) { ok }
    }`;
    await client.executeGraphQL(rename, { id: data.deviceIds["d1"] }, { branch });
    const select = { note: { updatedAt: true } } as const;
    const renamed = await client.get(device, { hfid: ["d1"] }, { branch, select });
    // Just before, on the server's clock: this machine's may be another.
    const { updatedAt } = renamed.attributes["note"] as unknown as { updatedAt: string };
    before = new Date(Date.parse(updatedAt) - 1);
  });
  afterAll(async () => {
    await cleanUp(undo);
  });

  const names = (nodes: readonly { attributes: Readonly<Record<string, { value: unknown }>> }[]) =>
    nodes.map(({ attributes }) => attributes["name"]?.value);

  it("gives the value of every kind of attribute by default", async () => {
    const node = await client.get(device, { hfid: ["full"] });
    expect(node).toMatchObject({
      id: data.deviceIds["full"],
      kind: device,
      hfid: ["full"],
      displayLabel: "full",
    });
    for (const [name, value] of Object.entries(everyValue)) {
      if (name !== "secret") expect(node.attributes[name]).toEqual({ value });
    }
    expect(node.relationships["site"]?.id).toBe(data.siteId);
    expect(node.relationships).not.toHaveProperty("tags");
  });

  it("finds nodes by the value of every kind of attribute", async () => {
    // A password is hidden, a list or an object is no value to look for, and the server refuses to look for a time.
    const unsearchable = ["secret", "words", "settings", "installed"];
    for (const [name, value] of Object.entries(everyValue)) {
      if (unsearchable.includes(name)) continue;
      const [node] = await client.filters(device, { [`${name}__value`]: value } as object, {
        select: { name: true },
      });
      expect([name, node?.attributes["name"]?.value]).toEqual([name, "full"]);
      const some = await client.filters(device, { [`${name}__values`]: [value] } as object, { select: {} });
      expect(some.map(({ id }) => id)).toContain(data.deviceIds["full"]);
    }
  });

  it("reads by id, human-friendly id and filters, and tells none and several apart", async () => {
    const id = data.deviceIds["d2"] ?? "";
    for (const criteria of [{ id }, { hfid: ["d2"] }, { name__value: "d2" }])
      expect((await client.get(device, criteria)).id).toBe(id);
    expect((await client.get(device, id)).id).toBe(id);
    await refusal(NodeNotFoundError, client.get(device, { name__value: "none" }));
    expect(await client.getOrNull(device, { hfid: ["none"] })).toBeNull();
    await refusal(NodeNotUniqueError, client.get(device, { role__isnull: true }));
    await refusal(SchemaNotFoundError, client.all(`${namespace}Unknown`));
  });

  it("filters by peers, properties, metadata and presence", async () => {
    const filtered = async (filters: object) => names(await client.filters(device, filters));
    expect(await filtered({ site__name__value: "paris" })).toEqual(["full"]);
    expect(await filtered({ site__ids: [data.siteId] })).toEqual(["full"]);
    expect(await filtered({ tags__name__values: [`${namespace.toLowerCase()}-red`] })).toEqual(["full"]);
    expect(await filtered({ name__is_protected: true })).toEqual(["full"]);
    expect(await filtered({ any__value: "router" })).toEqual(["full"]);
    expect(await filtered({ role__isnull: false })).toEqual(["full"]);
    expect(await filtered({ ids: [data.deviceIds["d3"], data.deviceIds["d4"]] })).toEqual(["d3", "d4"]);
    expect(await filtered({ node_metadata__created_at__before: "2020-01-01T00:00:00Z" })).toEqual([]);
  });

  it("filters by exactly what is asked, and refuses what the server would pass over or fail at", async () => {
    const filtered = async (filters: object, options: object = {}) =>
      names(await client.filters(device, filters, options));
    expect(await filtered({ words__value: "a" })).toEqual(["full"]);
    // To the server it is a pattern.
    expect(await filtered({ words__value: "." })).toEqual([]);
    expect(await filtered({ node_metadata__created_at__before: new Date(0) })).toEqual([]);
    // What has no value holds the text "NULL".
    expect(await filtered({ note__value: "ul" }, { partialMatch: true })).not.toContain("d1");
    const [full] = await client.filters(
      device,
      { name__value: "full" },
      { select: { tags: { name: true, $filters: { name__value: "" } } } },
    );
    expect((full?.relationships["tags"] as { peers: unknown[] } | undefined)?.peers).toEqual([]);
    for (const filters of [
      { settings__value: "x" },
      { installed__value: "2026-01-02T03:04:05Z" },
      { height__value: "1" },
      { height__value: 2n ** 63n },
      { uplink__value: 2 ** 31 },
      { words__values: [] },
      { hfid: ["full", "x"] },
      { node_metadata__created_at__after: "-1h" },
    ])
      await expect(client.filters(device, filters as object)).rejects.toBeInstanceOf(InvalidInputError);
  });

  it("orders, cuts and counts", async () => {
    const order = { by: [{ field: "name__value", direction: "DESC" as const }] };
    expect(names(await client.all(device, { order, limit: 2, offset: 1 }))).toEqual(["d6", "d5"]);
    expect(names(await client.all(device, { pageSize: 2 }))).toEqual([
      "d1",
      "d2",
      "d3",
      "d4",
      "d5",
      "d6",
      "full",
    ]);
    expect(await client.all(device, { order: { disable: true }, select: {} })).toHaveLength(7);
    expect(await client.count(device)).toBe(7);
    expect(await client.count(device, { name__value: "d" }, { partialMatch: true })).toBe(6);
    const streamed = [];
    for await (const node of client.stream(device, { pageSize: 3, filters: { role__isnull: true } }))
      streamed.push(node);
    expect(names(streamed)).toEqual(["d1", "d2", "d3", "d4", "d5", "d6"]);
  });

  it("reads related nodes to any depth, with the options of lists", async () => {
    const red = `${namespace.toLowerCase()}-red`;
    const select = {
      site: { city: true, parent: { name: true }, ancestors: { name: true } },
      tags: { name: true, $filters: { name__value: red } },
      ports: { name: true, $limit: 1, $order: { by: [{ field: "name__value", direction: "DESC" }] } },
    } as const;
    const { relationships } = await client.get(device, { hfid: ["full"] }, { select });
    const site = relationships["site"]?.peer?.relationships;
    expect(site?.["parent"]?.peer?.attributes["name"]?.value).toBe("France");
    expect(names(site?.["ancestors"]?.peers ?? [])).toEqual(["France"]);
    expect(names(relationships["tags"]?.peers ?? [])).toEqual([red]);
    expect(names(relationships["ports"]?.peers ?? [])).toEqual(["eth0"]);
    const none = await client.get(device, { hfid: ["d1"] }, { select });
    expect(none.relationships["site"]).toEqual({ id: null, peer: null });
    expect(none.relationships["tags"]).toEqual({ peers: [] });
  });

  it("reads a generic kind, and a hierarchy from above", async () => {
    const port = await client.all(`${namespace}Port`, {
      select: {
        name: true,
        $on: {
          [`${namespace}Interface`]: { speed: true, device: true },
          [`${namespace}Console`]: { speed: true },
        },
      },
      order: { by: [{ field: "name__value" }] },
    });
    expect(port.map(({ kind, attributes }) => [kind, attributes["speed"]?.value])).toEqual([
      [`${namespace}Console`, "9600"],
      [`${namespace}Interface`, 100],
    ]);
    expect(port[1]?.relationships["device"]?.id).toBe(data.deviceIds["full"]);
    const locations = await client.all(`${namespace}Location`, {
      select: { name: true, children: { name: true }, descendants: true },
    });
    const country = locations.find(({ kind }) => kind === `${namespace}Country`);
    expect(names(country?.relationships["children"]?.peers ?? [])).toEqual(["paris"]);
    expect(country?.relationships["descendants"]?.peers[0]?.id).toBe(data.siteId);
    // The schema says that they are sites, and GraphQL only that they are locations.
    const [own] = await client.all(`${namespace}Country`, {
      select: { children: { name: true, city: true } },
    });
    const [site] = own?.relationships["children"]?.peers ?? [];
    expect([site?.kind, site?.attributes["name"]?.value]).toEqual([`${namespace}Site`, "paris"]);
    expect(site?.attributes).toHaveProperty("city");
  });

  it("reads properties and metadata", async () => {
    const node = await client.get(
      device,
      { hfid: ["full"] },
      {
        select: {
          $metadata: true,
          name: {
            value: true,
            isProtected: true,
            isDefault: true,
            source: true,
            updatedAt: true,
            updatedBy: true,
          },
          enabled: { isDefault: true, isFromProfile: true, owner: true },
          site: { $properties: true },
          tags: { $properties: true, $metadata: true },
        },
      },
    );
    expect(node.attributes["name"]).toMatchObject({
      value: "full",
      isProtected: true,
      isDefault: false,
      source: null,
    });
    expect(node.attributes["enabled"]).toEqual({ isDefault: false, isFromProfile: false, owner: null });
    const person = { kind: "CoreAccount", id: expect.any(String) as string };
    expect(node["metadata"]).toMatchObject({ createdBy: person, createdAt: expect.any(String) as string });
    expect(node["site"]).toMatchObject({ properties: { source: null, owner: null } });
    expect(node["tags"]).toMatchObject({ properties: [{ owner: null }, { owner: null }] });
  });

  it("includes and excludes", async () => {
    const node = await client.get(
      device,
      { hfid: ["full"] },
      { include: ["tags"], exclude: ["note", "site"] },
    );
    expect(node.relationships["tags"]?.peers.map(({ id }) => id).toSorted()).toEqual(data.tagIds.toSorted());
    expect(node.attributes).not.toHaveProperty("note");
    expect(node.relationships).not.toHaveProperty("site");
  });

  it("reads on a branch and at a time", async () => {
    const note = async (reader: InfrahubClient, options = {}) =>
      (await reader.get(device, { hfid: ["d1"] }, { select: { note: true }, ...options })).attributes["note"]
        ?.value;
    expect(await note(client)).toBeNull();
    expect(await note(client, { branch })).toBe("on a branch");
    expect(await note(client.with({ branch }))).toBe("on a branch");
    expect(await note(client.with({ branch, at: before }))).toBeNull();
    expect(
      await client
        .with({ at: "2020-01-01" })
        .count("BuiltinTag")
        .catch(() => 0),
    ).toBe(0);
    expect(await client.count(device, {}, { branch, at: before })).toBe(7);
  });

  it("carries any text there and back", async () => {
    const id = data.deviceIds["d6"];
    const write = `mutation ($id: String!, $note: String) {
      ${device}Update(data: { id: $id, note: { value: $note } }) { ok }
    }`;
    for (const note of NASTY) {
      await client.executeGraphQL(write, { id, note });
      const [found, ...others] = await client.filters(
        device,
        { note__value: note },
        { select: { note: true } },
      );
      expect([found?.id, found?.attributes["note"]?.value, others]).toEqual([id, note, []]);
    }
  });

  it("lets a pool choose a number", async () => {
    const pool = await client.create("CoreNumberPool", {
      name: `nodes-${run}`,
      node: device,
      node_attribute: "asn",
      start_range: 100,
      end_range: 110,
    });
    await pool.save();
    try {
      const select = { asn: true };
      const [one, other] = await client.all(device, { select, limit: 2 });
      await one?.update({ asn: { fromPool: pool, identifier: run } });
      await other?.update({ asn: { fromPool: pool } });
      expect([one, other].map((node) => node?.attributes["asn"]?.value)).toEqual([100, 101]);
    } finally {
      await pool.delete();
    }
  });

  it("prints selections that the server accepts", async () => {
    const schema = indexSchema(await unwrap(client.rest.GET("/api/schema")));
    for (const kind of [device, `${namespace}Port`, `${namespace}Location`, `${namespace}Site`]) {
      // A fixed seed: the same selections on every run.
      for (const select of fc.sample(anySelection(schema, kind, 2), { numRuns: 5, seed: 1 }))
        expect(await client.all(kind, { select: select as never, limit: 3 })).not.toHaveLength(0);
    }
  });
});

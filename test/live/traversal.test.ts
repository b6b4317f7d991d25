import { randomInt } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { InfrahubClient, InvalidInputError, ResponseError } from "../../src/index.js";
import { liveClient } from "./helpers/live-client.js";
import { liveFixture } from "./helpers/live-fixture.js";
import { MadeNodes } from "./helpers/made-nodes.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive } from "./server/live.js";

describeLive("paths and search", () => {
  let client: InfrahubClient;
  let made: MadeNodes;
  let prefix: string;
  let one: string;
  let other: string;
  const base = `10.${randomInt(256)}.${randomInt(256)}`;
  beforeAll(async () => {
    const { kinds } = liveFixture();
    client = new InfrahubClient(liveClient());
    made = new MadeNodes(client);
    prefix = await made.create(kinds.prefix, { prefix: { value: `${base}.0/24` } });
    one = await made.create(kinds.address, { address: { value: `${base}.1/24` } });
    other = await made.create(kinds.address, { address: { value: `${base}.2/24` } });
  });
  afterAll(() => made.remove());

  it("finds the paths from one node to another", async () => {
    const { kinds } = liveFixture();
    const found = await client.traversePaths(one, await client.get(kinds.address, { id: other }), {
      maxDepth: 2,
      maxPaths: 5,
      shortestPathsOnly: false,
      kindFilter: [kinds.prefix, kinds.address],
    });
    expect(found).toMatchObject({
      source: { id: one, kind: kinds.address, displayLabel: `${base}.1/24` },
      destination: { id: other },
      count: 1,
      truncatedAtDepth: null,
    });
    expect(found.paths[0]).toMatchObject({
      depth: 2,
      hops: [
        { node: { id: one }, relationship: null },
        { node: { id: prefix }, relationship: { fromRel: "ip_prefix", toRel: "ip_addresses" } },
        { node: { id: other }, relationship: { fromRel: "ip_addresses", toRel: "ip_prefix" } },
      ],
    });
    expect(found.excludedKinds).toContain("IpamNamespace");
  });

  it("says whether there is a path", async () => {
    const { kinds } = liveFixture();
    expect(await client.pathExists(one, other)).toBe(true);
    expect(await client.pathExists(one, other, { maxDepth: 1 })).toBe(false);
    expect(await client.pathExists(one, other, { excludedKinds: [kinds.prefix] })).toBe(false);
  });

  it("finds the nodes of a kind that a node leads to", async () => {
    const { kinds } = liveFixture();
    const found = await client.reachableNodes(prefix, [kinds.address], { maxDepth: 1 });
    expect(found.source.id).toBe(prefix);
    expect(found.count).toBe(2);
    expect(found.dependencies.map(({ node, depth }) => [node.id, depth]).sort()).toEqual(
      [
        [one, 1],
        [other, 1],
      ].sort(),
    );
    const limited = await client.reachableNodes({ id: prefix }, [kinds.address], { maxResults: 1 });
    expect(limited.count).toBe(1);
  });

  it("is refused without nodes, for unknown ones and unknown kinds", async () => {
    await refusal(InvalidInputError, client.pathExists("", other));
    const unknown = await refusal(ResponseError, client.traversePaths(one, crypto.randomUUID()));
    expect(unknown.message).toMatch(/^Destination node not found/);
    await refusal(ResponseError, client.traversePaths(one, other, { maxDepth: 31 }));
    await refusal(ResponseError, client.reachableNodes(one, ["UnknownKind"]));
  });

  it("finds nodes by a value, by id, and the prefixes of an address", async () => {
    const { kinds } = liveFixture();
    const name = runName("Search");
    const tag = await made.create("BuiltinTag", { name: { value: name } });
    const found = { nodes: [{ id: tag, kind: "BuiltinTag" }], parentPrefixes: [] };
    expect(await client.search(name.slice(1).toLowerCase())).toEqual(found);
    expect(await client.search(tag)).toEqual(found);
    expect(await client.search(name, { partialMatch: false, caseSensitive: true, limit: 1 })).toEqual(found);
    expect((await client.search(name.toLowerCase(), { caseSensitive: true })).nodes).toEqual([]);
    expect((await client.search(`${base}.77`)).parentPrefixes).toContainEqual({
      id: prefix,
      kind: kinds.prefix,
    });
  });
});

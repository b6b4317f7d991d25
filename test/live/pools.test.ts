import { randomInt } from "node:crypto";
import { afterAll, beforeAll, expect, expectTypeOf, it } from "vitest";
import {
  InfrahubClient,
  InvalidInputError,
  NodeNotFoundError,
  PoolExhaustedError,
  ResponseError,
  SchemaNotFoundError,
  ValidationError,
  type AllocatedResource,
} from "../../src/index.js";
import { liveClient } from "./helpers/live-client.js";
import { liveFixture } from "./helpers/live-fixture.js";
import { MadeNodes } from "./helpers/made-nodes.js";
import { refusal } from "./helpers/refusal.js";
import { runName } from "./helpers/run-name.js";
import { describeLive } from "./server/live.js";

/** A private network that no other run is likely to have: `10.x.y.0`, a multiple of the prefix. */
const network = (length: 22 | 29) =>
  `10.${randomInt(256)}.${randomInt(64) * 4}.${length === 29 ? randomInt(32) * 8 : 0}/${length}`;

interface Device {
  id: string;
  kind: string;
}

describeLive("pools", () => {
  let client: InfrahubClient;
  let made: MadeNodes;
  let namespace: string;
  beforeAll(async () => {
    client = new InfrahubClient(liveClient());
    made = new MadeNodes(client);
    namespace = (await client.get("IpamNamespace", { hfid: ["default"] })).id;
  });
  afterAll(() => made.remove());

  /** What a pool gave is removed in the end. */
  const keep = (resource: AllocatedResource) => {
    made.add(resource.kind, resource.id);
    return resource;
  };

  async function addressPool(): Promise<{ name: string; id: string; prefix: string }> {
    const { kinds } = liveFixture();
    const prefix = await made.create(kinds.prefix, {
      prefix: { value: network(29) },
      member_type: { value: "address" },
    });
    const name = runName("addresses");
    const id = await made.create("CoreIPAddressPool", {
      name: { value: name },
      default_address_type: { value: kinds.address },
      default_prefix_length: { value: 29 },
      resources: [{ id: prefix }],
      ip_namespace: { id: namespace },
    });
    return { name, id, prefix };
  }

  it("give addresses, and the same identifier the same one, until there is none left", async () => {
    const { kinds } = liveFixture();
    const { pool: pools } = client;
    const { name, id, prefix } = await addressPool();
    const next = await pools.nextAvailableIpAddress(prefix);
    const first = keep(await pools.allocateNextIpAddress(id, { identifier: "a" }));
    expectTypeOf(first).toEqualTypeOf<AllocatedResource>();
    expect(first).toEqual({
      id: expect.any(String) as string,
      kind: kinds.address,
      identifier: "a",
      displayLabel: next,
    });

    // By name, and as a node that was read.
    const node = await client.get("CoreIPAddressPool", { id });
    for (const pool of [{ hfid: [name] }, node])
      expect(await pools.allocateNextIpAddress(pool, { identifier: "a" })).toEqual(first);

    const data = { description: "with data" };
    const second = keep(
      await pools.allocateNextIpAddress(node, {
        identifier: "b",
        prefixLength: 32,
        addressType: kinds.address,
        data,
      }),
    );
    expect(second.displayLabel).toMatch(/\/32$/);
    const read = await client.get(kinds.address, { id: second.id });
    expect(read.attributes["description"]?.value).toBe("with data");

    // Without an identifier each call takes another one.
    const third = keep(await pools.allocateNextIpAddress(id));
    expect(third.identifier).toMatch(/^[0-9a-f-]{36}$/);
    expect([first.id, second.id]).not.toContain(third.id);

    const allocated = await pools.allocated({ hfid: [name] });
    expect(allocated.map((one) => [one.id, one.identifier])).toEqual([
      [first.id, "a"],
      [second.id, "b"],
      [third.id, third.identifier],
    ]);
    expect(await pools.allocated(id, { resource: prefix })).toEqual(allocated);

    const use = { utilization: 50, utilizationDefaultBranch: 50, utilizationBranches: 0 };
    expect(await pools.utilization(node)).toEqual({
      ...use,
      resources: [
        {
          ...use,
          id: prefix,
          kind: kinds.prefix,
          displayLabel: expect.stringMatching(/^10\..*\/29$/) as string,
          weight: 6,
        },
      ],
    });

    await refusal(ValidationError, pools.allocateNextIpAddress(id, { identifier: "a", prefixLength: 32 }));
    await refusal(ValidationError, pools.allocateNextIpAddress(id, { prefixLength: 8 }));
    await refusal(SchemaNotFoundError, pools.allocateNextIpAddress(id, { addressType: "UnknownKind" }));
    for (let left = 3; left > 0; left--) keep(await pools.allocateNextIpAddress(id));
    await refusal(PoolExhaustedError, pools.allocateNextIpAddress(id));
    await refusal(PoolExhaustedError, pools.nextAvailableIpAddress(prefix));
    expect((await pools.utilization(id)).utilization).toBe(100);
  });

  it("give prefixes of a length and for members of a type", async () => {
    const { kinds } = liveFixture();
    const { pool: pools } = client;
    const prefix = await made.create(kinds.prefix, {
      prefix: { value: network(22) },
      member_type: { value: "prefix" },
    });
    const pool = await made.create("CoreIPPrefixPool", {
      name: { value: runName("prefixes") },
      default_prefix_type: { value: kinds.prefix },
      default_prefix_length: { value: 24 },
      resources: [{ id: prefix }],
      ip_namespace: { id: namespace },
    });
    const next = await pools.nextAvailableIpPrefix(prefix, { prefixLength: 24 });
    const first = keep(await pools.allocateNextIpPrefix(pool, { identifier: "a" }));
    expect(first).toMatchObject({ kind: kinds.prefix, identifier: "a", displayLabel: next });
    expect(await pools.allocateNextIpPrefix(pool, { identifier: "a" })).toEqual(first);

    const small = keep(
      await pools.allocateNextIpPrefix(pool, {
        identifier: "b",
        prefixLength: 30,
        memberType: "address",
        prefixType: kinds.prefix,
        data: { description: "a small one" },
      }),
    );
    expect(small.displayLabel).toMatch(/\/30$/);
    const { attributes } = await client.get(kinds.prefix, { id: small.id });
    expect(attributes["member_type"]?.value).toBe("address");
    expect(attributes["description"]?.value).toBe("a small one");

    expect((await pools.allocated(pool)).map(({ id }) => id)).toEqual([first.id, small.id]);
    await refusal(PoolExhaustedError, pools.allocateNextIpPrefix(pool, { prefixLength: 22 }));
    await refusal(ValidationError, pools.nextAvailableIpPrefix(prefix, { prefixLength: 22 }));
  });

  it("give a node a number, and the same node the same one", async () => {
    const { kinds } = liveFixture();
    const { pool: pools } = client;
    const name = runName("numbers");
    const pool = await made.create("CoreNumberPool", {
      name: { value: name },
      node: { value: kinds.device },
      node_attribute: { value: "slot" },
      start_range: { value: 10 },
      end_range: { value: 11 },
    });
    const ids = [];
    for (let more = 3; more > 0; more--)
      ids.push(await made.create(kinds.device, { name: { value: runName("slot") } }));
    const [one, two, three] = ids.map((id) => ({ id, kind: kinds.device })) as [Device, Device, Device];

    expect(await pools.allocateNextNumber(pool, one, "slot")).toBe(10);
    expect(await pools.allocateNextNumber({ hfid: [name] }, two, "slot")).toBe(11);
    expect(await pools.allocateNextNumber(pool, one, "slot")).toBe(10);
    await refusal(PoolExhaustedError, pools.allocateNextNumber(pool, three, "slot"));
    // Only numbers have a pool.
    await refusal(ResponseError, pools.allocateNextNumber(pool, one, "name"));

    const allocated = await pools.allocated(pool);
    expect(allocated.map(({ id, displayLabel }) => [displayLabel, id])).toEqual([
      ["10", one.id],
      ["11", two.id],
    ]);
    const { utilization, resources } = await pools.utilization(pool);
    expect(utilization).toBe(100);
    expect(resources).toMatchObject([{ id: pool, kind: "CoreNumberPool", displayLabel: name, weight: 1 }]);
  });

  it("are refused when they are none, or of another kind", async () => {
    const { pool: pools } = client;
    const { id, prefix } = await addressPool();
    const unknown = runName("unknown");
    for (const pool of [prefix, { hfid: [unknown] }, crypto.randomUUID()]) {
      await refusal(NodeNotFoundError, pools.allocateNextIpAddress(pool));
      await refusal(NodeNotFoundError, pools.allocated(pool));
      await refusal(NodeNotFoundError, pools.utilization(pool));
    }
    await refusal(NodeNotFoundError, pools.nextAvailableIpAddress(id));
    await refusal(NodeNotFoundError, pools.allocateNextIpPrefix(id));
    // What is known to be wrong is not even sent.
    const node = await client.get("CoreIPAddressPool", { id });
    await refusal(InvalidInputError, pools.allocateNextIpPrefix(node));
    await refusal(ValidationError, pools.allocated(id, { resource: id }));
  });

  it("are refused before anything is sent when there is no pool, or an empty identifier", async () => {
    const { pool: pools } = client;
    await refusal(InvalidInputError, pools.allocateNextIpAddress(""));
    await refusal(InvalidInputError, pools.allocateNextIpAddress("x", { identifier: "" }));
    const node = { id: "x", kind: "a{b" };
    await refusal(InvalidInputError, pools.allocateNextNumber("x", node, "slot"));
  });
});

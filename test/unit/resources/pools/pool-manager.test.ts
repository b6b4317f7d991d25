import { expect, it } from "vitest";
import { InvalidInputError, NodeNotFoundError, PoolExhaustedError } from "../../../../src/index.js";
import { answerJson } from "../../helpers/answers.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { playInfrahub, type Answer } from "../../nodes/play-infrahub.js";
import { testId } from "../../nodes/play-store.js";

hideEnvironment();

const POOL = testId(1);
const OTHER_POOL = testId(2);
const NODE = testId(3);

const address = { id: "a1", kind: "SampleAddress", identifier: "leaf1", displayLabel: "10.0.0.1/24" };
const allocating: Answer = () => ({ result: { node: address } });

/** Breaks the first answer off, as when the connection is lost. */
const losingOne =
  (answer: Answer): Answer =>
  (asked, response, index) => {
    if (index) return answer(asked, response, index);
    response.destroy();
    return undefined;
  };
const ID = expect.stringMatching(/^[0-9a-f-]{36}$/) as string;
const retry = { limit: 1, baseDelay: 0 };

it("names the pool by id, human-friendly id or node, and sends every value as a variable", async () => {
  await using infrahub = await playInfrahub(allocating);
  const { pool: pools } = infrahub.client;
  const options = { identifier: '$x "', prefixLength: 32, addressType: "SampleAddress", data: { note: "n" } };
  expect(await pools.allocateNextIpAddress(POOL, options)).toEqual(address);
  await pools.allocateNextIpAddress({ hfid: ["pool"] });
  await pools.allocateNextIpAddress({ id: POOL, kind: "CoreIPAddressPool" });
  await pools.allocateNextIpPrefix(OTHER_POOL, { prefixType: "SamplePrefix", memberType: "address" });
  expect(infrahub.asked.map(({ variables }) => variables["data"])).toEqual([
    { id: POOL, identifier: '$x "', prefix_length: 32, address_type: "SampleAddress", data: { note: "n" } },
    { hfid: ["pool"], identifier: ID },
    { id: POOL, identifier: ID },
    { id: OTHER_POOL, identifier: ID, prefix_type: "SamplePrefix", member_type: "address" },
  ]);
  const identifiers = infrahub.asked.map(
    ({ variables }) => (variables["data"] as { identifier: string }).identifier,
  );
  expect(new Set(identifiers).size).toBe(4);
  const [first, second, third] = infrahub.asked.map(({ query }) => query);
  expect([second, third]).toEqual([first, first]);
});

it("allocates on the client's branch or the call's", async () => {
  await using infrahub = await playInfrahub(allocating, { branch: "b" });
  await infrahub.client.pool.allocateNextIpAddress(POOL);
  await infrahub.client.pool.allocateNextIpAddress(POOL, { branch: "c" });
  expect(infrahub.asked).toMatchObject([
    { branch: "b", at: null },
    { branch: "c", at: null },
  ]);
});

it.each([{ identifier: "leaf1" }, {}])(
  "asks again after a lost answer by the same identifier, and so allocates once (%j)",
  async (options) => {
    await using infrahub = await playInfrahub(losingOne(allocating), { retry });
    expect(await infrahub.client.pool.allocateNextIpAddress(POOL, options)).toEqual(address);
    const [first, second] = infrahub.asked.map(({ variables }) => variables["data"]);
    expect(infrahub.asked).toHaveLength(2);
    expect(second).toEqual(first);
  },
);

it("refuses what it knows to be wrong before it sends anything", async () => {
  await using infrahub = await playInfrahub(allocating);
  const { pool: pools } = infrahub.client;
  const prefixPool = { id: POOL, kind: "CoreIPPrefixPool" };
  const none = undefined as unknown as string;
  for (const call of [
    () => pools.allocateNextIpAddress(prefixPool),
    () => pools.allocateNextIpPrefix({ id: POOL, kind: "CoreNumberPool" }),
    () => pools.allocateNextNumber(prefixPool, { id: NODE, kind: "SampleVlan" }, "number"),
    () => pools.allocateNextNumber(POOL, { id: NODE, kind: "SampleVlan" }, "number { value }"),
    () => pools.allocateNextIpAddress(POOL, { identifier: "" }),
    () => pools.allocateNextIpAddress(none),
    () => pools.allocated({ id: POOL, kind: "SampleTag" }),
    () => pools.utilization(""),
    () => pools.nextAvailableIpAddress(""),
  ])
    await caught(InvalidInputError, call);
  expect(infrahub.asked).toEqual([]);
});

it("reads what is allocated in each prefix to its end", async () => {
  const node = (id: number) => ({ node: { ...address, id: String(id) } });
  await using infrahub = await playInfrahub(({ query, variables }) => {
    if (query.includes("CoreResourcePool")) return { result: { edges: [{ node: { id: "p" } }] } };
    if (!query.includes("PoolAllocated"))
      return { result: { edges: [{ node: { id: "r1" } }, { node: { id: "r2" } }] } };
    const { offset, resource } = variables as { offset: number; resource: string };
    if (resource === "r2") return { result: { count: 7, edges: [] } };
    return { result: { count: 3, edges: offset ? [node(3)] : [node(1), node(2)] } };
  });
  const scoped = infrahub.client.with({ branch: "b", at: "2026-01-01" });
  expect((await scoped.pool.allocated({ hfid: ["pool"] })).map(({ id }) => id)).toEqual(["1", "2", "3"]);
  expect(infrahub.asked.slice(2).map(({ variables }) => variables)).toEqual([
    { pool: "p", resource: "r1", offset: 0, limit: 500 },
    { pool: "p", resource: "r1", offset: 2, limit: 500 },
    { pool: "p", resource: "r2", offset: 0, limit: 500 },
  ]);
  for (const { branch, at } of infrahub.asked) expect([branch, at]).toEqual(["b", "2026-01-01T00:00:00Z"]);
});

it("says that there is no pool of a name", async () => {
  await using infrahub = await playInfrahub(() => ({ result: { edges: [] } }));
  const error = await caught(NodeNotFoundError, infrahub.client.pool.utilization({ hfid: ["pool"] }));
  expect(error.data).toEqual({ node_kind: "CoreResourcePool", identifier: "pool" });
});

it("gives a node a number, also after a lost answer", async () => {
  const answer: Answer = () => ({ result: { object: { attribute: { value: 7 } } } });
  await using infrahub = await playInfrahub(losingOne(answer), { retry });
  const node = { id: NODE, kind: "SampleVlan" };
  expect(await infrahub.client.pool.allocateNextNumber(POOL, node, "number")).toBe(7);
  expect(infrahub.asked.map(({ variables }) => variables)).toEqual(Array(2).fill({ id: NODE, pool: POOL }));
  expect(infrahub.asked[0]?.query).toContain("object { attribute: number { value } }");
});

it("knows an exhausted pool by its message", async () => {
  await using infrahub = await playInfrahub((_, response) => {
    const message = "There are no more addresses available in this pool.";
    const extensions = { code: "UNDEFINED_ERROR", http_status: 409, data: {} };
    answerJson(response, { data: { result: null }, errors: [{ message, path: ["result"], extensions }] });
    return undefined;
  });
  const error = await caught(PoolExhaustedError, infrahub.client.pool.allocateNextIpAddress(POOL));
  expect(error.message).toBe("There are no more addresses available in this pool.");
});

/** Allocates addresses from a pool: the same identifier gives the same address. Removes all that it made. */
import { randomInt } from "node:crypto";
import { InfrahubClient, PoolExhaustedError } from "infrahub-client";

// A server has kinds of its own for prefixes and addresses; these are the names of Infrahub's schema library.
const [prefixKind = "IpamIPPrefix", addressKind = "IpamIPAddress"] = process.argv.slice(2);
const client = new InfrahubClient();
const remove: [kind: string, id: string][] = [];

async function create(kind: string, data: object): Promise<string> {
  const document = `mutation ($data: ${kind}CreateInput!) { made: ${kind}Create(data: $data) { object { id } } }`;
  const { made } = await client.executeGraphQL<{ made: { object: { id: string } } }>(document, { data });
  remove.push([kind, made.object.id]);
  return made.object.id;
}

try {
  const prefix = await create(prefixKind, {
    prefix: { value: `10.${randomInt(256)}.${randomInt(256)}.${randomInt(32) * 8}/29` },
    member_type: { value: "address" },
  });
  const namespace = await client.get("IpamNamespace", { hfid: ["default"] });
  const pool = await create("CoreIPAddressPool", {
    name: { value: `example-${crypto.randomUUID()}` },
    default_address_type: { value: addressKind },
    default_prefix_length: { value: 29 },
    resources: [{ id: prefix }],
    ip_namespace: { id: namespace.id },
  });

  const addresses = new Map<string, string>();
  for (const identifier of ["leaf1", "leaf2", "leaf3"]) {
    const { id, kind, displayLabel } = await client.pool.allocateNextIpAddress(pool, { identifier });
    remove.push([kind, id]);
    addresses.set(identifier, displayLabel);
    console.log(`${identifier}: ${displayLabel}`);
  }
  const again = await client.pool.allocateNextIpAddress(pool, { identifier: "leaf1" });
  console.log(`leaf1 again: ${again.displayLabel === addresses.get("leaf1") ? "the same" : "another one"}`);

  const { utilization } = await client.pool.utilization(pool);
  console.log(`${utilization} % of the pool is used; the next one would be`);
  console.log(await client.pool.nextAvailableIpAddress(prefix));
} catch (error) {
  if (!(error instanceof PoolExhaustedError)) throw error;
  console.log("The pool is full.");
} finally {
  for (const [kind, id] of remove.reverse())
    await client.executeGraphQL(`mutation ($id: String!) { ${kind}Delete(data: { id: $id }) { ok } }`, {
      id,
    });
}

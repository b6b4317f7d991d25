/**
 * What the first query of a new client costs on a real server: requests, bytes of their bodies and time, with and without
 * the generated schema, in turn. The server and its credentials come from INFRAHUB_ADDRESS and INFRAHUB_API_TOKEN.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { generateKinds } from "../src/codegen/kinds/generate-kinds.js";
import { InfrahubClient, type GeneratedSchema } from "../src/index.js";

const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 15);
const { INFRAHUB_ADDRESS: address = "http://localhost:8000", INFRAHUB_API_TOKEN: apiToken } = process.env;

interface Cost {
  requests: number;
  bytes: number;
  ms: number;
}

async function coldRead(schema: GeneratedSchema | undefined): Promise<Cost> {
  const cost: Cost = { requests: 0, bytes: 0, ms: 0 };
  const counting: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    const body = await response.arrayBuffer();
    cost.requests++;
    cost.bytes += body.byteLength;
    return new Response(body, response);
  };
  const start = performance.now();
  await using client = new InfrahubClient({ address, apiToken, fetch: counting, schema });
  await client.filters("CoreAccount", {}, { select: { name: true } });
  return { ...cost, ms: performance.now() - start };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

const out = await mkdtemp(join(tmpdir(), "cold-read-"));
try {
  const { kinds, files } = await generateKinds({ from: [address], out, apiToken });
  const { schema } = (await import(join(out, "schema.ts"))) as { schema: GeneratedSchema };
  const text = await readFile(join(out, "schema.ts"));
  console.log(`${kinds} kinds; ${files.length} files`);
  console.log(`schema.ts: ${text.byteLength} bytes, ${gzipSync(text).byteLength} gzipped`);
  const ways = { "without the generated schema": undefined, "with the generated schema": schema };
  const costs = new Map<string, Cost[]>();
  for (let round = -2; round < ROUNDS; round++)
    for (const [way, given] of Object.entries(ways)) {
      const cost = await coldRead(given);
      if (round >= 0) costs.set(way, [...(costs.get(way) ?? []), cost]);
    }
  for (const [way, all] of costs) {
    const [first] = all;
    const ms = median(all.map((cost) => cost.ms)).toFixed(1);
    console.log(`${way.padEnd(30)} ${first?.requests} requests, ${first?.bytes} bytes, ${ms} ms`);
  }
} finally {
  await rm(out, { recursive: true });
}

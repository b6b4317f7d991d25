/**
 * Time of creating and of updating 300 nodes in a batch on a real server: this client beside the Python SDK, in turn,
 * after a round that is not measured. What is read for the updates is not counted. The server and its credentials come
 * from INFRAHUB_ADDRESS and INFRAHUB_API_TOKEN, the interpreter that has `infrahub-sdk` from BENCH_PYTHON.
 */
import { InfrahubClient } from "../src/client/infrahub-client.js";
import type { AnyNode } from "../src/nodes/types/node-type.js";
import { startPythonBatch, type PythonBatch } from "./batch-python.js";
import { makeLiveData } from "./nodes-live-data.js";

const NODES = 300;
const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 3);
const PYTHON = process.env["BENCH_PYTHON"] ?? "python3";

const { INFRAHUB_ADDRESS: address = "http://localhost:8000", INFRAHUB_API_TOKEN: apiToken } = process.env;
if (!apiToken) throw new Error("Set INFRAHUB_API_TOKEN to a token that may make branches and load schemas.");

const client = new InfrahubClient({ address, apiToken, timeout: 300_000 });
const { branch, kind, remove } = await makeLiveData(client, 0);
const scoped = client.with({ branch });
let python: PythonBatch | undefined;
try {
  python = await startPythonBatch(PYTHON, { address, apiToken, branch, kind });
  if (!python)
    console.log(
      `${PYTHON} has no infrahub-sdk, so this client is measured alone. Name one that has by BENCH_PYTHON.`,
    );
  await measure(python);
} finally {
  python?.stop();
  await remove();
}

async function measure(sdk: PythonBatch | undefined): Promise<void> {
  const own: Record<"create" | "update", number[]> = { create: [], update: [] };
  const other: Record<"create" | "update", number[]> = { create: [], update: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    const ownTimes = await runOwn(round);
    const otherTimes = await sdk?.run(`python${round}`, NODES);
    await checkCount(`own${round}`);
    if (sdk) await checkCount(`python${round}`);
    if (round === 0) continue;
    for (const action of ["create", "update"] as const) {
      own[action].push(ownTimes[action]);
      if (otherTimes) other[action].push(otherTimes[action]);
    }
  }
  console.log(`${NODES} nodes, ${ROUNDS} rounds, medians`);
  for (const action of ["create", "update"] as const) {
    console.log(`${action}  infrahub-client  ${median(own[action]).toFixed(0)} ms`);
    if (!sdk) continue;
    const ratio = median(other[action].map((time, round) => time / (own[action][round] ?? NaN)));
    console.log(
      `${action}  Python SDK       ${median(other[action]).toFixed(0)} ms, ${ratio.toFixed(1)} times`,
    );
  }
}

async function runOwn(round: number): Promise<Record<"create" | "update", number>> {
  const creating = performance.now();
  const batch = scoped.createBatch<AnyNode>();
  for (let index = 0; index < NODES; index++)
    batch.save(await scoped.create(kind, { name: `own${round}-${index}`, role: "leaf", description: "new" }));
  const nodes: AnyNode[] = [];
  for await (const { node } of batch.execute()) nodes.push(node);
  const updating = performance.now();
  const updates = scoped.createBatch<AnyNode>();
  for (const node of nodes) {
    const description = node.attributes["description"];
    if (description) description.value = "changed";
    updates.save(node);
  }
  let updated = 0;
  for await (const { error } of updates.execute()) if (!error) updated++;
  if (updated !== NODES) throw new Error(`${updated} nodes were updated instead of ${NODES}.`);
  return { create: updating - creating, update: performance.now() - updating };
}

/** Nothing may be missing, and nothing done twice. */
async function checkCount(prefix: string): Promise<void> {
  const filters = { name__value: `${prefix}-`, description__value: "changed" };
  const count = await scoped.count(kind, filters, { partialMatch: true });
  if (count !== NODES) throw new Error(`There are ${count} nodes of ${prefix} instead of ${NODES}.`);
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

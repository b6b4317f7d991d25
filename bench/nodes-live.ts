/**
 * Time of reading the names of 300 nodes from a real server: this client beside the Python SDK, as it reads by default
 * and with its best selection, in turn, after a round that is not measured. The server and its credentials come from
 * INFRAHUB_ADDRESS and INFRAHUB_API_TOKEN, the interpreter that has `infrahub-sdk` from BENCH_PYTHON.
 */
import { InfrahubClient } from "../src/client/infrahub-client.js";
import { makeLiveData } from "./nodes-live-data.js";
import { startPythonSdk, type PythonSdk } from "./nodes-python.js";

const NODES = 300;
const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 3);
const PYTHON = process.env["BENCH_PYTHON"] ?? "python3";

const { INFRAHUB_ADDRESS: address = "http://localhost:8000", INFRAHUB_API_TOKEN: apiToken } = process.env;
if (!apiToken) throw new Error("Set INFRAHUB_API_TOKEN to a token that may make branches and load schemas.");

const client = new InfrahubClient({ address, apiToken, timeout: 300_000 });
const { branch, kind, otherFields, remove } = await makeLiveData(client, NODES);
let python: PythonSdk | undefined;
try {
  python = await startPythonSdk(PYTHON, { address, apiToken, branch, kind, unread: otherFields });
  if (!python)
    console.log(
      `${PYTHON} has no infrahub-sdk, so this client is measured alone. Name one that has by BENCH_PYTHON.`,
    );
  await measure(python);
} finally {
  python?.stop();
  await remove();
}

async function measure(sdk: PythonSdk | undefined): Promise<void> {
  const ways: [name: string, read: () => Promise<{ time: number; count: number }>][] = [
    ["infrahub-client, select name", readNames],
  ];
  if (sdk) {
    ways.push(["Python SDK, all()", () => sdk.read("all")]);
    ways.push(["Python SDK, best selection", () => sdk.read("best")]);
  }
  const times = new Map<string, number[]>(ways.map(([name]) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, read] of ways) {
      const { time, count } = await read();
      if (count !== NODES) throw new Error(`${name}: ${count} names came instead of ${NODES}.`);
      if (round > 0) times.get(name)?.push(time);
    }
  }
  const own = times.get("infrahub-client, select name") ?? [];
  console.log(`Names of ${NODES} nodes, ${ROUNDS} rounds, medians`);
  for (const [name, values] of times) {
    const ratio = median(values.map((time, round) => time / (own[round] ?? NaN)));
    console.log(
      `${name.padEnd(30)} ${median(values).toFixed(0)} ms, ${ratio.toFixed(1)} times infrahub-client`,
    );
  }
}

async function readNames(): Promise<{ time: number; count: number }> {
  const start = performance.now();
  const nodes = await client.filters(kind, {}, { select: { name: true }, branch });
  const names = new Set(nodes.map((node) => node.attributes["name"]?.value));
  return { time: performance.now() - start, count: names.size };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

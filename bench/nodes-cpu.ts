/**
 * CPU time of reading nodes: pages into node objects by the client, beside bare `fetch` and `JSON.parse` of the same
 * pages, in one process, in turn, against a loopback server in another one. Prints the medians of the rounds.
 */
import { InfrahubClient } from "../src/client/infrahub-client.js";
import { startNodesServer } from "./nodes-server-start.js";

const NODES = 10_000;
const PAGE_SIZE = 500;
const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 15);
const WARM_UP_ROUNDS = 3;

const { address, stop } = await startNodesServer(NODES);
const client = new InfrahubClient({ address });

async function nodes(): Promise<number> {
  return (await client.filters("BenchDevice", {}, { pageSize: PAGE_SIZE })).length;
}

/** The client asks for one node more than a page has, to know whether another page follows. */
async function pages(): Promise<number> {
  const kept: unknown[] = [];
  for (let offset = 0; offset < NODES; offset += PAGE_SIZE) {
    const body = JSON.stringify({ query: "", variables: { offset, limit: PAGE_SIZE + 1 } });
    const headers = { "content-type": "application/json" };
    const response = await fetch(`${address}/graphql/main`, { method: "POST", headers, body });
    kept.push(JSON.parse(await response.text()));
  }
  return kept.length * PAGE_SIZE;
}

async function cost(way: () => Promise<number>): Promise<number> {
  const before = process.cpuUsage();
  const count = await way();
  const { user, system } = process.cpuUsage(before);
  if (count !== NODES) throw new Error(`${count} nodes came instead of ${NODES}.`);
  return (user + system) / 1000;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

try {
  const rounds: { nodes: number; pages: number }[] = [];
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
    const measured =
      round % 2
        ? { pages: await cost(pages), nodes: await cost(nodes) }
        : { nodes: await cost(nodes), pages: await cost(pages) };
    if (round >= 0) rounds.push(measured);
  }
  console.log(`${NODES} nodes in pages of ${PAGE_SIZE}, ${ROUNDS} rounds, medians`);
  console.log(`fetch and JSON.parse  ${median(rounds.map((round) => round.pages)).toFixed(1)} ms CPU`);
  console.log(`client.filters        ${median(rounds.map((round) => round.nodes)).toFixed(1)} ms CPU`);
  console.log(`ratio                 ${median(rounds.map((round) => round.nodes / round.pages)).toFixed(2)}`);
} finally {
  stop();
}

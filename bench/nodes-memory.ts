/**
 * Memory of streaming nodes, in pages of 500, from a loopback server in another process: how far it grows beyond what
 * the process had after a short stream. Run with `--expose-gc`. The first stream is left to the collector; in the
 * second one each sample comes after a collection, and so is what the stream holds.
 */
import { InfrahubClient } from "../src/client/infrahub-client.js";
import { startNodesServer } from "./nodes-server-start.js";

const NODES = 100_000;
const WARM_UP_NODES = 5_000;
const SAMPLE_EVERY = 250;
const COLLECT_EVERY = 10_000;
const MIB = 2 ** 20;

interface Sample {
  heap: number;
  rss: number;
}

const { gc } = globalThis;
if (!gc) throw new Error("Run it with node --expose-gc.");
const { address, stop } = await startNodesServer(NODES);
const client = new InfrahubClient({ address });

function sample(): Sample {
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, rss };
}

async function stream(nodes: number, every: number, read: () => Sample): Promise<Sample> {
  const peak = { heap: 0, rss: 0 };
  let count = 0;
  for await (const { id } of client.stream("BenchDevice", { limit: nodes })) {
    if (!id) throw new Error("A node came without an id.");
    if (++count % every) continue;
    const { heap, rss } = read();
    peak.heap = Math.max(peak.heap, heap);
    peak.rss = Math.max(peak.rss, rss);
  }
  if (count !== nodes) throw new Error(`${count} nodes came instead of ${nodes}.`);
  return peak;
}

function collected(): Sample {
  gc?.();
  return sample();
}

function report(what: string, before: Sample, peak: Sample): void {
  const heap = ((peak.heap - before.heap) / MIB).toFixed(1);
  const rss = ((peak.rss - before.rss) / MIB).toFixed(1);
  console.log(`${what.padEnd(24)} heap and external ${heap} MiB, resident set ${rss} MiB`);
}

try {
  await stream(WARM_UP_NODES, SAMPLE_EVERY, sample);
  console.log(`Streaming ${NODES} nodes, peak growth`);
  const before = collected();
  report("left to the collector", before, await stream(NODES, SAMPLE_EVERY, sample));
  const between = collected();
  report("after collections", between, await stream(NODES, COLLECT_EVERY, collected));
} finally {
  stop();
}

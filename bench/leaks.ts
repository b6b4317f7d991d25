/**
 * What calls leave behind: heap, listeners on the caller's signal, and sockets, after each quarter of many calls of all
 * sorts with one signal. Run it with `--expose-gc`.
 */
import { getEventListeners } from "node:events";
import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { InfrahubClient } from "../src/client/infrahub-client.js";
import { unwrap } from "../src/rest.js";

const CALLS = Number(process.env["BENCH_CALLS"] ?? 40_000);
const PARALLEL = 50;

const server = createServer((request, response) => {
  request.resume().on("end", () => {
    const isObject = request.url?.includes("/object/");
    response.setHeader("content-type", isObject ? "text/plain" : "application/json");
    if (request.url?.includes("unknown"))
      response.writeHead(404).end('{"data":null,"errors":[{"message":"-"}]}');
    else if (isObject) response.end("x".repeat(20_000));
    else response.end('{"data":{"InfrahubInfo":{"version":"1.11.9"}},"sections":{}}');
  });
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const { port } = server.address() as { port: number };

const client = new InfrahubClient({ address: `http://127.0.0.1:${port}` });
const { signal } = new AbortController();
const object = (parseAs: "stream" | "text") =>
  client.rest.GET("/api/storage/object/{identifier}", {
    params: { path: { identifier: "object" } },
    parseAs,
    signal,
  });

const KINDS = [
  () => client.rest.GET("/api/menu", { signal }),
  () => client.executeGraphQL("query Version { InfrahubInfo { version } }", {}, { signal }),
  () =>
    client.rest.GET("/api/artifact/{artifact_id}", { params: { path: { artifact_id: "unknown" } }, signal }),
  () => object("text"),
  async () => ((await unwrap(object("stream"))) as ReadableStream).cancel(),
  // Nobody reads it.
  () => object("stream"),
];

async function run(calls: number): Promise<void> {
  for (let done = 0; done < calls; done += PARALLEL) {
    const group = Array.from({ length: PARALLEL }, (_, index) => KINDS[(done + index) % KINDS.length]);
    await Promise.all(group.map(async (call) => call?.()));
  }
  for (let round = 0; round < 10; round++) {
    globalThis.gc?.();
    await sleep(50);
  }
}

function measure(what: string): void {
  const heap = (process.memoryUsage().heapUsed / 1e6).toFixed(1);
  const listeners = getEventListeners(signal, "abort").length;
  const sockets = process.getActiveResourcesInfo().filter((name) => name === "TCPSocketWrap").length;
  console.log(`${what.padEnd(20)} heap ${heap} MB, ${listeners} listeners, ${sockets} sockets (both ends)`);
}

await run(2_000);
measure("after 2,000 calls");
for (let quarter = 1; quarter <= 4; quarter++) {
  await run(CALLS / 4);
  measure(`after ${(2_000 + (quarter * CALLS) / 4).toLocaleString("en")} calls`);
}
await client.close();
server.close();
server.closeAllConnections();

/**
 * CPU time per request: the REST client beside bare `fetch`, in one process, in turn, against a loopback server in
 * another one. Prints the median of the rounds' ratios.
 */
import { fork } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import createClient from "openapi-fetch";
import type { paths } from "../generated/rest.js";
import { createRestClient } from "../src/rest.js";

const REQUESTS = Number(process.env["BENCH_REQUESTS"] ?? 2000);
const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 9);
const ANSWER = JSON.stringify({ deployment_id: "00000000-0000-4000-8000-000000000000", version: "1.11.9" });

if (process.send) {
  const server = createServer((request, response) => {
    request.resume().on("end", () => response.setHeader("content-type", "application/json").end(ANSWER));
  });
  server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
} else {
  const child = fork(fileURLToPath(import.meta.url), { execArgv: process.execArgv });
  const port = await new Promise<number>((resolve) => child.once("message", resolve));
  try {
    await measure(`http://127.0.0.1:${port}`);
  } finally {
    child.kill();
  }
}

async function measure(address: string): Promise<void> {
  const token = "00000000-0000-4000-8000-000000000001";
  const rest = createRestClient({ address, apiToken: token });
  const plain = createClient<paths>({ baseUrl: address });
  plain.use({
    onRequest({ request }) {
      request.headers.set("X-INFRAHUB-KEY", token);
    },
  });
  const ways: [name: string, way: () => Promise<unknown>][] = [
    [
      "fetch",
      async (): Promise<unknown> =>
        (await fetch(`${address}/api/info`, { headers: { "X-INFRAHUB-KEY": token } })).json(),
    ],
    ["infrahub-client", () => rest.GET("/api/info")],
    ["openapi-fetch", () => plain.GET("/api/info")],
  ];
  const ratios = new Map<string, number[]>(ways.map(([name]) => [name, []]));
  const micros = new Map<string, number[]>(ways.map(([name]) => [name, []]));
  for (const [, way] of ways) for (let i = 0; i < REQUESTS; i++) await way();
  for (let round = 0; round < ROUNDS; round++) {
    const cost = new Map<string, number>();
    for (const [name, way] of ways) {
      const before = process.cpuUsage();
      for (let i = 0; i < REQUESTS; i++) await way();
      const { user, system } = process.cpuUsage(before);
      cost.set(name, (user + system) / REQUESTS);
    }
    for (const [name, value] of cost) {
      micros.get(name)?.push(value);
      ratios.get(name)?.push(value / (cost.get("fetch") ?? NaN));
    }
  }
  console.log(`GET of a small JSON answer, ${ROUNDS} rounds of ${REQUESTS} requests, medians`);
  for (const [name] of ways) {
    console.log(
      `${name.padEnd(16)} ${median(micros.get(name)).toFixed(1)} µs CPU a request, ${median(ratios.get(name)).toFixed(2)} times fetch`,
    );
  }
}

function median(values: number[] = []): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

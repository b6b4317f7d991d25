/**
 * A loopback server with nodes of one kind, in a process of its own: nine attributes and two single relations each.
 * It answers in the form that a read without a selection asks for. Started by `startNodesServer`.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";

const TOTAL = Number(process.argv[2]);
const VALUES: Record<string, [kind: string, value: (index: number) => unknown]> = {
  name: ["Text", (index) => `atl1-edge${index}`],
  description: ["Text", (index) => `Edge router number ${index} of the site in Atlanta`],
  serial: ["Text", (index) => `JN${100_000 + index}`],
  role: ["Dropdown", (index) => ["leaf", "spine", "edge"][index % 3]],
  status: ["Dropdown", (index) => (index % 7 ? "active" : "drained")],
  asn: ["Number", (index) => 65_000 + (index % 500)],
  mtu: ["Number", () => 9100],
  enabled: ["Boolean", (index) => index % 5 !== 0],
  address: ["IPHost", (index) => `10.${(index >> 8) % 256}.${index % 256}.1/24`],
};

const SCHEMA = {
  main: "00000000000000000000000000000000",
  generics: [],
  profiles: [],
  templates: [],
  nodes: [
    {
      kind: "BenchDevice",
      attributes: Object.entries(VALUES).map(([name, [kind]]) => ({ name, kind })),
      relationships: ["site", "rack"].map((name) => ({ name, peer: "BenchPlace", cardinality: "one" })),
    },
    { kind: "BenchPlace", attributes: [{ name: "name", kind: "Text" }], relationships: [] },
  ],
};

function identity(kind: string, name: string, index: number): object {
  const id = `${index.toString(16).padStart(8, "0")}-0000-4000-8000-000000000000`;
  return { id, hfid: [name], display_label: name, __typename: kind };
}

function place(name: string, index: number): object {
  return { node: identity("BenchPlace", `${name}-${index}`, index) };
}

function node(index: number): object {
  const values = Object.entries(VALUES).map(([name, [, value]]) => [name, { value: value(index) }] as const);
  return {
    ...identity("BenchDevice", `atl1-edge${index}`, index),
    ...Object.fromEntries(values),
    site: place("site", index % 40),
    rack: place("rack", index % 900),
  };
}

function page({ offset = 0, limit = TOTAL }: { offset?: number; limit?: number }): string {
  const length = Math.max(0, Math.min(limit, TOTAL - offset));
  const edges = Array.from({ length }, (_, index) => ({ node: node(offset + index) }));
  return JSON.stringify({ data: { BenchDevice: { edges } } });
}

const pages = new Map<string, string>();

/** Pages are kept while they are few, so that a reader seldom waits. */
function keptPage(variables: { offset?: number; limit?: number }): string {
  const key = JSON.stringify(variables);
  const answer = pages.get(key) ?? page(variables);
  if (pages.size < 50) pages.set(key, answer);
  return answer;
}

const server = createServer((request, response) => {
  response.setHeader("content-type", "application/json");
  if (request.method === "GET") response.end(JSON.stringify(SCHEMA));
  else
    void json(request).then((body) =>
      response.end(keptPage((body as { variables: { offset?: number; limit?: number } }).variables)),
    );
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.on("disconnect", () => process.exit());

import { InfrahubError } from "../../../src/errors/infrahub-error.js";
import { holdsList } from "../../../src/graphql/check-answer.js";
import { sampleSchema } from "../nodes/sample-schema.js";

/** A request as it went out, in a form that can be compared. */
export interface SentRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** The id of everything that the server is played to have. */
export const ANY_ID = "18eae6e6-73af-4a8e-939c-1a707dbc3cf5";

const MOST_REQUESTS = 20;

/** An identifier that the client makes anew for each allocation. */
const MADE_ID = /(?<="identifier":")[0-9a-f-]{36}(?=")/g;

/** A `fetch` that gives to any GraphQL document an answer of its form: one of everything, done and complete. */
export function playAnyAnswer(): { fetch: typeof fetch; sent: SentRequest[] } {
  const sent: SentRequest[] = [];
  return {
    sent,
    async fetch(input, init) {
      const request = new Request(input, { ...init, signal: null });
      const { pathname, search } = new URL(request.url);
      const type = request.headers.get("content-type") ?? "";
      const boundary = /boundary=(\S+)/.exec(type)?.[1] ?? "\0";
      const plain = (text: string) => text.replaceAll(boundary, "BOUNDARY").replace(MADE_ID, "MADE_ID");
      const body = plain(await request.text());
      const headers = Object.fromEntries([...request.headers].map(([name, value]) => [name, plain(value)]));
      sent.push({ method: request.method, url: pathname + search, headers, body });
      if (sent.length > MOST_REQUESTS) throw new InfrahubError("It asks without end.");
      return Response.json(answerTo(pathname, body));
    },
  };
}

function answerTo(path: string, body: string): unknown {
  if (path === "/api/schema/summary") return { main: "hash-1" };
  if (path === "/api/schema") return sampleSchema();
  if (!path.startsWith("/graphql")) return { data: {}, diff: {}, warnings: [], hash: "h" };
  const operations = /\r\n\r\n(\{"query".*\})\r\n/.exec(body)?.[1] ?? body;
  const { query } = JSON.parse(operations) as { query: string };
  const tokens = query.replace(/"(\\.|[^"\\])*"/g, "").match(/[{}()]|\.\.\.|\w+:?/g) ?? [];
  while (tokens[0] !== "{") if (tokens.shift() === "(") skipArguments(tokens);
  return { data: fields(tokens, "") };
}

/** The value of a selection set, whose brace is the next token. */
function fields(tokens: string[], parent: string): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  tokens.shift();
  while (tokens[0] !== "}") {
    const first = tokens.shift() ?? "}";
    if (first === "...") {
      tokens.splice(0, 2);
      Object.assign(object, fields(tokens, parent));
      continue;
    }
    const name = first.endsWith(":") ? (tokens.shift() ?? "") : first;
    const key = first.replace(":", "");
    if (tokens[0] === "(") {
      tokens.shift();
      skipArguments(tokens);
    }
    if (tokens[0] !== "{") object[key] = leaf(name, parent);
    else {
      const inner = fields(tokens, /^(edges|node|object)$/.test(name) ? parent : name);
      object[key] = holdsList(name, new Set(Object.keys(inner))) ? [inner] : inner;
    }
  }
  tokens.shift();
  return object;
}

function skipArguments(tokens: string[]): void {
  for (let depth = 1; depth > 0 && tokens.length;) {
    const token = tokens.shift();
    if (token === "(") depth++;
    if (token === ")") depth--;
  }
}

function leaf(name: string, parent: string): unknown {
  if (name === "id") return ANY_ID;
  if (name === "node") return { id: ANY_ID, __typename: "SampleTag" };
  if (name === "__typename") return parent.replace(/(Create|Update|Upsert)$/, "");
  if (name === "kind") return "SampleTag";
  if (name === "count") return 1;
  if (/^(hfid|excluded_kinds)$/.test(name)) return ["x"];
  if (name === "state") return "COMPLETED";
  if (name === "status") return "MERGED";
  if (name === "parameters") return { model: {} };
  if (/_at$|_time$/.test(name)) return "2026-01-01T00:00:00Z";
  if (name === "value") return { status: "Ready", state: "completed", is_draft: false }[parent] ?? "x";
  return /^(ok|is_|schema_hash_synced)/.test(name) || "x";
}

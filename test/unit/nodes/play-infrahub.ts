import type { ServerResponse } from "node:http";
import { InfrahubClient } from "../../../src/client/infrahub-client.js";
import { parseJson } from "../../../src/util/exact-json.js";
import type { RestClientOptions } from "../../../src/rest.js";
import type { Kinds } from "../../types/sample-kinds.js";
import { answerJson } from "../helpers/answers.js";
import { FakeClock } from "../helpers/fake-clock.js";
import { loopbackServer } from "../helpers/loopback-server.js";
import { API_TOKEN } from "../helpers/secrets.js";
import { sampleSchema } from "./sample-schema.js";
import { withLeaves } from "./with-leaves.js";

/** A GraphQL request, as it arrived. */
export interface Asked {
  query: string;
  variables: Record<string, unknown>;
  operationName?: string;
  /** The files of a form, by their variables. */
  files?: Record<string, File>;
  /** `null` for the default branch. */
  branch: string | null;
  at: string | null;
}

/** Answers a GraphQL request with its data; what answers by itself returns nothing. */
export type Answer = (
  asked: Asked,
  response: ServerResponse,
  index: number,
) => object | undefined | Promise<object | undefined>;

/** A loopback server with the sample schema, and clients of it. */
export interface PlayedInfrahub extends AsyncDisposable {
  client: InfrahubClient<Kinds>;
  /** A client without generated kinds. */
  untyped: InfrahubClient;
  /** What the clients wait by, unless the options hold another clock. */
  clock: FakeClock;
  /** The GraphQL requests, in order. */
  asked: Asked[];
  /** Paths and queries of the requests for the schema, in order. */
  schemaRequests: string[];
  /** The schema that it answers with. A test that changes it gives it another hash. */
  schema: ReturnType<typeof sampleSchema>;
}

const NOTHING: Answer = ({ operationName = "" }) => ({ [operationName]: { count: 0, edges: [] } });

/** Plays Infrahub; without `answer` there is no node of any kind. */
export async function playInfrahub(
  answer: Answer = NOTHING,
  options: RestClientOptions = {},
): Promise<PlayedInfrahub> {
  const asked: Asked[] = [];
  const schemaRequests: string[] = [];
  const schema = sampleSchema();
  const clock = new FakeClock();
  const server = await loopbackServer(async ({ target, body, headers, query }, response) => {
    if (!target.startsWith("/graphql")) {
      schemaRequests.push(target);
      answerJson(response, schema);
      return;
    }
    const [, , segment] = new URL(target, "http://loopback").pathname.split("/");
    const branch = segment === undefined ? null : decodeURIComponent(segment);
    const document = await readDocument(body, headers["content-type"] ?? "");
    const request: Asked = { ...document, branch, at: query.get("at") };
    const data = await answer(request, response, asked.push(request) - 1);
    if (data) answerJson(response, { data: withLeaves(request.query, data) });
  });
  const given = { address: server.url, apiToken: API_TOKEN, retry: { limit: 0 }, clock, ...options };
  return {
    client: new InfrahubClient<Kinds>(given),
    untyped: new InfrahubClient(given),
    clock,
    asked,
    schemaRequests,
    schema,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

async function readDocument(body: Buffer, type: string): Promise<Omit<Asked, "branch" | "at">> {
  if (!type.startsWith("multipart/")) return parseJson(body.toString()) as Asked;
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  const map = parseJson(form.get("map") as string) as Record<string, [string]>;
  const files = Object.entries(map).map(([field, [path]]) => [path, form.get(field) as File] as const);
  return { ...(parseJson(form.get("operations") as string) as Asked), files: Object.fromEntries(files) };
}

/** An edge of an answer: a node with its identity and these fields; the kind's other fields are there and empty. */
export function edge(kind: string, id: string, fields: object = {}) {
  return {
    node: {
      ...emptyFields(kind),
      id,
      hfid: [id],
      display_label: id.toUpperCase(),
      __typename: kind,
      ...fields,
    },
  };
}

function emptyFields(name: string): Record<string, unknown> {
  const { nodes, generics, profiles, templates } = sampleSchema();
  const kind = [...nodes, ...generics, ...profiles, ...templates].find((one) => one.kind === name);
  const attributes = (kind?.attributes ?? []).map((attribute) => [attribute.name, { value: null }] as const);
  const relationships = (kind?.relationships ?? []).map(
    ({ name: relationship, cardinality }) =>
      [relationship, cardinality === "one" ? { node: null } : { edges: [] }] as const,
  );
  return Object.fromEntries<unknown>([...attributes, ...relationships]);
}

import { describe, expect, test } from "vitest";
import { operationTraits } from "../../../generated/rest.js";
import { InfrahubClient, TimeoutError, type RestClientOptions } from "../../../src/index.js";
import { answerJson, refusalBody } from "../helpers/answers.js";
import { caught } from "../helpers/caught.js";
import { FakeClock } from "../helpers/fake-clock.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { loopbackServer } from "../helpers/loopback-server.js";
import { API_TOKEN } from "../helpers/secrets.js";

hideEnvironment();

const ID = "11111111-1111-4111-8111-111111111111";
const LIMIT = 300_000;

/** Calls that are much work for the server, each where it may be sent twice as far as the outcome goes. */
const calls: [name: string, call: (client: InfrahubClient, options: object) => unknown][] = [
  ["schema.check", ({ schema }, options) => schema.check({ version: "1.0" }, options)],
  ["schema.load", ({ schema }, options) => schema.load({ version: "1.0" }, { repeatable: true, ...options })],
  ["diff.update", ({ diff }, options) => diff.update({ branch: "b", ...options })],
  ["diff.files", ({ diff }, options) => diff.files({ branch: "b", ...options })],
  ["branch.rebase", ({ branch }, options) => branch.rebase("b", options)],
  ["branch.validate", ({ branch }, options) => branch.validate("b", options)],
  ["branch.delete", ({ branch }, options) => branch.delete("b", options)],
  ["transform.jinja2", ({ transform }, options) => transform.jinja2("t", options)],
  ["transform.python", ({ transform }, options) => transform.python("t", options)],
  ["queryGqlQuery", (client, options) => client.queryGqlQuery("q", { repeatable: true, ...options })],
];

/** A client whose requests meet these ends, one after the other; the last one again and again. */
async function play(ends: ("silence" | 503)[], options: RestClientOptions = {}) {
  const clock = new FakeClock();
  const server = await loopbackServer((_, response, index) => {
    const end = ends[Math.min(index, ends.length - 1)];
    if (end === 503) answerJson(response, refusalBody("busy", 503), 503);
    else clock.advance(LIMIT);
  });
  const client = new InfrahubClient({
    address: server.url,
    apiToken: API_TOKEN,
    clock,
    timeout: LIMIT,
    ...options,
  });
  return Object.assign(server, { client });
}

describe.each(calls)("%s", (_, call) => {
  test("is not sent again after its limit, and says how long it was waited for", async () => {
    await using server = await play(["silence"]);
    const error = await caught(TimeoutError, () => call(server.client, {}));
    expect(error.message).toContain("no answer within 300000 ms (1 attempt in 5 min)");
    expect(server.requests).toHaveLength(1);
  });

  test("is sent again when the server turned it away", async () => {
    await using server = await play([503, 503, "silence"]);
    const error = await caught(TimeoutError, () => call(server.client, { retry: { baseDelay: 0 } }));
    expect(error.message).toContain("(3 attempts in 5 min)");
    expect(server.requests).toHaveLength(3);
  });
});

test("the wait for it is told to the logger, once a minute", async () => {
  const lines: string[] = [];
  const note = (line: string) => void lines.push(line);
  const logger = { debug: note, info: note, warn: note, error: note };
  const clock = new FakeClock();
  await using server = await loopbackServer(() => {
    clock.advance(250_000);
  });
  const client = new InfrahubClient({ address: server.url, apiToken: API_TOKEN, clock, logger });
  await caught(TimeoutError, client.schema.check({ version: "1.0" }, { timeout: 250_000 }));
  expect(lines).toEqual([
    ...[1, 2, 3, 4].map(
      (minutes) => `POST /api/schema/check: no answer yet after ${minutes} min (attempt 1)`,
    ),
    expect.stringMatching(/^POST \/api\/schema\/check: TimeoutError in 250000 ms \(attempt 1\)$/),
  ]);
});

test("rendering artifacts is not started again", async () => {
  const clock = new FakeClock();
  await using server = await loopbackServer(({ target, body }, response) => {
    if (!target.startsWith("/graphql")) clock.advance(60_000);
    else if (String(body).includes("ArtifactDefinition"))
      answerJson(response, { data: { result: { edges: [{ node: { id: ID } }] } } });
    else answerJson(response, { data: { result: { edges: [] } } });
  });
  const client = new InfrahubClient({ address: server.url, apiToken: API_TOKEN, clock });
  const error = await caught(TimeoutError, client.artifact.generate({ definition: "d" }, { branch: "b" }));
  expect(error.message).toContain("(1 attempt in 60 s)");
  expect(server.requests.filter(({ target }) => target.startsWith("/api/artifact/generate"))).toHaveLength(1);
});

test("the operations of the document that are heavy are these", () => {
  const heavy = Object.entries(operationTraits).filter(([, traits]) =>
    (traits as readonly string[]).includes("heavy"),
  );
  expect(heavy.map(([name]) => name)).toEqual([
    "POST /api/artifact/generate/{artifact_definition_id}",
    "GET /api/diff/files",
    "GET /api/query/{query_id}",
    "POST /api/query/{query_id}",
    "POST /api/schema/check",
    "POST /api/schema/load",
    "GET /api/transform/jinja2/{transform_id}",
    "GET /api/transform/python/{transform_id}",
  ]);
});

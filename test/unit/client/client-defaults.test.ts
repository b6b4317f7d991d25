import { describe, expect, it, test, vi } from "vitest";
import {
  InfrahubClient,
  InvalidInputError,
  TimeoutError,
  type RestClientOptions,
} from "../../../src/index.js";
import { caught } from "../helpers/caught.js";
import { FakeClock } from "../helpers/fake-clock.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { playStore, testId } from "../nodes/play-store.js";

hideEnvironment();

/** A client of a server that answers each request when the test says so. */
function heldClient(options: RestClientOptions = {}) {
  const waiting: { path: string; answer: (response?: Response) => void }[] = [];
  const client = new InfrahubClient({
    address: "http://infrahub.test",
    ...options,
    fetch: (input) =>
      new Promise((resolve) => {
        waiting.push({
          path: new URL(input as string).pathname,
          answer: (response = Response.json({ version: "1" })) => {
            resolve(response);
          },
        });
      }),
  });
  return { client, waiting };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

async function until(done: () => boolean): Promise<void> {
  while (!done()) await settled();
}

describe("maxConcurrentExecution", () => {
  it("limits the requests under way of a client, its scopes and all that they do", async () => {
    const { client, waiting } = heldClient({ maxConcurrentExecution: 2 });
    const feature = client.with({ branch: "feature" });
    const calls = Promise.all([
      client.rest.GET("/api/info"),
      feature.rest.GET("/api/menu"),
      client.rest.GET("/api/config"),
      feature.rest.GET("/api/info", { priority: "high" }),
    ]);
    await until(() => waiting.length === 2);
    await settled();
    expect(waiting.map(({ path }) => path)).toEqual(["/api/info", "/api/menu"]);
    waiting[1]?.answer();
    await until(() => waiting.length === 3);
    expect(waiting[2]?.path).toBe("/api/info");
    waiting[0]?.answer(new Response("", { status: 500 }));
    await until(() => waiting.length === 4);
    for (const { answer } of waiting) answer();
    expect((await calls).map(({ response }) => response.status)).toEqual([500, 200, 200, 200]);
  });

  it("of one does not keep a login from its own request", async () => {
    await using infrahub = await playStore({ maxConcurrentExecution: 1 });
    infrahub.put("SampleTag", testId(1), { name: "red" });
    const reads = [1, 2, 3].map(() => infrahub.client.filters("SampleTag", { ids: [testId(1)] }));
    expect((await Promise.all(reads)).flat()).toHaveLength(3);
  });
});

test("paginationSize is how many nodes a page has, unless a call says something else", async () => {
  await using infrahub = await playStore({ paginationSize: 2 });
  for (const number of [1, 2, 3, 4, 5]) infrahub.put("SampleTag", testId(number), { name: `t${number}` });
  expect(await infrahub.client.all("SampleTag")).toHaveLength(5);
  expect(infrahub.asked).toHaveLength(3);
  expect(await infrahub.client.all("SampleTag", { pageSize: 10 })).toHaveLength(5);
  expect(infrahub.asked).toHaveLength(4);
});

test("insertTracker names what has no tracker", async () => {
  const sent: (string | null)[] = [];
  const client = new InfrahubClient({
    address: "http://infrahub.test",
    insertTracker: true,
    fetch: (_, init) => {
      sent.push(new Headers(init?.headers).get("x-infrahub-tracker"));
      return Promise.resolve(Response.json({ data: { InfrahubInfo: { version: "1" } } }));
    },
  });
  await client.executeGraphQL("query Version { InfrahubInfo { version } }");
  await client.executeGraphQL("{ InfrahubInfo { version } }");
  await client.executeGraphQL("query Version { InfrahubInfo { version } }", {}, { tracker: "own" });
  await client.rest.GET("/api/artifact/{artifact_id}", { params: { path: { artifact_id: "1" } } });
  expect(sent).toEqual(["Version", "POST /graphql", "own", "GET /api/artifact/{artifact_id}"]);
});

test("echoGraphqlQueries prints what is sent, without secrets", async () => {
  const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
  const client = new InfrahubClient({
    address: "http://infrahub.test",
    echoGraphqlQueries: true,
    fetch: () => Promise.resolve(Response.json({ data: {} })),
  });
  const document = `mutation Add($data: A!, $file: Upload) { A(data: $data, file: $file, password: "hidden-1") { ok } }`;
  const variables = {
    data: { name: "bot", serial: 9007199254740993n, password: { value: "hidden-2" } },
    file: new Blob(["x"]),
  };
  await client.executeGraphQL(document, variables);
  const text = printed.mock.calls.flat().join("\n");
  printed.mockRestore();
  expect(text).toContain("mutation Add(");
  expect(text).toContain(
    '{"data":{"name":"bot","serial":9007199254740993,"password":{"value":"redacted"}},"file":"file"}',
  );
  expect(text).not.toContain("hidden");
});

test("identifier names the tracked runs that have none", async () => {
  await using infrahub = await playStore({ identifier: "nightly" });
  const { group } = await infrahub.client.startTracking({ groupType: "SampleGroup" }, () =>
    Promise.resolve(),
  );
  expect(group).toBe("nightly");
  await using other = await playStore();
  const refused = other.client.startTracking({ groupType: "SampleGroup" }, () => Promise.resolve());
  expect((await caught(InvalidInputError, refused)).message).toContain("give the run a name");
});

test("schemaConvergeTimeout limits the wait for the workers", async () => {
  const clock = new FakeClock();
  const client = new InfrahubClient({
    address: "http://infrahub.test",
    schemaConvergeTimeout: 700,
    clock,
    fetch: () =>
      Promise.resolve(Response.json({ data: { result: { summary: { schema_hash_synced: false } } } })),
  });
  const error = await caught(TimeoutError, client.schema.waitUntilConverged());
  expect(error.message).toContain("ended after 700 ms");
});

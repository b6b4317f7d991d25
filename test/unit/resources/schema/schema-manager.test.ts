import type { ServerResponse } from "node:http";
import { expect, it } from "vitest";
import {
  AbortError,
  InfrahubClient,
  InvalidInputError,
  SchemaNotFoundError,
  SchemaNotValidError,
  ServerError,
  ServerNotReachableError,
  TimeoutError,
} from "../../../../src/index.js";
import { answerJson, refusalBody } from "../../helpers/answers.js";
import { caught } from "../../helpers/caught.js";
import { FakeClock } from "../../helpers/fake-clock.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { loopbackServer } from "../../helpers/loopback-server.js";
import { API_TOKEN } from "../../helpers/secrets.js";

hideEnvironment();

const SCHEMA = { version: "1.0" };

/** Plays Infrahub; the schema has one kind, whose name is the number of changes so far. */
async function play(load?: (response: ServerResponse) => void, synced = () => true, clock = new FakeClock()) {
  let changes = 0;
  const server = await loopbackServer(({ target }, response) => {
    const path = target.split("?")[0];
    if (path === "/api/schema/load" && load) load(response);
    if (path === "/api/schema/load" || path === "/graphql/b") changes++;
    if (response.headersSent || response.destroyed) return;
    if (target.startsWith("/graphql"))
      answerJson(response, {
        data: { result: { summary: { schema_hash_synced: synced() }, ok: true } },
      });
    else {
      const nodes = [
        { kind: `Kind${changes}`, namespace: "Test", name: "Kind", attributes: [], relationships: [] },
      ];
      const namespaces = [
        { name: "Core", user_editable: false },
        { name: "Test", user_editable: true },
      ];
      const lists = { nodes, generics: [], profiles: [], templates: [], namespaces };
      answerJson(response, { main: String(changes), ...lists, hash: "2", previous_hash: "1" });
    }
  });
  const options = { address: server.url, apiToken: API_TOKEN, retry: { limit: 0 }, clock };
  return {
    client: new InfrahubClient(options),
    clock,
    targets: () => server.requests.splice(0).map(({ target }) => target),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

it("forgets what it knew once a schema is loaded, on the branch and on the default branch alone", async () => {
  await using infrahub = await play();
  const { schema } = infrahub.client;
  for (const branch of [undefined, "b", "c"]) await schema.all({ branch });
  await schema.load(SCHEMA, { branch: "b" });
  infrahub.targets();
  expect(await schema.get("Kind1", { branch: "b" })).toMatchObject({ kind: "Kind1" });
  for (const branch of [undefined, "c"]) await schema.all({ branch });
  expect(infrahub.targets()).toEqual(["/api/schema?branch=b", "/api/schema"]);
  // The default branch may be known by its name, too.
  await schema.load(SCHEMA);
  infrahub.targets();
  for (const branch of [undefined, "b", "c"]) await schema.all({ branch });
  expect(infrahub.targets()).toHaveLength(3);
});

it("forgets what it knew when it cannot tell whether a schema was loaded", async () => {
  await using infrahub = await play((response) => response.destroy());
  const { schema } = infrahub.client.with({ branch: "b" });
  await schema.all();
  await caught(ServerNotReachableError, schema.load(SCHEMA));
  expect(await schema.get("Kind1")).toBeDefined();
});

it("forgets what it knew once a choice is added", async () => {
  await using infrahub = await play();
  const { schema } = infrahub.client.with({ branch: "b" });
  await schema.all();
  await schema.addEnumOption("Kind0", "a", "b");
  await caught(SchemaNotFoundError, schema.get("Kind0"));
  expect(infrahub.targets()).toEqual([
    "/api/schema?branch=b",
    "/graphql/b",
    "/api/schema?branch=b",
    "/api/schema/summary?branch=b",
  ]);
});

it("gives the kinds of some namespaces, and refuses those that there are not", async () => {
  await using infrahub = await play();
  const { schema } = infrahub.client;
  expect([...(await schema.all({ namespaces: ["Test"] })).keys()]).toEqual(["Kind0"]);
  expect((await schema.all({ namespaces: ["Core"] })).size).toBe(0);
  expect((await schema.all({ namespaces: [] })).size).toBe(0);
  const unknown = schema.all({ namespaces: ["Tset"] });
  expect((await caught(InvalidInputError, unknown)).message).toBe(
    "namespaces: there is no Tset here. Did you mean Test?",
  );
  expect(await schema.export({ namespaces: ["Test"] })).toMatchObject({ nodes: [{ namespace: "Test" }] });
  const own = schema.export({ namespaces: ["Core"] });
  expect((await caught(InvalidInputError, own)).message).toBe(
    "namespaces: there is no Core here. There are Test.",
  );
  expect(infrahub.targets()).toEqual(["/api/schema"]);
});

it("is fetched again when it has changed", async () => {
  await using infrahub = await play();
  const { schema } = infrahub.client;
  await schema.all();
  expect(await schema.refresh()).toBe(false);
  await infrahub.client.executeGraphQL("mutation { A { ok } }", {}, { branch: "b" });
  expect(await schema.refresh()).toBe(true);
  expect(await schema.get("Kind1")).toBeDefined();
});

it("is of now, whatever moment the client reads at", async () => {
  await using infrahub = await play();
  const feature = infrahub.client.with({ branch: "feature/x" });
  await feature.schema.load(SCHEMA, { waitUntilConverged: true });
  const { schema } = feature.with({ at: "2026-01-01" });
  await schema.check(SCHEMA, { branch: undefined });
  await schema.getGraphqlSchema();
  expect(infrahub.targets()).toEqual([
    "/api/schema/load?branch=feature%2Fx",
    "/graphql/feature%2Fx",
    "/api/schema/check?branch=feature%2Fx",
    "/schema.graphql?branch=feature%2Fx",
  ]);
});

it("is refused as not valid for what the schema is to blame for alone", async () => {
  let status = 422;
  await using infrahub = await play((response) => {
    answerJson(response, refusalBody("Unable to find the schema 'X' in the registry", status), status);
  });
  const { schema } = infrahub.client;
  const error = await caught(SchemaNotValidError, schema.load([SCHEMA]));
  expect(error).toMatchObject({ status: 422, code: "SCHEMA_NOT_FOUND", path: "/api/schema/load" });
  expect(error.problems).toEqual([{ message: "Unable to find the schema 'X' in the registry" }]);
  status = 500;
  expect((await caught(SchemaNotFoundError, schema.load(SCHEMA))).status).toBe(500);
});

it("sends nothing for no schema", async () => {
  await using infrahub = await play();
  await caught(InvalidInputError, infrahub.client.schema.check([]));
  expect(infrahub.targets()).toEqual([]);
});

it("waits until all workers have the schema", async () => {
  let asked = 0;
  await using infrahub = await play(undefined, () => ++asked === 2);
  expect(await infrahub.client.schema.inSync()).toBe(false);
  await infrahub.client.schema.waitUntilConverged({ branch: "b" });
  expect(asked).toBe(2);
});

it("waits no longer than it is told", async () => {
  await using infrahub = await play(undefined, () => false);
  const error = await caught(
    TimeoutError,
    infrahub.client.schema.waitUntilConverged({ totalTimeout: 1_500 }),
  );
  expect(error.message).toBe(
    "Waiting for all workers to have the same schema ended after 1500 ms; the work goes on.",
  );
  // Pauses grow by half; the last one ends with the limit.
  expect(infrahub.clock.pauses).toEqual([200, 300, 450, 550]);
  expect(infrahub.targets()).toHaveLength(4);
});

it("waits no longer than it is told for an answer", async () => {
  const clock = new FakeClock();
  await using silent = await loopbackServer(() => {
    clock.advance(100);
  });
  const client = new InfrahubClient({ address: silent.url, apiToken: API_TOKEN, clock });
  const error = await caught(TimeoutError, client.schema.waitUntilConverged({ totalTimeout: 100 }));
  expect(error.message).toContain("ended after 100 ms");
  expect(error.cause).toBeInstanceOf(TimeoutError);
});

it("stops waiting when it is aborted, and when the server fails", async () => {
  const controller = new AbortController();
  const clock = new FakeClock(() => {
    controller.abort("enough");
  });
  await using infrahub = await play(undefined, () => false, clock);
  const waiting = infrahub.client.schema.waitUntilConverged({ signal: controller.signal });
  expect((await caught(AbortError, waiting)).cause).toBe("enough");
  await using broken = await loopbackServer((_, response) => {
    response.writeHead(500).end("Internal Server Error");
  });
  const client = new InfrahubClient({ address: broken.url, apiToken: API_TOKEN, retry: { limit: 0 } });
  await caught(ServerError, client.schema.waitUntilConverged());
});

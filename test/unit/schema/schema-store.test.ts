import { expect, it } from "vitest";
import { InfrahubClient } from "../../../src/client/infrahub-client.js";
import { ResponseError, SchemaNotFoundError, type RestClientOptions } from "../../../src/rest.js";
import { answerJson, refusalBody } from "../helpers/answers.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { loopbackServer } from "../helpers/loopback-server.js";
import { API_TOKEN } from "../helpers/secrets.js";

hideEnvironment();

const kind = (name: string) => ({ kind: name, attributes: [], relationships: [] });

/** A server whose schema has these kinds and this hash, which the test may change. */
async function schemaServer(options: RestClientOptions = {}) {
  const state = { hash: "1", kinds: ["A"], failing: false };
  const server = await loopbackServer(({ target, body }, response) => {
    if (target.startsWith("/graphql")) {
      const { operationName } = JSON.parse(body.toString()) as { operationName: string };
      answerJson(response, { data: { [operationName]: { count: 0, edges: [] } } });
    } else if (state.failing) {
      answerJson(response, refusalBody("not now", 400), 400);
    } else {
      const nodes = state.kinds.map(kind);
      answerJson(response, { main: state.hash, nodes, generics: [], profiles: [], templates: [] });
    }
  });
  return {
    state,
    client: new InfrahubClient({
      address: server.url,
      apiToken: API_TOKEN,
      retry: { limit: 0 },
      ...options,
    }),
    /** Requests for a schema since this was asked last. */
    asked: () =>
      server.requests
        .splice(0)
        .map(({ target }) => target)
        .filter((target) => !target.startsWith("/graphql")),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

it("fetches a schema once, however many wait for it and come later", async () => {
  await using server = await schemaServer();
  await Promise.all([server.client.all("A"), server.client.count("A"), server.client.all("A")]);
  await server.client.all("A");
  expect(server.asked()).toEqual(["/api/schema"]);
});

it("fetches one for each branch", async () => {
  await using server = await schemaServer();
  await server.client.all("A");
  await server.client.all("A", { branch: "feature/x" });
  await server.client.all("A", { branch: "feature/x" });
  expect(server.asked()).toEqual(["/api/schema", "/api/schema?branch=feature%2Fx"]);
});

it("shares it with the clients of other branches and moments", async () => {
  await using server = await schemaServer();
  const feature = server.client.with({ branch: "b" });
  await feature.all("A");
  await server.client.with({ branch: "b", at: "2026-01-01" }).all("A");
  await feature.with({ at: "-1h" }).all("A");
  expect(server.asked()).toEqual(["/api/schema?branch=b"]);
});

it("reads the default branch's where a client's branch is taken away", async () => {
  await using server = await schemaServer({ branch: "b" });
  await server.client.all("A");
  await server.client.with({ branch: undefined }).all("A");
  expect(server.asked()).toEqual(["/api/schema?branch=b", "/api/schema"]);
});

it("does not keep a failure", async () => {
  await using server = await schemaServer();
  server.state.failing = true;
  await Promise.all([
    caught(ResponseError, server.client.all("A")),
    caught(ResponseError, server.client.all("A")),
  ]);
  expect(server.asked()).toHaveLength(1);
  server.state.failing = false;
  await server.client.all("A");
  expect(server.asked()).toHaveLength(1);
});

it("looks for an unknown kind in the new schema when the hash has changed", async () => {
  await using server = await schemaServer();
  await server.client.all("A", { branch: "b" });
  Object.assign(server.state, { hash: "2", kinds: ["A", "B"] });
  await server.client.all("B", { branch: "b" });
  expect(server.asked()).toEqual([
    "/api/schema?branch=b",
    "/api/schema/summary?branch=b",
    "/api/schema?branch=b",
  ]);
});

it("fetches a changed schema once for all that wait for it", async () => {
  await using server = await schemaServer();
  await server.client.all("A");
  Object.assign(server.state, { hash: "2", kinds: ["A", "B", "C"] });
  await Promise.all(["B", "C", "B"].map((name) => server.client.all(name)));
  expect(server.asked().filter((target) => target === "/api/schema")).toHaveLength(2);
});

it("does not fetch the schema again when the hash is the same", async () => {
  await using server = await schemaServer();
  for (const branch of ["b", undefined]) {
    const error = await caught(SchemaNotFoundError, server.client.all("B", { branch }));
    expect(error).toMatchObject({ code: "SCHEMA_NOT_FOUND", data: { kind: "B" } });
    expect(error.message).toContain(branch === undefined ? "the default branch" : "the branch b");
    expect(server.asked()).toHaveLength(2);
  }
});

it("refuses a kind that is not in the changed schema either", async () => {
  await using server = await schemaServer();
  await server.client.all("A");
  server.state.hash = "2";
  await caught(SchemaNotFoundError, server.client.all("B"));
  expect(server.asked()).toEqual(["/api/schema", "/api/schema/summary", "/api/schema"]);
});

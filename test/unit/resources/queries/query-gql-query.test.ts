import { expect, it } from "vitest";
import { InfrahubClient, InvalidInputError, ServerError, ValidationError } from "../../../../src/index.js";
import { answerJson } from "../../helpers/answers.js";
import { caught } from "../../helpers/caught.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { loopbackServer, type Handler } from "../../helpers/loopback-server.js";
import { API_TOKEN } from "../../helpers/secrets.js";

hideEnvironment();

const play = async (handler: Handler) => {
  const server = await loopbackServer(handler);
  const client = new InfrahubClient({ address: server.url, apiToken: API_TOKEN, retry: { limit: 0 } });
  return { server, client, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
};

/** Fails like a server that misses a variable; what it knows of the stored query, `stored` answers. */
const failing =
  (stored: Handler): Handler =>
  (request, response, index) => {
    if (request.target.startsWith("/graphql")) return stored(request, response, index);
    response.writeHead(500, { "content-type": "text/plain" }).end("Internal Server Error");
  };

const variables = [
  { name: "site", type: "String", required: true, default_value: null },
  { name: "role", type: "String", required: true, default_value: null },
  { name: "limit", type: "Int", required: false, default_value: 3 },
];
const known = [{ node: { variables: { value: variables } } }];

it("sends variables in the body, and the rest as parameters", async () => {
  await using played = await play((_, response) => {
    answerJson(response, { data: { a: 1 } });
  });
  const scoped = played.client.with({ branch: "feature/x" });
  const options = { variables: { site: "a&b" }, updateGroup: true, subscribers: ["s1", "s2"] };
  expect(await scoped.queryGqlQuery("my query", options)).toEqual({ a: 1 });
  await scoped.queryGqlQuery("q", { branch: "other", at: undefined });
  const [first, second] = played.server.requests;
  expect(first?.target).toMatch(/^\/api\/query\/my%20query\?/);
  expect([...(first?.query ?? [])].sort()).toEqual([
    ["branch", "feature/x"],
    ["subscribers", "s1"],
    ["subscribers", "s2"],
    ["update_group", "true"],
  ]);
  expect(JSON.parse(String(first?.body))).toEqual({ variables: { site: "a&b" } });
  expect([...(second?.query ?? [])]).toEqual([["branch", "other"]]);
  expect(JSON.parse(String(second?.body))).toEqual({ variables: {} });
});

it("says which variables are missing, by id or by name", async () => {
  for (const [byId, byName] of [
    [known, []],
    [[], known],
  ]) {
    await using played = await play(
      failing((_, response) => {
        answerJson(response, { data: { byId: { edges: byId }, byName: { edges: byName } } });
      }),
    );
    const call = played.client.queryGqlQuery("q", { variables: { site: null }, branch: "b" });
    const error = await caught(ValidationError, call);
    expect(error.message).toBe("The stored query q needs a value for site (String), role (String).");
    expect(error.cause).toBeInstanceOf(ServerError);
    expect(played.server.requests[1]?.target).toBe("/graphql/b");
  }
});

it("throws the server's failure when no variable is missing, or that cannot be known", async () => {
  const answers: Handler[] = [
    (_, response) => {
      answerJson(response, { data: { byId: { edges: known }, byName: { edges: [] } } });
    },
    (_, response) => {
      answerJson(response, { data: { byId: { edges: [] }, byName: { edges: [] } } });
    },
    (_, response) => {
      response.destroy();
    },
  ];
  for (const stored of answers) {
    await using played = await play(failing(stored));
    const call = played.client.queryGqlQuery("q", { variables: { site: "a", role: "b" } });
    expect(await caught(ServerError, call)).toMatchObject({ status: 500, path: "/api/query/q" });
    expect(played.server.requests).toHaveLength(2);
  }
});

it("asks nothing more after another failure", async () => {
  await using played = await play((_, response) => {
    answerJson(response, { data: null, errors: [{ message: "no", extensions: { code: 502 } }] }, 502);
  });
  expect((await caught(ServerError, played.client.queryGqlQuery("q"))).status).toBe(502);
  expect(played.server.requests).toHaveLength(1);
});

it("runs at a moment what only reads, by id or by name", async () => {
  for (const [operations, refused] of [
    [["query"], false],
    [["mutation"], true],
    [["mutation", "query"], true],
    [undefined, false],
  ] as const)
    for (const key of ["byId", "byName"]) {
      const found = operations ? [{ node: { operations: { value: operations } } }] : [];
      await using played = await play((request, response) => {
        const edges = { byId: { edges: [] }, byName: { edges: [] }, [key]: { edges: found } };
        answerJson(response, { data: request.target.startsWith("/graphql") ? edges : { a: 1 } });
      });
      const scoped = played.client.with({ branch: "b", at: "2026-01-01" });
      if (refused) await caught(InvalidInputError, scoped.queryGqlQuery("q"));
      else expect(await scoped.queryGqlQuery("q")).toEqual({ a: 1 });
      const targets = [
        "/graphql/b?at=2026-01-01T00%3A00%3A00Z",
        "/api/query/q?branch=b&at=2026-01-01T00%3A00%3A00Z",
      ];
      expect(played.server.requests.map(({ target }) => target)).toEqual(targets.slice(0, refused ? 1 : 2));
    }
});

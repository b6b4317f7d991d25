import { expect, test } from "vitest";
import { NodeNotFoundError, UnexpectedResponseError, unwrap, type RestClient } from "../../../src/rest.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { loopbackServer } from "../helpers/loopback-server.js";
import { quickClient } from "../helpers/quick-client.js";

hideEnvironment();

const REFUSED = {
  data: { a: null },
  errors: [{ message: "No such node", extensions: { code: "NODE_NOT_FOUND", data: {} } }],
};

const copy = async (response: Response) => new Response(await response.text(), response);

/** Where an answer may come from that has lost its address. */
const SOURCES: Record<string, (rest: RestClient, answer: () => Response) => void> = {
  "middleware that makes a new one": (rest) => {
    rest.use({ onResponse: ({ response }) => copy(response) });
  },
  "middleware that gives a clone": (rest) => {
    rest.use({ onResponse: ({ response }) => response.clone() });
  },
  "middleware that answers by itself": (rest, answer) => {
    rest.use({ onRequest: answer });
  },
  "middleware that mends a failure": (rest, answer) => {
    rest.use({
      onRequest: ({ request }) => new Request("http://127.0.0.1:1/", request),
      onError: answer,
    });
  },
};

const calls = (rest: RestClient) => [
  rest.POST("/graphql", { body: { query: "{a}" } }),
  rest.POST("/graphql/{branch_name}", { params: { path: { branch_name: "b" } }, body: { query: "{a}" } }),
];

const server = (answer: object) =>
  loopbackServer((_, response) => {
    response
      .writeHead(200, { "content-type": "application/graphql-response+json" })
      .end(JSON.stringify(answer));
  });

test.each(Object.entries(SOURCES))("a refusal is one from %s", async (_, use) => {
  await using infrahub = await server(REFUSED);
  const rest = quickClient(infrahub.url, { retry: { limit: 0 } });
  use(rest, () => Response.json(REFUSED));
  const paths = [];
  for (const call of calls(rest)) paths.push((await caught(NodeNotFoundError, unwrap(call))).path);
  expect(paths).toEqual(["/graphql", "/graphql/b"]);
});

test.each<[string, (response: Response) => Response | Promise<Response>]>([
  ["makes a new one", copy],
  ["gives a clone", (response) => response.clone()],
  ["answers by itself", () => Response.json(REFUSED)],
])("a refusal is one when fetch %s", async (_, wrap) => {
  await using infrahub = await server(REFUSED);
  const rest = quickClient(infrahub.url, { fetch: async (...args) => wrap(await fetch(...args)) });
  for (const call of calls(rest)) await caught(NodeNotFoundError, unwrap(call));
});

test("a refusal is one when it came by a redirect", async () => {
  await using infrahub = await loopbackServer(({ target }, response) => {
    if (target !== "/api/v2") response.writeHead(307, { location: "/api/v2" }).end();
    else response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(REFUSED));
  });
  for (const call of calls(quickClient(infrahub.url)))
    expect((await caught(NodeNotFoundError, unwrap(call))).path).toMatch(/^\/graphql/);
});

test("a refusal is one for a client of other operations", async () => {
  await using infrahub = await server(REFUSED);
  for (const call of calls(quickClient(infrahub.url, { operations: {} })))
    await caught(NodeNotFoundError, unwrap(call));
});

test("an answer of REST that holds errors is data", async () => {
  const answer = { errors: ["a name"] };
  const rest = quickClient("http://infrahub.test/graphql", {
    fetch: () => Promise.resolve(Response.json(answer)),
  });
  expect(await unwrap(rest.GET("/api/info"))).toEqual(answer);
});

test.each([{}, { data: null }, { data: null, errors: [] }, { data: "text" }, { errors: {} }])(
  "%j is no answer of GraphQL",
  async (answer) => {
    const rest = quickClient("http://infrahub.test", { fetch: () => Promise.resolve(Response.json(answer)) });
    for (const call of calls(rest)) {
      const error = await caught(UnexpectedResponseError, unwrap(call));
      expect(error).toMatchObject({ status: 200 });
      expect(error.message).toMatch(
        /^The answer to \/graphql(\/b)? is not GraphQL's: it holds neither data nor errors\./,
      );
    }
  },
);

test.each([[[]], [null], ["text"], [1]])("%j is no answer of GraphQL either", async (answer) => {
  const rest = quickClient("http://infrahub.test", { fetch: () => Promise.resolve(Response.json(answer)) });
  for (const call of calls(rest)) {
    const error = await caught(UnexpectedResponseError, unwrap(call));
    expect(error).toMatchObject({ status: 200 });
    expect(error.message).toMatch(
      /^The answer to \/graphql(\/b)? is not .*(holds neither|expected a JSON object)/,
    );
  }
});

test("nothing at all is no answer of GraphQL", async () => {
  const rest = quickClient("http://infrahub.test", { fetch: () => Promise.resolve(new Response("")) });
  for (const call of calls(rest)) await caught(UnexpectedResponseError, unwrap(call));
});

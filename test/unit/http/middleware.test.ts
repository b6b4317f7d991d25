import { describe, expect, test } from "vitest";
import {
  createRestClient,
  NodeNotFoundError,
  NotFoundError,
  unwrap,
  type RestClient,
} from "../../../src/rest.js";
import { answerJson, refusalBody } from "../helpers/answers.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { loopbackServer } from "../helpers/loopback-server.js";
import { quickClient } from "../helpers/quick-client.js";
import { PASSWORD } from "../helpers/secrets.js";
import { sessionServer } from "../helpers/session-server.js";

type Middleware = Parameters<RestClient["use"]>[0];

hideEnvironment();

const infoServer = () =>
  loopbackServer((_, response) => {
    answerJson(response, { version: "1" });
  });

/** Notes when it is called, and changes nothing. */
function noting(notes: string[], name: string): Middleware {
  return {
    onRequest() {
      notes.push(`${name} request`);
    },
    onResponse() {
      notes.push(`${name} response`);
    },
  };
}

describe("middleware", () => {
  test("sees no logins", async () => {
    await using server = await sessionServer(PASSWORD);
    const rest = quickClient(server.url, { username: "admin", password: PASSWORD });
    const seen: unknown[] = [];
    rest.use({
      onRequest({ request, schemaPath }) {
        seen.push(request instanceof Request, schemaPath);
      },
    });
    await unwrap(rest.GET("/api/info"));
    expect(seen).toEqual([true, "/api/info"]);
    expect(server.count("/api/auth/login")).toBe(1);
  });

  test("gets the platform's Request and Response, and what it is about", async () => {
    await using server = await infoServer();
    const rest = quickClient(server.url, { branch: "b" });
    const seen: unknown[] = [];
    rest.use({
      async onRequest({ request, schemaPath, params }) {
        seen.push(
          request instanceof Request,
          request.url,
          request.method,
          schemaPath,
          params.query,
          await request.clone().text(),
        );
      },
      async onResponse({ response }) {
        seen.push(response instanceof Response, response.status, await response.clone().json());
      },
    });
    await rest.POST("/api/schema/check", { body: { schemas: [] } });
    expect(seen).toEqual([
      true,
      `${server.url}/api/schema/check?branch=b`,
      "POST",
      "/api/schema/check",
      { branch: "b" },
      '{"schemas":[]}',
      true,
      200,
      { version: "1" },
    ]);
    expect(server.requests[0]?.body.toString()).toBe('{"schemas":[]}');
  });

  test("may change the request, or give another", async () => {
    await using server = await infoServer();
    const rest = quickClient(server.url);
    rest.use(
      {
        onRequest({ request }) {
          request.headers.set("x-changed", "1");
        },
      },
      { onRequest: ({ request }) => new Request(`${request.url}?extra=1`, request) },
    );
    await rest.GET("/api/info");
    expect(server.requests[0]?.headers["x-changed"]).toBe("1");
    expect(server.requests[0]?.target).toBe("/api/info?extra=1");
  });

  test("may replace the answer, with a success or a refusal", async () => {
    await using server = await infoServer();
    const rest = quickClient(server.url);
    const answers = [
      Response.json({ version: "replaced" }),
      Response.json(refusalBody("No", 404), { status: 404 }),
    ];
    rest.use({ onResponse: () => answers.shift() });
    expect(await unwrap(rest.GET("/api/info"))).toEqual({ version: "replaced" });
    const error = await caught(NotFoundError, unwrap(rest.GET("/api/info")));
    expect(error.message).toBe("No");
  });

  test("may answer in place of the server", async () => {
    await using server = await infoServer();
    const rest = quickClient(server.url);
    rest.use({ onRequest: () => Response.json({ version: "cached" }) });
    expect(await unwrap(rest.GET("/api/info"))).toEqual({ version: "cached" });
    expect(server.requests).toHaveLength(0);
  });

  test("may answer when the server does not, and sees the package's own error", async () => {
    const rest = createRestClient({
      address: "http://infrahub.test",
      retry: { limit: 0 },
      fetch: () => Promise.reject(new TypeError("fetch failed")),
    });
    const names: string[] = [];
    rest.use({
      onError({ error }) {
        names.push((error as Error).name);
        return Response.json({ version: "offline" });
      },
    });
    expect(await unwrap(rest.GET("/api/info"))).toEqual({ version: "offline" });
    expect(names).toEqual(["ServerNotReachableError"]);
  });

  test("runs once for a request, however many attempts that takes", async () => {
    await using server = await loopbackServer((_, response, index) => {
      if (index < 2) response.writeHead(503).end();
      else answerJson(response, { version: "1" });
    });
    const rest = quickClient(server.url);
    const notes: string[] = [];
    rest.use(noting(notes, "a"));
    await unwrap(rest.GET("/api/info"));
    expect(notes).toEqual(["a request", "a response"]);
    expect(server.requests).toHaveLength(3);
  });

  test("runs in the order of use() on the way out, the call's own last, and back the other way", async () => {
    await using server = await infoServer();
    const rest = quickClient(server.url);
    const notes: string[] = [];
    rest.use(noting(notes, "a"), noting(notes, "b"));
    await rest.GET("/api/info", { middleware: [noting(notes, "own")] });
    expect(notes).toEqual([
      "a request",
      "b request",
      "own request",
      "own response",
      "b response",
      "a response",
    ]);
    notes.length = 0;
    await rest.GET("/api/info");
    expect(notes).toEqual(["a request", "b request", "b response", "a response"]);
  });

  test("is shared with scopes, and gone after eject()", async () => {
    await using server = await infoServer();
    const rest = quickClient(server.url);
    const scoped = rest.with({ branch: "b" });
    const notes: string[] = [];
    const middleware = noting(notes, "a");
    scoped.use(middleware);
    await rest.GET("/api/info");
    expect(notes).toHaveLength(2);
    rest.eject(middleware);
    await scoped.GET("/api/info");
    expect(notes).toHaveLength(2);
  });

  test("that throws fails its call with what it threw", async () => {
    await using server = await infoServer();
    const rest = quickClient(server.url);
    rest.use({
      onRequest() {
        throw new RangeError("mine");
      },
    });
    expect((await caught(RangeError, rest.GET("/api/info"))).message).toBe("mine");
  });

  test("keeps a GraphQL error an error, and a refusal its path", async () => {
    await using server = await loopbackServer(({ target }, response) => {
      const notFound = { message: "No such node", extensions: { code: "NODE_NOT_FOUND", data: {} } };
      if (target.startsWith("/graphql")) answerJson(response, { data: null, errors: [notFound] });
      else answerJson(response, refusalBody("No", 404), 404);
    });
    const rest = quickClient(server.url);
    rest.use(noting([], "a"));
    const path = { branch_name: "main" };
    const call = rest.POST("/graphql/{branch_name}", { params: { path }, body: { query: "{a}" } });
    expect((await caught(NodeNotFoundError, unwrap(call))).path).toBe("/graphql/main");
    expect((await caught(NotFoundError, unwrap(rest.GET("/api/menu")))).path).toBe("/api/menu");
  });
});

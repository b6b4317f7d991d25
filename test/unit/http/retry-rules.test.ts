import nock from "nock";
import { describe, expect, test } from "vitest";
import { RateLimitError, ServerError, unwrap } from "../../../src/rest.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { NOCK_ADDRESS, useNock } from "../helpers/nock-server.js";
import { quickClient } from "../helpers/quick-client.js";

const SHED = { "X-Infrahub-Admission": "shed" };
const TRANSIENT = [429, 502, 503, 504];

hideEnvironment();
useNock();

const rest = quickClient(NOCK_ADDRESS);
const query = (text: string) =>
  rest.POST("/graphql/{branch_name}", { params: { path: { branch_name: "main" } }, body: { query: text } });
const load = () => rest.POST("/api/schema/load", { body: { schemas: [{ version: "1.0" }] } });

describe("a read", () => {
  test.each(TRANSIENT)("is sent again after %d, until an answer comes", async (status) => {
    nock(NOCK_ADDRESS).get("/api/info").times(2).reply(status).get("/api/info").reply(200, { version: "1" });
    expect((await rest.GET("/api/info")).data).toEqual({ version: "1" });
  });

  test.each([400, 401, 403, 404, 409, 422, 423, 500, 501])("is not sent again after %d", async (status) => {
    nock(NOCK_ADDRESS).get("/api/info").reply(status, { data: null, errors: [] });
    expect((await rest.GET("/api/info")).response.status).toBe(status);
  });

  test("is not sent again after a 502 of Infrahub's own, which says that a query failed", async () => {
    nock(NOCK_ADDRESS).get("/api/info").reply(502, { data: null, errors: [] }, { "X-Request-Id": "r1" });
    expect((await rest.GET("/api/info")).response.status).toBe(502);
  });

  test("is sent as often as the limit says, and once more; then the last refusal stands", async () => {
    nock(NOCK_ADDRESS).get("/api/info").times(3).reply(503, "busy");
    const error = await caught(
      ServerError,
      unwrap(rest.GET("/api/info", { retry: { limit: 2, baseDelay: 0 } })),
    );
    expect(error).toMatchObject({
      status: 503,
      message: expect.stringMatching(/^busy \(3 attempts in \d+ m?s\)$/) as string,
    });
  });

  test("is sent five times more by default", async () => {
    nock(NOCK_ADDRESS).get("/api/info").times(6).reply(429);
    await caught(RateLimitError, unwrap(rest.GET("/api/info")));
  });

  test("is sent once when the limit is 0, or when the call says that it may not be repeated", async () => {
    nock(NOCK_ADDRESS).get("/api/info").times(2).reply(503);
    await rest.GET("/api/info", { retry: { limit: 0 } });
    await rest.GET("/api/info", { repeatable: false });
  });

  test("is sent again after the statuses that the caller names, and 429, and after no others", async () => {
    const retry = { statusCodes: [500, 502], baseDelay: 0 };
    const own = { "X-Request-Id": "r1" };
    nock(NOCK_ADDRESS).get("/api/info").reply(500).get("/api/info").reply(502, "", own);
    nock(NOCK_ADDRESS).get("/api/info").reply(429).get("/api/info").reply(503);
    expect((await rest.GET("/api/info", { retry })).response.status).toBe(503);
  });

  test("has rules of its own after 429", async () => {
    const retry = { limit: 0, baseDelay: 0, rateLimit: { limit: 2 } };
    nock(NOCK_ADDRESS).get("/api/info").times(3).reply(429);
    expect((await rest.GET("/api/info", { retry })).response.status).toBe(429);
    nock(NOCK_ADDRESS).get("/api/info").reply(503);
    expect((await rest.GET("/api/info", { retry })).response.status).toBe(503);
    nock(NOCK_ADDRESS).get("/api/info").reply(429);
    const never = { limit: 5, baseDelay: 0, rateLimit: { limit: 0 } };
    expect((await rest.GET("/api/info", { retry: never })).response.status).toBe(429);
  });

  test("with POST is sent again, body and all", async () => {
    const body = { schemas: [{ version: "1.0" }] };
    nock(NOCK_ADDRESS)
      .post("/api/schema/check", body)
      .reply(502)
      .post("/api/schema/check", body)
      .reply(200, {});
    const { response } = await rest.POST("/api/schema/check", { body });
    expect(response.status).toBe(200);
  });
});

describe("a write", () => {
  test.each(TRANSIENT)("is not sent again after %d", async (status) => {
    nock(NOCK_ADDRESS).post("/api/schema/load").reply(status);
    expect((await load()).response.status).toBe(status);
  });

  test("is sent again, the same, when the server says that it did not run it", async () => {
    const body = { schemas: [{ version: "1.0" }] };
    nock(NOCK_ADDRESS).post("/api/schema/load", body).times(2).reply(429, "", SHED);
    nock(NOCK_ADDRESS).post("/api/schema/load", body).reply(200, {});
    expect((await load()).response.status).toBe(200);
  });

  test("is not sent again after a status that the caller names, when it may have been done", async () => {
    nock(NOCK_ADDRESS).post("/api/schema/load").reply(500);
    const body = { schemas: [{ version: "1.0" }] };
    const { response } = await rest.POST("/api/schema/load", { body, retry: { statusCodes: [500] } });
    expect(response.status).toBe(500);
  });

  test("is not sent again when it was admitted and then refused", async () => {
    nock(NOCK_ADDRESS).post("/api/schema/load").reply(429, "", { "X-Infrahub-Admission": "admitted" });
    expect((await load()).response.status).toBe(429);
  });

  test("is sent again when the call says that it may be repeated", async () => {
    nock(NOCK_ADDRESS).post("/api/storage/upload/content").reply(504);
    nock(NOCK_ADDRESS).post("/api/storage/upload/content").reply(200, { identifier: "i", checksum: "c" });
    const { data } = await rest.POST("/api/storage/upload/content", {
      body: { content: "x" },
      repeatable: true,
    });
    expect(data?.identifier).toBe("i");
  });

  test.each(["/api/oauth2/{provider_name}/token", "/api/oidc/{provider_name}/token"] as const)(
    "is what GET %s counts as: its code can be used once",
    async (path) => {
      nock(NOCK_ADDRESS)
        .get(/^\/api\/(oauth2|oidc)\/p\/token/)
        .reply(503);
      const params = { path: { provider_name: "p" }, query: { state: "s", code: "c" } };
      expect((await rest.GET(path, { params })).response.status).toBe(503);
    },
  );
});

describe("a GraphQL document", () => {
  test.each(["{ CoreAccount { count } }", "query Names { CoreAccount { count } }"])(
    "that reads is sent again: %s",
    async (text) => {
      nock(NOCK_ADDRESS).post("/graphql/main", { query: text }).reply(503);
      nock(NOCK_ADDRESS).post("/graphql/main", { query: text }).reply(200, { data: {} });
      expect((await query(text)).data).toEqual({ data: {} });
    },
  );

  test.each([
    "mutation { BranchCreate(data: {}) { ok } }",
    "query A { a } mutation B { b }",
    "# a comment\nmutation{a}",
  ])("that may write is sent once: %s", async (text) => {
    nock(NOCK_ADDRESS).post("/graphql/main").reply(503);
    expect((await query(text)).response.status).toBe(503);
  });

  test("that writes is sent again when it was shed", async () => {
    nock(NOCK_ADDRESS)
      .post("/graphql/main")
      .reply(429, "", SHED)
      .post("/graphql/main")
      .reply(200, { data: { ok: 1 } });
    expect((await query("mutation { a }")).data).toEqual({ data: { ok: 1 } });
  });
});

describe("a stored query", () => {
  const params = { path: { query_id: "q" } };

  test("may hold a mutation, and is sent once, whichever the method", async () => {
    nock(NOCK_ADDRESS).get("/api/query/q").reply(503).post("/api/query/q").reply(503);
    expect((await rest.GET("/api/query/{query_id}", { params })).response.status).toBe(503);
    expect((await rest.POST("/api/query/{query_id}", { params, body: {} })).response.status).toBe(503);
  });

  test("is sent again when the caller knows that it may be", async () => {
    nock(NOCK_ADDRESS).get("/api/query/q").reply(503).get("/api/query/q").reply(200, { data: {} });
    const { data } = await rest.GET("/api/query/{query_id}", { params, repeatable: true });
    expect(data).toEqual({ data: {} });
  });
});

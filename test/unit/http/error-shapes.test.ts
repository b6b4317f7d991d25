import nock from "nock";
import { describe, expect, test } from "vitest";
import {
  AttributeConstraintError,
  AuthenticationError,
  BranchNotFoundError,
  NodeNotFoundError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  ResponseError,
  SchemaNotFoundError,
  ServerError,
  TokenExpiredError,
  unwrap,
  ValidationError,
} from "../../../src/rest.js";
import { refusalBody } from "../helpers/answers.js";
import { caught } from "../helpers/caught.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { NOCK_ADDRESS, useNock } from "../helpers/nock-server.js";
import { quickClient } from "../helpers/quick-client.js";
import { PASSWORD } from "../helpers/secrets.js";

hideEnvironment();
useNock();

const rest = quickClient(NOCK_ADDRESS, { retry: { limit: 0 } });
const REQUEST_ID = { "x-request-id": "id-1" };
const menu = () => rest.GET("/api/menu");
const graphql = () =>
  rest.POST("/graphql/{branch_name}", { params: { path: { branch_name: "main" } }, body: { query: "{a}" } });
const login = () => rest.POST("/api/auth/login", { body: { username: "admin", password: PASSWORD } });

/** Answers the next two calls alike: one is looked at as `{ error }`, the other as what `unwrap` throws. */
async function refused<T extends ResponseError>(
  expected: abstract new (...args: never[]) => T,
  call: () => Promise<Parameters<typeof unwrap>[0] extends Promise<infer Result> ? Result : never>,
  status: number,
  body: nock.Body,
  headers: Record<string, string> = REQUEST_ID,
): Promise<{ error: unknown; thrown: T }> {
  nock(NOCK_ADDRESS).get(/.*/).times(2).reply(status, body, headers);
  nock(NOCK_ADDRESS).post(/.*/).times(2).reply(status, body, headers);
  const { data, error, response } = await call();
  const thrown = await caught(expected, unwrap(call()));
  nock.cleanAll();
  expect(response.status).toBe(status);
  if (!response.ok) expect(data).toBeUndefined();
  expect(thrown.name).toBe(expected.name);
  expect(thrown).toMatchObject({ status, ...(headers === REQUEST_ID && { requestId: "id-1" }) });
  return { error, thrown };
}

describe("REST, any error", () => {
  test.each([
    [ResponseError, 400, "Invalid time format for garbage"],
    [AuthenticationError, 401, "Invalid token"],
    [PermissionDeniedError, 403, "You do not have the permission"],
    [NotFoundError, 404, "The requested endpoint does not exist"],
    [ResponseError, 409, "Conflict"],
    [ValidationError, 422, "Bad input"],
    [ServerError, 500, "Crash"],
    [ServerError, 503, "Down"],
  ])("is a %o for %d", async (expected, status, message) => {
    const body = refusalBody(message, status) as nock.Body;
    const { error, thrown } = await refused(expected, menu, status, body);
    expect(error).toEqual(body);
    expect(thrown).toMatchObject({ message, code: String(status), errors: [{ message }], path: "/api/menu" });
    expect(thrown.partialData).toBeUndefined();
  });

  test("is known by its wording where the catalogue has a class for it", async () => {
    const branch = await refused(
      BranchNotFoundError,
      menu,
      400,
      refusalBody("Branch: a/b not found.", 400) as nock.Body,
    );
    expect(branch.thrown).toMatchObject({ code: "BRANCH_NOT_FOUND", data: { branch_name: "a/b" } });
    const text = "Unable to find the node my name / CoreGraphQLQuery in the database.";
    const node = await refused(NodeNotFoundError, menu, 404, refusalBody(text, 404) as nock.Body);
    expect(node.thrown).toMatchObject({
      code: "NODE_NOT_FOUND",
      data: { node_kind: "CoreGraphQLQuery", identifier: "my name" },
    });
    const kind = "Unable to find the schema 'Nope' in the registry";
    const schema = await refused(SchemaNotFoundError, menu, 422, refusalBody(kind, 422) as nock.Body);
    expect(schema.thrown.data).toEqual({ kind: "Nope" });
    await refused(TokenExpiredError, menu, 401, refusalBody("Expired Signature", 401) as nock.Body);
  });

  test("says how long the server asks to wait", async () => {
    const { thrown } = await refused(RateLimitError, menu, 429, refusalBody("Busy", 429) as nock.Body, {
      "retry-after": "7",
    });
    expect(thrown).toMatchObject({ status: 429, retryAfter: 7000, message: "Busy" });
  });
});

test("REST, request validation: each part that is wrong, without the input, which may be a password", async () => {
  const problem = { type: "missing", loc: ["body", "username"], msg: "Field required" };
  const body = {
    detail: [
      { ...problem, input: { password: PASSWORD } },
      { ...problem, loc: ["query", 0] },
    ],
  };
  const { error, thrown } = await refused(ValidationError, login, 422, body);
  expect(error).toEqual({ detail: [problem, { ...problem, loc: ["query", 0] }] });
  expect(thrown.errors).toEqual([
    { message: "Field required", path: ["body", "username"] },
    { message: "Field required", path: ["query", 0] },
  ]);
  expect(thrown.message).toBe("body.username: Field required; query.0: Field required");
});

describe("GraphQL", () => {
  const notFound = {
    message: "Unable to find the node x / InfraDevice in the database.",
    locations: [{ line: 1, column: 3 }],
    path: ["InfraDeviceUpdate"],
    extensions: {
      code: "NODE_NOT_FOUND",
      http_status: 404,
      data: { node_kind: "InfraDevice", identifier: "x" },
    },
  };

  test("field error: no refusal, but unwrap throws, and keeps what did succeed", async () => {
    const data = { a: { ok: true }, InfraDeviceUpdate: null };
    const { error, thrown } = await refused(NodeNotFoundError, graphql, 200, { data, errors: [notFound] });
    expect(error).toBeUndefined();
    expect(thrown).toMatchObject({
      status: 200,
      code: "NODE_NOT_FOUND",
      data: { node_kind: "InfraDevice", identifier: "x" },
      message: notFound.message,
      path: "/graphql/main",
      errors: [{ path: ["InfraDeviceUpdate"], code: "NODE_NOT_FOUND" }],
    });
    expect(thrown.partialData).toEqual(data);
  });

  test("several field errors: the first gives the class, and all are told", async () => {
    const second = {
      message: "name is already in use",
      path: ["b"],
      extensions: {
        code: "ATTRIBUTE_CONSTRAINT_VIOLATION",
        data: { node_kind: "K", field_name: "name", constraint: "u" },
      },
    };
    const { thrown } = await refused(AttributeConstraintError, graphql, 200, {
      data: null,
      errors: [second, notFound],
    });
    expect(thrown.message).toBe(`name is already in use; ${notFound.message}`);
    expect(thrown.data.field_name).toBe("name");
    expect(thrown.errors.map(({ code }) => code)).toEqual([
      "ATTRIBUTE_CONSTRAINT_VIOLATION",
      "NODE_NOT_FOUND",
    ]);
  });

  test("whole request", async () => {
    const extensions = { code: "AUTHENTICATION_REQUIRED", http_status: 401, data: {} };
    const body = { data: null, errors: [{ message: "Authentication is required", extensions }] };
    const { error, thrown } = await refused(AuthenticationError, graphql, 401, body);
    expect(error).toEqual(body);
    expect(thrown).toMatchObject({ code: "AUTHENTICATION_REQUIRED", message: "Authentication is required" });
  });

  test("an error without a class of its own goes by the status", async () => {
    const extensions = { code: "UNDEFINED_ERROR", http_status: 422, data: {} };
    const body = { data: null, errors: [{ message: "Before the branch", extensions }] };
    const { thrown } = await refused(ValidationError, graphql, 422, body);
    expect(thrown.code).toBe("UNDEFINED_ERROR");
  });

  test("an error without a class of its own in a 200 goes by the status that the catalogue gives it", async () => {
    const error = (http_status: number) => ({
      data: { BuiltinTagCreate: null },
      errors: [
        { message: "m", path: ["BuiltinTagCreate"], extensions: { code: "UNDEFINED_ERROR", http_status } },
      ],
    });
    const { thrown } = await refused(ValidationError, graphql, 200, error(422));
    expect(thrown).toMatchObject({ status: 200, partialData: { BuiltinTagCreate: null } });
    await refused(ResponseError, graphql, 200, error(500));
  });

  test("unknown branch: an array of strings", async () => {
    const body = { errors: ["Branch: zzz not found."] };
    const { error, thrown } = await refused(BranchNotFoundError, graphql, 404, body);
    expect(error).toEqual(body);
    expect(thrown).toMatchObject({ code: "BRANCH_NOT_FOUND", data: { branch_name: "zzz" }, status: 404 });
  });

  test("a result without errors is data", async () => {
    nock(NOCK_ADDRESS)
      .post("/graphql/main")
      .reply(200, { data: { a: 1 }, errors: [] });
    expect(await unwrap(graphql())).toEqual({ data: { a: 1 }, errors: [] });
  });
});

describe("a stored query that failed", () => {
  test("holds its message one level down", async () => {
    const body = {
      data: null,
      errors: [{ message: { message: "Variable missing", path: ["a"] }, extensions: { code: 400 } }],
    };
    const call = () => rest.GET("/api/query/{query_id}", { params: { path: { query_id: "q" } } });
    const { error, thrown } = await refused(ResponseError, call, 400, body);
    expect(error).toEqual(body);
    expect(thrown.errors).toEqual([{ message: "Variable missing", path: ["a"] }]);
    expect(thrown.message).toBe("a: Variable missing");
  });
});

test("FastAPI's own refusal: detail is a string", async () => {
  const { error, thrown } = await refused(ResponseError, menu, 405, { detail: "Method Not Allowed" });
  expect(error).toEqual({ detail: "Method Not Allowed" });
  expect(thrown.message).toBe("Method Not Allowed");
});

describe("a crash", () => {
  test("in plain text takes the form of Infrahub's own errors", async () => {
    const plain = { ...REQUEST_ID, "content-type": "text/plain" };
    const { error, thrown } = await refused(ServerError, graphql, 500, "Internal Server Error", plain);
    expect(error).toEqual(refusalBody("Internal Server Error", 500));
    expect(thrown).toMatchObject({ message: "Internal Server Error", code: "500", requestId: "id-1" });
  });

  test.each([500, 502, 503])("with %d and no body at all is an error, too", async (status) => {
    const { error, thrown } = await refused(ServerError, menu, status, "");
    const message = `The server answered ${status} without saying why.`;
    expect(error).toEqual(refusalBody(message, status));
    expect(thrown.message).toBe(message);
  });

  test.each([" ", "\n\n", " ".repeat(10_000), refusalBody(" ", 500), { errors: [{ message: "" }, "\n"] }])(
    "that says nothing but blanks is one that does not say why: %j",
    async (body) => {
      const { thrown } = await refused(ServerError, menu, 500, body);
      expect(thrown.message).toBe("The server answered 500 without saying why.");
    },
  );

  test("with a very long text shows its beginning", async () => {
    const { thrown } = await refused(ServerError, menu, 500, "x".repeat(10_000));
    expect(thrown.message).toBe("x".repeat(500));
  });
});

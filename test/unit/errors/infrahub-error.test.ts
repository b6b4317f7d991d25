import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import {
  AbortError,
  InfrahubError,
  isInfrahubError,
  NodeNotFoundError,
  TimeoutError,
} from "../../../src/rest.js";

describe("InfrahubError", () => {
  const cause = new Error("below");
  const error = new NodeNotFoundError("No such node.", {
    status: 404,
    code: "NODE_NOT_FOUND",
    data: { node_kind: "K", identifier: "x" },
    requestId: "id-1",
    errors: [{ message: "No such node." }],
    path: "/graphql/main",
    cause,
  });

  test("is an Error with what is known of it", () => {
    expect(error).toBeInstanceOf(Error);
    expect(error.cause).toBe(cause);
    expect(error.stack).toContain("No such node.");
    expect(String(error)).toBe("NodeNotFoundError: No such node.");
  });

  test("has a message of limited length", () => {
    const { message } = new InfrahubError("x".repeat(10_000_000));
    expect(message).toBe(`${"x".repeat(10_000)} ... (9990000 more characters)`);
  });

  test("has a message that moves no terminal's cursor, and keeps its lines", () => {
    const { message, stack } = new InfrahubError("a\u001b[2J\u0007\u202eb\r\nc\td\u2028\u009b");
    expect(message).toBe("a\\u001b[2J\\u0007\\u202eb\nc\td\\u2028\\u009b");
    expect(stack).toContain(message);
  });

  test("is a plain object in JSON, without its cause, which may hold anything", () => {
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: "NodeNotFoundError",
      message: "No such node.",
      status: 404,
      code: "NODE_NOT_FOUND",
      data: { node_kind: "K", identifier: "x" },
      requestId: "id-1",
      errors: [{ message: "No such node." }],
      path: "/graphql/main",
    });
  });

  test("shows only what is known when it is printed", () => {
    const printed = inspect(
      new InfrahubError("m", { status: undefined, requestId: undefined, data: undefined }),
    );
    for (const name of ["status", "code", "data", "requestId", "undefined"])
      expect(printed).not.toContain(name);
  });

  test("cannot be changed afterwards", () => {
    expect(() => {
      (error as { status?: number }).status = 200;
    }).toThrow(TypeError);
  });

  test("has the platform's names for an abort and a timeout", () => {
    expect(new AbortError("m").name).toBe("AbortError");
    expect(new TimeoutError("m").name).toBe("TimeoutError");
  });
});

describe("isInfrahubError", () => {
  test("knows the errors of its own copy and of another one", async () => {
    vi.resetModules();
    const other = await import("../../../src/rest.js");
    const foreign: unknown = new other.TimeoutError("Too late.");
    expect(foreign).not.toBeInstanceOf(InfrahubError);
    expect(isInfrahubError(foreign)).toBe(true);
    expect(other.isInfrahubError(new NodeNotFoundError("No such node."))).toBe(true);
    expect(isInfrahubError(new InfrahubError("x"))).toBe(true);
  });

  test.each([
    undefined,
    null,
    "text",
    1,
    {},
    new Error("x"),
    { name: "InfrahubError", message: "x" },
    () => 1,
  ])("refuses %o", (value) => {
    expect(isInfrahubError(value)).toBe(false);
  });

  test("leaves no trace of it on the error", () => {
    const error = new InfrahubError("x", { status: 404 });
    expect(Reflect.ownKeys(error).filter((key) => typeof key === "symbol")).toEqual([]);
    expect(JSON.stringify(error)).toBe('{"name":"InfrahubError","message":"x","status":404}');
  });
});

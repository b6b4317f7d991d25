import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { AbortError, InfrahubError, NodeNotFoundError, TimeoutError } from "../../../src/rest.js";

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

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { errorItems } from "../../../src/errors/error-items.js";

describe("errorItems", () => {
  test.each<[shape: string, body: unknown, items: unknown[]]>([
    ["REST", { data: null, errors: [{ message: "m", extensions: { code: 404 } }] }, [{ message: "m" }]],
    [
      "GraphQL",
      {
        data: {},
        errors: [
          { message: "m", path: ["a", 0], extensions: { code: "C", http_status: 404, data: { b: 1 } } },
        ],
      },
      [{ message: "m", path: ["a", 0], code: "C", status: 404, data: { b: 1 } }],
    ],
    [
      "GraphQL before 1.10",
      { data: null, errors: [{ message: "m", locations: [], path: ["a"] }] },
      [{ message: "m", path: ["a"] }],
    ],
    ["GraphQL, unknown branch", { errors: ["one", "two"] }, [{ message: "one" }, { message: "two" }]],
    [
      "request validation",
      { detail: [{ type: "missing", loc: ["body", "password"], msg: "Field required", input: {} }] },
      [{ message: "Field required", path: ["body", "password"] }],
    ],
    [
      "a stored query",
      { data: null, errors: [{ message: { message: "m", path: ["a"] }, extensions: { code: 400 } }] },
      [{ message: "m", path: ["a"] }],
    ],
    ["files", { detail: "Not a file" }, [{ message: "Not a file" }]],
    ["LDAP", { error_code: "LDAP_DOWN", message: "m" }, [{ message: "m", code: "LDAP_DOWN" }]],
    ["LDAP without a message", { error_code: "LDAP_DOWN" }, [{ message: "LDAP_DOWN", code: "LDAP_DOWN" }]],
  ])("reads %s", (_, body, items) => {
    expect(errorItems(body)).toEqual(items);
  });

  test.each([undefined, null, "text", 42, {}, [], { errors: "text" }, { errors: {} }])(
    "finds none in %j",
    (body) => {
      expect(errorItems(body)).toEqual([]);
    },
  );

  test("gives texts and paths for whatever a stranger puts in their place", () => {
    const odd = fc.jsonValue();
    const item = fc.oneof(
      odd,
      fc.record({ message: odd, msg: odd, path: odd, loc: odd, extensions: odd }, { requiredKeys: [] }),
    );
    const body = fc.oneof(
      fc.record({ errors: fc.array(item) }),
      fc.record({ detail: fc.oneof(odd, fc.array(item)) }),
      odd,
    );
    fc.assert(
      fc.property(body, (given) => {
        for (const { message, path } of errorItems(given)) {
          expect(message).toBeTypeOf("string");
          expect(path === undefined || Array.isArray(path)).toBe(true);
        }
      }),
    );
  });
});

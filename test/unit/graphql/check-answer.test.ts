import { describe, expect, test } from "vitest";
import { UnexpectedResponseError } from "../../../src/index.js";
import { checkAnswer, holdsList } from "../../../src/graphql/check-answer.js";

/** What is said of an answer; `undefined` when it is accepted. */
function problem(document: string, data: unknown): string | undefined {
  try {
    checkAnswer(document, data);
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(UnexpectedResponseError);
    const [, found] =
      /^The answer to \S.* is not Infrahub's: (.*)\. Check the address and what stands in front of it\.$/.exec(
        (error as Error).message,
      ) ?? [];
    return found;
  }
}

describe("an answer", () => {
  const list = "query { Kind { count edges { node { id hfid } } } }";

  test.each<[document: string, data: unknown]>([
    [list, { Kind: { count: 0, edges: [] } }],
    [list, { Kind: { count: 1, edges: [{ node: { id: "a", hfid: ["b", "c"] } }] } }],
    [list, { Kind: { count: 1, edges: [{ node: { id: null, hfid: null } }] } }],
    [list, { Kind: null }],
    ["query { Branch { name } }", { Branch: [] }],
    ["query { Branch { name } }", { Branch: null }],
    ["query { Branch { name } }", { Branch: [{ name: "main" }, { name: null }] }],
    ["query { a { value } }", { a: { value: { any: ["JSON"] } } }],
    ["query { a { parameters payload node } }", { a: { parameters: [{}], payload: {}, node: [1] } }],
    ["query { a { tags } }", { a: { tags: ["x", 1, null] } }],
    ["query { a { tags } }", { a: { tags: "x" } }],
    ["query { a { status progress } }", { a: { status: "OPEN", progress: 3 } }],
    ["query { a { ... on Some { b } } }", { a: {} }],
    ["mutation { a { ok } }", { a: { ok: true } }],
    ["mutation { a { ok } }", { a: { ok: null } }],
    ["mutation { a { done: ok } }", { a: { done: false } }],
    ["query { a { more } }", { a: { more: 1, unasked: {} } }],
  ])("of the form that %s asks for is accepted: %j", (document, data) => {
    expect(problem(document, data)).toBeUndefined();
  });

  test.each<[document: string, data: unknown, problem: string]>([
    [list, null, "expected an object at data, received null"],
    [list, [], "expected an object at data, received a list"],
    [list, "text", 'expected an object at data, received "text"'],
    [list, {}, "expected an object at data.Kind, received nothing"],
    [list, { Kind: 5 }, "expected an object at data.Kind, received 5"],
    [list, { Kind: { edges: [] } }, "expected a value at data.Kind.count, received nothing"],
    [list, { Kind: { count: 1.5 } }, "expected a whole number at data.Kind.count, received 1.5"],
    [list, { Kind: { count: "1" } }, 'expected a whole number at data.Kind.count, received "1"'],
    [list, { Kind: { count: {} } }, "expected a whole number at data.Kind.count, received an object"],
    [list, { Kind: { count: 1, edges: null } }, "expected a list at data.Kind.edges, received null"],
    [list, { Kind: { count: 1, edges: {} } }, "expected a list at data.Kind.edges, received an object"],
    [list, { Kind: { count: 1, edges: [null] } }, "expected an object at data.Kind.edges[0], received null"],
    [
      list,
      { Kind: { count: 1, edges: [{ node: null }] } },
      "expected an object at data.Kind.edges[0].node, received null",
    ],
    [
      list,
      { Kind: { count: 2, edges: [{ node: { id: "a", hfid: null } }, { node: { id: {} } }] } },
      "expected a value at data.Kind.edges[1].node.id, received an object",
    ],
    [
      list,
      { Kind: { count: 1, edges: [{ node: { id: "a", hfid: "b" } }] } },
      'expected a list of strings at data.Kind.edges[0].node.hfid, received "b"',
    ],
    [
      list,
      { Kind: { count: 1, edges: [{ node: { id: "a", hfid: ["b", 1] } }] } },
      "expected a list of strings at data.Kind.edges[0].node.hfid, received a list",
    ],
    [
      "query { Branch { name } }",
      { Branch: { name: "main" } },
      "expected a list at data.Branch, received an object",
    ],
    ["query { a { name } }", { a: { name: ["x"] } }, "expected a value at data.a.name, received a list"],
    ["query { a { num_as } }", { a: { num_as: [] } }, "expected a value at data.a.num_as, received a list"],
    [
      "query { a { status } }",
      { a: { status: ["x"] } },
      "expected a value at data.a.status, received a list",
    ],
    ["query { a { tags } }", { a: { tags: ["x", {}] } }, "expected a value at data.a.tags, received a list"],
    ["mutation { a { ok } }", { a: { ok: false } }, "expected true at data.a.ok, received false"],
    [
      "query { a { ... on Some { b } } }",
      { a: { b: {} } },
      "expected a value at data.a.b, received an object",
    ],
    [
      "query { a { name } }",
      { a: "x".repeat(100) },
      `expected an object at data.a, received "${"x".repeat(39)}`,
    ],
  ])("of another form than %s asks for is refused: %j", (document, data, expected) => {
    expect(problem(document, data)).toBe(expected);
  });

  test("is named after its operation", () => {
    const refused = (document: string) => () => {
      checkAnswer(document, {});
    };
    expect(refused("query Tags { a }")).toThrow("The answer to Tags is not");
    expect(refused("query Tags($a: B! = {c: 1}) { a }")).toThrow("The answer to Tags is not");
    expect(refused("query ($a: B! = {c: 1}) { a }")).toThrow("The answer to the query is not");
    expect(refused("query { a }")).toThrow("The answer to the query is not");
    expect(refused("{ a }")).toThrow("The answer to the query is not");
  });

  test("is asked for with arguments of any content", () => {
    const document = 'query Q($a: [I!] = [{b: "}"}]) { x: f(a: $a, b: { c: ") {" }) { y: z(d: 1) } }';
    expect(problem(document, { x: { y: 1 } })).toBeUndefined();
    expect(problem(document, { x: {} })).toBe("expected a value at data.x.y, received nothing");
  });
});

test("a field holds a list by its name, unless it is a connection", () => {
  const holds = (name: string, ...fields: string[]) => holdsList(name, new Set(fields));
  expect(holds("members", "id")).toBe(true);
  expect(holds("edges", "node")).toBe(true);
  expect(holds("members", "edges")).toBe(false);
  expect(holds("members", "count")).toBe(false);
  expect(holds("member", "id")).toBe(false);
  expect(holds("members_of", "id")).toBe(false);
  expect(holds("all_members", "id")).toBe(false);
});

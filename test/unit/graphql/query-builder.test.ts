import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { enumValue, InvalidInputError, Mutation, Query, variable } from "../../../src/index.js";
import { caught } from "../helpers/caught.js";

test("a query has fields, arguments, aliases and fields of one kind", () => {
  const query = new Query({
    name: "Devices",
    variables: { name: "String!", ids: "[ID!]" },
    query: {
      InfraDevice: [
        {
          "@alias": "mine",
          "@filters": { name__value: variable("name"), ids: variable("ids"), limit: 2, offset: undefined },
          count: null,
          edges: {
            node: {
              id: true,
              hfid: false,
              name: { value: true },
              "... on InfraRouter": { asn: { value: true } },
            },
          },
        },
        { "@alias": "all", "@filters": { order: { by: enumValue("DESC"), disable: true } }, count: true },
      ],
    },
  });
  expect(query.render()).toBe(`query Devices($name: String!, $ids: [ID!]) {
  mine: InfraDevice(name__value: $name, ids: $ids, limit: 2) {
    count
    edges {
      node {
        id
        name {
          value
        }
        ... on InfraRouter {
          asn {
            value
          }
        }
      }
    }
  }
  all: InfraDevice(order: {by: DESC, disable: true}) {
    count
  }
}
`);
  expect(String(query)).toBe(query.render());
});

test("a query may have neither name nor variables", () => {
  expect(new Query({ query: { BuiltinTag: { count: true } } }).render()).toMatch(
    /^query \{\n {2}BuiltinTag \{/,
  );
  expect(new Query({ variables: { a: "Int" }, query: { x: true } }).render()).toMatch(
    /^query \(\$a: Int\) \{/,
  );
});

test("a mutation has input and asks for fields of its answer", () => {
  const mutation = new Mutation({
    name: "Make",
    mutation: "BuiltinTagCreate",
    inputData: {
      data: { name: { value: variable("name") }, tags: [{ id: "1" }], at: new Date(0), none: null },
    },
    query: { ok: true, object: { id: true } },
    variables: { name: "String!" },
  });
  expect(mutation.render()).toBe(`mutation Make($name: String!) {
  BuiltinTagCreate(data: {name: {value: $name}, tags: [{id: "1"}], at: "1970-01-01T00:00:00.000Z", none: null}) {
    ok
    object {
      id
    }
  }
}
`);
});

test("a string is a string, whatever is in it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const rendered = new Query({ query: { a: { "@filters": { x: text } } } }).render();
      // A dot would stop at U+2028, which ends a line in JavaScript, but not in GraphQL.
      const literal = /\(x: ("[^\n\r]*")\)$/m.exec(rendered)?.[1] ?? "";
      expect(literal).toMatch(/^"(?:\\.|[^"\\\n\r])*"$/);
      expect(JSON.parse(literal)).toBe(text);
    }),
    { examples: [["\u2028"], ['\u2029"']] },
  );
  expect(new Query({ query: { a: { "@filters": { x: "$cash" } } } }).render()).toContain('(x: "$cash")');
});

describe("what GraphQL does not know is refused:", () => {
  test.each<[what: string, make: () => string]>([
    ["a field", () => new Query({ query: { "a b": true } }).render()],
    ["a kind", () => new Query({ query: { "...on": { a: true } } }).render()],
    ["an argument", () => new Query({ query: { a: { "@filters": { "x: 1) {": 1 } } } }).render()],
    ["an alias", () => new Query({ query: { a: { "@alias": "1" } } }).render()],
    ["the operation's name", () => new Query({ name: "a-b", query: { a: true } }).render()],
    ["a variable", () => new Query({ variables: { "x-y": "Int" }, query: { a: true } }).render()],
    ["a type", () => new Query({ variables: { x: "Int) { a" }, query: { a: true } }).render()],
    ["a variable among values", () => variable("$x") as unknown as string],
    ["a value of an enumeration", () => enumValue("A B") as unknown as string],
    ["a number", () => new Query({ query: { a: { "@filters": { x: NaN } } } }).render()],
    ["a mutation", () => new Mutation({ mutation: "a(b: 1)", query: { ok: true } }).render()],
  ])("%s", async (_, make) => {
    await caught(InvalidInputError, make);
  });
});

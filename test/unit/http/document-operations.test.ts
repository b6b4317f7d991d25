import fc from "fast-check";
import { expect, it } from "vitest";
import { isMutation, listOperations, type DocumentOperation } from "../../../src/http/document-operations.js";

const word = fc.constantFrom("query", "mutation", "subscription", "fragment", "on", "a", "B1");
/** What stands between tokens, and hides whatever looks like one. */
const blank = fc.constantFrom(" ", "\n", ", ", "# mutation {\n", "# } \u2028 mutation M { a }\n", "\r\n");
const text = fc.constantFrom(
  '"mutation { a }"',
  '"\\"} mutation {"',
  '"""} mutation " { """',
  '"""\\""" {"""',
  '""',
);
const selection = fc
  .tuple(word, fc.option(text, { nil: undefined }), blank, word)
  .map(
    ([field, value, gap, inner]) =>
      `${gap}{ ${field}${value ? `(x: ${value}, y: {z: 1})` : ""} { ${inner} } }`,
  );

interface Part {
  printed: string;
  operation?: DocumentOperation;
}

const operation: fc.Arbitrary<Part> = fc
  .tuple(
    fc.constantFrom("query", "mutation", "subscription"),
    fc.option(word, { nil: undefined }),
    blank,
    fc.option(text, { nil: undefined }),
    selection,
  )
  .map(([type, name, gap, value, fields]) => ({
    printed: `${type}${gap}${name ?? ""}${value ? ` ($x: T = ${value})` : ""} @d(x: {y: 1})${fields}`,
    operation: { type, name },
  }));
const fragment: fc.Arbitrary<Part> = fc
  .tuple(word, selection)
  .map(([name, fields]) => ({ printed: `fragment ${name} on T${fields}` }));
const parts = fc.array(fc.oneof(operation, fragment, operation), { minLength: 1, maxLength: 5 });

it("finds the operations of any document, and which of them is a mutation", () => {
  fc.assert(
    fc.property(parts, fc.array(blank, { minLength: 6, maxLength: 6 }), (document, gaps) => {
      const printed = document.map((part, index) => `${gaps[index] ?? ""}${part.printed}`).join("");
      const operations = document.flatMap((part) => part.operation ?? []);
      expect(listOperations(printed)).toEqual(operations);
      expect(isMutation(printed)).toBe(operations.some(({ type }) => type === "mutation"));
      for (const { name } of operations)
        if (name !== undefined)
          expect(isMutation(printed, name)).toBe(
            operations.some((one) => one.name === name && one.type === "mutation"),
          );
    }),
    { numRuns: 2000 },
  );
});

it("takes a document without a keyword for a query", () => {
  expect(listOperations("{ mutation { a } }")).toEqual([{ type: "query", name: undefined }]);
});

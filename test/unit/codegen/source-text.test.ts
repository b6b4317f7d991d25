import { describe, expect, test } from "vitest";

import { banner, commentLines, quote } from "../../../src/codegen/source-text.js";

describe("quote", () => {
  test.each([
    ["a", '"a"'],
    ['say "hi"\n', '"say \\"hi\\"\\n"'],
    ["a\u2028\u202eb", '"a\\u2028\\u202eb"'],
  ])("prints %j", (text, literal) => {
    expect(quote(text)).toBe(literal);
  });
});

describe("commentLines", () => {
  test("leaves blank lines out at the ends alone, and white space out of every line", () => {
    expect(commentLines("\n  a  \n\n  b\t\n\n")).toEqual(["a", "", "b"]);
  });

  test("knows every kind of line break", () => {
    expect(commentLines("a\r\nb\rc\nd\u2028e\u2029f")).toEqual(["a", "b", "c", "d", "e", "f"]);
  });

  test("neither ends the comment nor starts a tag", () => {
    expect(commentLines("a */ b */\n@deprecated x@y\n  @see")).toEqual([
      "a *\\/ b *\\/",
      "\\@deprecated x@y",
      "\\@see",
    ]);
  });
});

test("a banner says what writes the module again", () => {
  expect(banner("What it holds.", "npx infrahub-client generate kinds")).toBe(
    [
      "/*",
      " * What it holds.",
      " * Generated: do not edit. To write it again, run",
      " *   npx infrahub-client generate kinds",
      " */",
      "",
      "",
    ].join("\n"),
  );
});

import { describe, expect, test } from "vitest";

import { escapeInvisible, oneLine } from "../../../src/codegen/plain-text.js";

describe("escapeInvisible", () => {
  test.each([
    ["a control character", "a\u001b[2Jb", "a\\u001b[2Jb"],
    ["a character that changes the direction", "a\u202eb", "a\\u202eb"],
    ["a zero-width character", "a\u200bb", "a\\u200bb"],
    ["a line separator", "a\u2028b", "a\\u2028b"],
    ["a paragraph separator", "a\u2029b", "a\\u2029b"],
    ["half of a surrogate pair", "a\ud83db", "a\\ud83db"],
    ["an invisible character that takes two code units", "a\u{e0001}b", "a\\udb40\\udc01b"],
    ["a carriage return", "a\rb", "a\\u000db"],
    ["each of several", "\0\u0001", "\\u0000\\u0001"],
  ])("escapes %s", (_, text, escaped) => {
    expect(escapeInvisible(text)).toBe(escaped);
  });

  test("leaves line feeds, tabs and everything visible", () => {
    const text = "one\n\ttwo \u00e9\u{1f600}";
    expect(escapeInvisible(text)).toBe(text);
  });
});

describe("oneLine", () => {
  test("makes one space of every run of white space, and none at the ends", () => {
    expect(oneLine("  a\n  b\t\r\nc \n")).toBe("a b c");
  });

  test("escapes what cannot be seen", () => {
    expect(oneLine("a\u202eb")).toBe("a\\u202eb");
  });

  test("leaves a text of 1,000 characters whole, and cuts a longer one", () => {
    expect(oneLine("a".repeat(1000))).toBe("a".repeat(1000));
    expect(oneLine("a".repeat(1001))).toBe(`${"a".repeat(1000)} ...`);
  });

  test("leaves a text whole that only its white space makes longer", () => {
    expect(oneLine(`a${" ".repeat(1999)}`)).toBe("a");
    expect(oneLine(`a${" ".repeat(1500)}b`)).toBe("a b");
  });

  test("marks as cut what it did not read to its end", () => {
    expect(oneLine(`a${" ".repeat(2000)}b`)).toBe("a ...");
  });
});

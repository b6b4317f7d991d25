import { describe, expect, test } from "vitest";
import { checkParams } from "../../../src/http/check-params.js";
import { InvalidInputError } from "../../../src/rest.js";

const PATH = "/api/files/{id}";
const refusal = (call: () => void) => {
  expect(call).toThrow(InvalidInputError);
  return expect(call);
};

describe("path parameters", () => {
  test.each<[unknown, string]>([
    [undefined, "is missing; give its value."],
    [null, "is missing; give its value."],
    ["", "is missing; give its value."],
    [".", 'is "."; give its value.'],
    ["..", 'is ".."; give its value.'],
    [Number.NaN, "is NaN. Give a string or a number."],
    [{}, "is an Object. Give a string or a number."],
    [["a"], "is an Array. Give a string or a number."],
    [new Map(), "is a Map. Give a string or a number."],
    [() => 1, "is a function. Give a string or a number."],
    [Symbol("a"), "is a symbol. Give a string or a number."],
    ["\ud800", "the path parameter id"],
  ])("refuses %o", (id, message) => {
    refusal(() => {
      checkParams(PATH, { path: { id } });
    }).toThrow(message);
  });

  test.each(["a", "a/b", 5, 5n, true])("takes %o", (id) => {
    expect(() => {
      checkParams(PATH, { path: { id } });
    }).not.toThrow();
  });

  test("names the operation whose parameters are missing altogether", () => {
    refusal(() => {
      checkParams(PATH, {});
    }).toThrow(`${PATH}: the path parameter id is missing; give its value.`);
  });
});

describe("query parameters", () => {
  test.each<[unknown, string]>([
    [Number.POSITIVE_INFINITY, "one is Infinity. Give a string or a number."],
    [() => 1, "one is a function. Give a string or a number."],
    [Symbol("a"), "one is a symbol. Give a string or a number."],
    [new Map([["a", 1]]), "one is a Map. Give a string, a number, or a list of them."],
    [new Date(0), "one is a Date. Give a string, a number, or a list of them."],
    [[undefined], "one.0 is undefined. Give a string or a number."],
    [[null], "one.0 is null. Give a string or a number."],
    [["a", {}], "one.1 is an Object. Give a string or a number."],
    [{ inner: {} }, "one.inner is an Object. Give a string or a number."],
    [{ "\ud800": "a" }, "the query parameter one"],
    [["\ud800"], "the query parameter one.0"],
    ["\ud800", "the query parameter one"],
  ])("refuses %o", (one, message) => {
    refusal(() => {
      checkParams("/api/info", { query: { one } });
    }).toThrow(message);
  });

  test.each<[unknown]>([
    [undefined],
    [null],
    [""],
    [0],
    [5n],
    [false],
    [["a", 1]],
    [{ inner: "a", left: undefined, out: null }],
  ])("takes %o", (one) => {
    expect(() => {
      checkParams("/api/info", { query: { one } });
    }).not.toThrow();
  });
});

import { expect, it } from "vitest";
import { InvalidInputError } from "../../../src/errors/invalid-input-error.js";
import { checkNumbers } from "../../../src/util/check-numbers.js";

const RULE = { expected: "a whole number", allows: Number.isInteger };

it.each<[unknown, string]>([
  [Number.NaN, "NaN"],
  [Infinity, "Infinity"],
  [1.5, "1.5"],
  [5n, "5n"],
  ["5", '"5"'],
  [null, "null"],
  [() => 5, "function"],
  [Symbol("5"), "symbol"],
])("%s is refused as what it is", (value, shown) => {
  const check = () => {
    checkNumbers({ limit: [value, RULE] });
  };
  expect(check).toThrow(InvalidInputError);
  expect(check).toThrow(`limit: expected a whole number, received ${shown}.`);
});

import { hasLoneSurrogate } from "../../util/has-lone-surrogate.js";
import { jsonProblem } from "./json-value.js";
import { momentText } from "./moment-text.js";

/**
 * Checks a value.
 *
 * @returns what it must be, in words: `"a whole number"`; `undefined` when it is.
 */
export type Rule = (value: unknown) => string | undefined;

/**
 * The text that Infrahub stores in place of no value (`NULL_VALUE` in `infrahub/core/constants`): an attribute that is
 * given it has none from then on.
 */
export const STORED_NULL = "NULL";

const LARGEST = 2n ** 63n - 1n;
const LARGEST_INT = 2 ** 31 - 1;

/** What a value may be, by what it is for. */
export const RULES = {
  text: textRule,
  boolean: (value) => (typeof value === "boolean" ? undefined : "true or false"),
  integer: integerRule,
  /** A GraphQL `Int`. */
  int: (value) =>
    integerRule(value) ??
    (Math.abs(Number(value)) <= LARGEST_INT
      ? undefined
      : `a whole number of 32 bits, at most ${LARGEST_INT}`),
  moment: (value) =>
    momentText(value) === undefined ? "text in ISO 8601 such as 2026-01-31T10:30:00Z, or a Date" : undefined,
  list: (value) => (Array.isArray(value) ? jsonRule(value) : "a list"),
  json: jsonRule,
  any: anyRule,
  /** An item of a list. */
  item: (value) => singleRule(value, "one item: text, a whole number, true or false"),
  scalar: (value) =>
    Array.isArray(value)
      ? jsonRule(value)
      : singleRule(value, "text, a whole number, true, false or a list of them"),
  id: (value) => (typeof value === "string" ? textRule(value) : "an id"),
} as const satisfies Record<string, Rule>;

function textRule(value: unknown): string | undefined {
  if (typeof value !== "string") return "text";
  return hasLoneSurrogate(value) ? "text without half characters" : undefined;
}

function integerRule(value: unknown): string | undefined {
  if (typeof value === "bigint")
    return value > LARGEST || value < -LARGEST - 1n
      ? `a whole number of 64 bits, from ${-LARGEST - 1n} to ${LARGEST}`
      : undefined;
  if (!Number.isInteger(value)) return "a whole number";
  if (Number.isSafeInteger(value)) return undefined;
  return "a bigint where a number is no longer exact, beyond 9007199254740991";
}

function jsonRule(value: unknown): string | undefined {
  const problem = jsonProblem(value);
  return problem && `what JSON can hold, which has no room for ${problem}`;
}

/** Of a number alone the server keeps only a whole one: a fraction comes back as null (1.11.9). */
function anyRule(value: unknown): string | undefined {
  return typeof value === "number" || typeof value === "bigint" ? integerRule(value) : jsonRule(value);
}

function singleRule(value: unknown, needed: string): string | undefined {
  if (typeof value === "boolean") return undefined;
  if (typeof value === "string") return textRule(value);
  return typeof value === "number" || typeof value === "bigint" ? integerRule(value) && needed : needed;
}

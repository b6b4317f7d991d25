import { InvalidInputError } from "../errors/invalid-input-error.js";
import { LONGEST_TIMER } from "./clock.js";

/** What a number of an option may be. */
export interface NumberRule {
  /** Completes "Expected ...". */
  readonly expected: string;
  readonly allows: (value: number) => boolean;
}

/** A time in ms that limits something; `Infinity` for no limit. */
export const TIME_LIMIT: NumberRule = {
  expected: `milliseconds from 1 to ${LONGEST_TIMER}, or Infinity for no limit`,
  allows: (value) => value === Infinity || (value >= 1 && value <= LONGEST_TIMER),
};

/** {@link TIME_LIMIT} in seconds. */
export const SECONDS: NumberRule = {
  expected: `seconds from 0.001 to ${LONGEST_TIMER / 1000}`,
  allows: (value) => TIME_LIMIT.allows(value * 1000),
};

/** A time in ms between two things that are done. */
export const INTERVAL: NumberRule = {
  expected: `milliseconds from 1 to ${LONGEST_TIMER}`,
  allows: (value) => value >= 1 && value <= LONGEST_TIMER,
};

/** The longest of pauses, in ms; `Infinity` for no upper limit. */
export const LONGEST_PAUSE: NumberRule = {
  expected: `milliseconds from 0 to ${LONGEST_TIMER}, or Infinity for no limit`,
  allows: (value) => value === Infinity || (value >= 0 && value <= LONGEST_TIMER),
};

/** A pause in ms that grows. */
export const PAUSE: NumberRule = {
  expected: `milliseconds from 0 to ${LONGEST_TIMER}`,
  allows: (value) => value >= 0 && value <= LONGEST_TIMER,
};

/** A number of things; `Infinity` for no limit. */
export function countFrom(least: number): NumberRule {
  const { expected, allows } = wholeFrom(least);
  return {
    expected: `${expected}, or Infinity for no limit`,
    allows: (value) => value === Infinity || allows(value),
  };
}

/** A number that the server takes as it is. */
export function wholeFrom(least: number): NumberRule {
  return {
    expected: `a whole number from ${least} up`,
    allows: (value) => Number.isSafeInteger(value) && value >= least,
  };
}

/**
 * Checks numbers of options.
 *
 * @param numbers - by the names of their options; one that is `undefined` was not given.
 * @param Refusal - the class of the error.
 * @throws {@link InvalidInputError}, or the other class
 */
export function checkNumbers(
  numbers: Readonly<Record<string, readonly [value: unknown, rule: NumberRule]>>,
  Refusal: new (message: string) => Error = InvalidInputError,
): void {
  for (const [name, [value, { expected, allows }]] of Object.entries(numbers)) {
    if (value === undefined || (typeof value === "number" && allows(value))) continue;
    throw new Refusal(`${name}: expected ${expected}, received ${shown(value)}.`);
  }
}

/** NaN, infinite numbers, big integers and functions have no JSON. */
function shown(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "bigint") return `${value}n`;
  const json = JSON.stringify(value) as string | undefined;
  return json ?? typeof value;
}

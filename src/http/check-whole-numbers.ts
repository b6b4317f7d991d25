import { InvalidInputError } from "../errors/invalid-input-error.js";

/**
 * Checks numbers that count something; `Infinity` stands for no limit.
 *
 * @param numbers - by the names of their options, each with the least that is allowed.
 * @throws InvalidInputError
 */
export function checkWholeNumbers(numbers: Record<string, readonly [value: number, least: number]>): void {
  for (const [name, [value, least]] of Object.entries(numbers))
    if (!(value >= least) || (value !== Infinity && !Number.isInteger(value)))
      throw new InvalidInputError(`${name}: ${value} is not allowed; give a whole number from ${least} up.`);
}

import { inspect } from "node:util";
import { expect } from "vitest";
import { SECRET_MARK } from "./secrets.js";

/**
 * The error that `work` rejects with or throws, of the class it is expected to have. Whatever a log could print of it
 * must be free of secrets.
 */
export async function caught<T extends Error>(
  expected: abstract new (...args: never[]) => T,
  work: Promise<unknown> | (() => unknown),
): Promise<T> {
  const error: unknown = await Promise.resolve()
    .then(() => (typeof work === "function" ? work() : work))
    .then(
      (value) => {
        throw new Error(`A ${expected.name} was expected, and there was a result: ${inspect(value)}`);
      },
      (reason: unknown) => reason,
    );
  expect(error).toBeInstanceOf(expected);
  expect(inspect(error, { depth: Infinity, showHidden: true, maxStringLength: null })).not.toContain(
    SECRET_MARK,
  );
  expect(JSON.stringify(error)).not.toContain(SECRET_MARK);
  return error as T;
}

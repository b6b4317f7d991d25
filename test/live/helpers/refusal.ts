import { inspect } from "node:util";
import { expect } from "vitest";
import type { InfrahubError } from "../../../src/rest.js";
import { liveServer } from "../server/live.js";

/**
 * The error that a call rejects with: of exactly this class, and without a secret in anything that a log could print.
 *
 * @param secrets - What the call sent and nobody may see; the administrator's API token is looked for in any case.
 */
export async function refusal<E extends InfrahubError>(
  expected: abstract new (...args: never[]) => E,
  call: Promise<unknown>,
  ...secrets: string[]
): Promise<E> {
  const error: unknown = await call.then(
    (value) => {
      throw new Error(`A ${expected.name} was expected, and there was a result: ${inspect(value)}`);
    },
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(expected);
  expect((error as E).constructor.name).toBe(expected.name);
  const printed = inspect(error, { depth: Infinity, showHidden: true, maxStringLength: null });
  for (const secret of [liveServer().apiToken, ...secrets]) {
    expect(printed).not.toContain(secret);
    expect(JSON.stringify(error)).not.toContain(secret);
  }
  return error as E;
}

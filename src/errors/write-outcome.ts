import { InfrahubError } from "./infrahub-error.js";

/**
 * What a failed write has changed on the server.
 * - `not-done`: nothing. It can be sent again.
 * - `unknown`: the server may have carried it out, or may still do so. Read before you write again.
 * - `done`: it is carried out, and only what came after it failed, such as reading the result.
 */
export type WriteOutcome = "not-done" | "unknown" | "done";

/** Sets what an error says of the write that failed, and returns the error. */
export function withOutcome<Failure extends InfrahubError>(error: Failure, outcome: WriteOutcome): Failure {
  return Object.defineProperty(error, "outcome", { value: outcome, enumerable: true, configurable: true });
}

/**
 * Waits for a write.
 *
 * @param outcome - of an error that does not say any: by default, it is of what had to be read before anything was sent.
 */
export async function asWrite<Result>(
  work: Promise<Result>,
  outcome: WriteOutcome = "not-done",
): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof InfrahubError && error.outcome === undefined) withOutcome(error, outcome);
    throw error;
  }
}

/** Waits for what is read after a write, to complete its result. */
export function afterWrite<Result>(work: Promise<Result>): Promise<Result> {
  return asWrite(work, "done");
}

/**
 * Makes the errors of a class's methods that write tell their outcome, those of what is read beforehand included; see
 * {@link asWrite}.
 *
 * @param names - of the methods; each returns a promise.
 */
export function markWrites<Type extends { readonly prototype: object }>(
  type: Type,
  ...names: readonly (keyof Type["prototype"] & string)[]
): void {
  const methods = type.prototype as Record<string, (...args: unknown[]) => Promise<unknown>>;
  for (const name of names) {
    const method = methods[name];
    if (!method) continue;
    methods[name] = function (this: unknown, ...args) {
      return asWrite(Reflect.apply(method, this, args));
    };
  }
}

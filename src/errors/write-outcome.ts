import type { InfrahubError } from "./infrahub-error.js";

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

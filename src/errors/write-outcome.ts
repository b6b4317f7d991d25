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

/** Waits for a write. An error that says nothing of its outcome is of what had to be read before anything was sent. */
export async function asWrite<Result>(work: Promise<Result>): Promise<Result> {
  return withDefaultOutcome(work, "not-done");
}

/** Waits for what is read after a write, to complete its result. */
export async function afterWrite<Result>(work: Promise<Result>): Promise<Result> {
  return withDefaultOutcome(work, "done");
}

async function withDefaultOutcome<Result>(work: Promise<Result>, outcome: WriteOutcome): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof InfrahubError && error.outcome === undefined) withOutcome(error, outcome);
    throw error;
  }
}

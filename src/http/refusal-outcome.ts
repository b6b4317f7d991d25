import type { WriteOutcome } from "../errors/write-outcome.js";
import { askedOf } from "./asked.js";
import { notedAttempts } from "./attempts.js";
import { isPassingResponse, mayHaveRun } from "./retry-policy.js";

/**
 * What a refusal means for the write that was refused.
 *
 * @param body - the parsed body of the answer.
 * @returns `undefined` when the call does not write.
 */
export function refusalOutcome(response: Response, body: unknown): WriteOutcome | undefined {
  const asked = askedOf(response);
  if (!asked?.writes) return undefined;
  if (notedAttempts(response)?.mayHaveRun) return "unknown";
  // Infrahub's 500 may come from what it does after the transaction, and a gateway's answer says nothing of Infrahub.
  if (response.status >= 500 || isPassingResponse(response))
    return mayHaveRun(response) ? "unknown" : "not-done";
  return asked.graphql ? mutationOutcome(body) : "not-done";
}

/**
 * Each mutation of a document runs in a transaction of its own. One that fails is `null`, with an error at its path; an
 * error deeper inside arose while reading what it made.
 */
function mutationOutcome(body: unknown): WriteOutcome {
  const { data, errors } = (body ?? {}) as { data?: unknown; errors?: unknown };
  const fields = Object.values(data ?? {}) as unknown[];
  const done = fields.filter((field) => field !== null).length;
  if (fields.length && done === fields.length) return "done";
  return done || (Array.isArray(errors) && errors.some(isInside)) ? "unknown" : "not-done";
}

function isInside(error: unknown): boolean {
  const { path } = (error ?? {}) as { path?: unknown };
  return Array.isArray(path) && path.length > 1;
}

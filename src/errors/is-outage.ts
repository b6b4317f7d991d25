import { RateLimitError } from "./rate-limit-error.js";
import { ResponseError } from "./response-error.js";
import { ServerNotReachableError } from "./server-not-reachable-error.js";
import { TimeoutError } from "./timeout-error.js";
import { UnexpectedResponseError } from "./unexpected-response-error.js";

/**
 * Whether an error of a GraphQL request says nothing of what was asked for: no answer came, or one that may be of what
 * stands in front of the server. Infrahub's own refusals have a code of its catalogue, others the status; 500 is its own, too.
 */
export function isOutage(error: unknown): error is Error {
  if (error instanceof ServerNotReachableError || error instanceof TimeoutError) return true;
  if (error instanceof UnexpectedResponseError || error instanceof RateLimitError) return true;
  if (!(error instanceof ResponseError)) return false;
  const { status = 0, code } = error;
  return status > 500 || (status === 404 && code === "404");
}

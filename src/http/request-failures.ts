import { ServerNotReachableError } from "../errors/server-not-reachable-error.js";
import { TimeoutError } from "../errors/timeout-error.js";
import type { Outgoing } from "./outgoing.js";
import { isPassingFailure } from "./retry-policy.js";
import { isPlatformLimit } from "./platform-limit.js";

/** Names a request in messages: its method, and its path without the query. */
export function describeRequest({ method, url }: Outgoing): string {
  return `${method} ${new URL(url).pathname}`;
}

/**
 * No answer came within a limit.
 *
 * @param limit - `60000 ms`, or `60000 ms in all`.
 * @param attempts - what there was so far: `2 attempts in 120 s`.
 */
export function timedOut(request: Outgoing, limit: string, attempts: string): TimeoutError {
  return new TimeoutError(`${describeRequest(request)}: no answer within ${limit} (${attempts}).`);
}

/** What OpenSSL reports: numbers, and where in its source. */
const OPENSSL = /:error:[0-9A-F]+:/;

/**
 * What an error of `fetch` means: the server was not reached, or the platform waited no longer.
 *
 * @param origin - of the server.
 * @param attempts - what there was so far: `2 attempts in 120 s`.
 */
export function fetchFailure(
  request: Outgoing,
  origin: string,
  error: unknown,
  attempts: string,
): ServerNotReachableError | TimeoutError {
  if (isPlatformLimit(error))
    return new TimeoutError(
      `${describeRequest(request)}: fetch gave up waiting before the limits of the client did (${attempts}). Give the option fetch one whose agent or dispatcher waits longer, or use infrahub-client/node.`,
      { cause: error },
    );
  const { cause = error } = error as { cause?: unknown };
  const { code = "the connection failed", message } = cause as { code?: string; message?: string };
  // A browser does not say that it is the server's CORS settings that keep the page from its answer.
  const { location } = globalThis as { location?: { origin: string } };
  const allowed =
    location && location.origin !== origin ? `, and does it allow pages of ${location.origin} (CORS)` : "";
  return new ServerNotReachableError(
    `${describeRequest(request)}: no answer from ${origin} (${!message || OPENSSL.test(message) ? code : message}; ${attempts}). Is it running, and is the address right${allowed}?`,
    { cause: error, passing: isPassingFailure(error) },
  );
}

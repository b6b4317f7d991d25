import { given } from "./given.js";

/** When and how often a request is sent again. */
export interface RetryOptions {
  /** How many times a request may be sent again. Default 5; 0 sends it once. */
  limit?: number | undefined;
  /** The longest first wait, in ms; it doubles with each further one. Default 200. */
  baseDelay?: number | undefined;
  /** The longest wait, in ms; it caps `Retry-After` as well. Default 60,000. */
  maxDelay?: number | undefined;
}

/** What `onRetry` is told before a request is sent again. */
export interface RetryEvent {
  /** Number of the attempt that failed; the first is 1. */
  attempt: number;
  /** How long the client waits before the next one, in ms. */
  delay: number;
  method: string;
  /** Path of the request, without its query. */
  path: string;
  /** Status of the answer, when one came. */
  status?: number;
  /** Why no answer came: {@link ServerNotReachableError} or {@link TimeoutError}. */
  error?: Error;
}

/** {@link RetryOptions} with the defaults filled in. */
export type RetryPolicy = { [Key in keyof RetryOptions]-?: number };

const defaults: RetryPolicy = { limit: 5, baseDelay: 200, maxDelay: 60_000 };

/** Fills in the defaults of {@link RetryOptions}. */
export function retryPolicy(options: RetryOptions | undefined): RetryPolicy {
  return { ...defaults, ...given(options ?? {}) } as RetryPolicy;
}

/**
 * How long to wait before the next attempt, in ms: what the server asked for, or else a random part of a ceiling
 * that doubles ("full jitter"), so that clients which failed together do not come back together.
 *
 * @param attempt - number of the attempt that failed, from 1.
 * @param asked - the server's `Retry-After` in ms, if it sent one.
 */
export function retryDelay(policy: RetryPolicy, attempt: number, asked: number | undefined): number {
  return Math.min(policy.maxDelay, asked ?? Math.random() * policy.baseDelay * 2 ** (attempt - 1));
}

const TRANSIENT_STATUS = [429, 502, 503, 504];

/**
 * Whether an answer is a passing refusal that may be asked again. A write only when the server says that it did
 * not run it: it marks what its load shedding turned away with `X-Infrahub-Admission: shed`.
 */
export function isRetryableResponse({ status, headers }: Response, repeatable: boolean): boolean {
  // Infrahub's own 502, which carries a request id, says that a query or a provider failed: it will again.
  const passing = TRANSIENT_STATUS.includes(status) && !(status === 502 && headers.has("x-request-id"));
  return passing && (repeatable || headers.get("x-infrahub-admission") === "shed");
}

/** Codes by which Node, Bun and Deno say that no connection was made, so that nothing can have been done. */
const NEVER_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket)$/;

/** Codes of a certificate that is not trusted or not for this host: the next attempt would see the same one. */
const WRONG_CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|^ERR_TLS/;

/**
 * Whether a `fetch` that failed with this error may be made again. A write only when the server was never reached;
 * browsers do not tell, so there the answer is no.
 */
export function isRetryableFailure(error: unknown, repeatable: boolean): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: { code?: unknown } };
  const reason = String(cause?.code ?? code);
  return !WRONG_CERTIFICATE.test(reason) && (repeatable || NEVER_CONNECTED.test(reason));
}

import { given } from "../util/given.js";

/** When and for how long a request is retried. */
export interface RetryOptions {
  /**
   * How long a call is retried after its first failed attempt, in ms; 0 for no retries. Time spent in the client's own
   * queue while other calls succeed does not count.
   *
   * @defaultValue 60_000
   */
  budget?: number | undefined;
  /**
   * The maximum number of retries within the budget; 0 for none. After a timeout, a request is retried once at most,
   * and never if it is heavy work for the server.
   *
   * @defaultValue Infinity
   */
  limit?: number | undefined;
  /**
   * The maximum wait before the first retry, in ms. It doubles with each further retry, up to 10 s.
   *
   * @defaultValue 200
   */
  baseDelay?: number | undefined;
  /**
   * The maximum wait, in ms. It also caps `Retry-After`.
   *
   * @defaultValue 60_000
   */
  maxDelay?: number | undefined;
  /**
   * Statuses after which a request may be retried, in addition to 429. A write is not retried when the server may have
   * carried it out.
   *
   * @defaultValue [502, 503, 504], except a 502 that Infrahub itself sent
   */
  statusCodes?: readonly number[] | undefined;
  /** Overrides after status 429, "Too Many Requests". */
  rateLimit?: Pick<RetryOptions, "limit" | "baseDelay" | "maxDelay"> | undefined;
}

/** The argument of `onRetry`. */
export interface RetryEvent {
  /** The number of the attempt that failed, from 1. */
  attempt: number;
  /** The wait before the next attempt, in ms. */
  delay: number;
  method: string;
  /** The path of the request, without its query. */
  path: string;
  /**
   * Whether the server may have run this attempt, so that the next one may be refused because it is already done.
   * `false` if the server shed it (`X-Infrahub-Admission: shed`) or no connection was made.
   */
  mayHaveRun: boolean;
  /** The status of the response, if there was one. */
  status?: number;
  /** Why there was no response: {@link ServerNotReachableError} or {@link TimeoutError}. */
  error?: Error;
}

/** {@link RetryOptions} with the defaults filled in. */
export type RetryPolicy = RetryOptions & Record<"budget" | "limit" | "baseDelay" | "maxDelay", number>;

const defaults: RetryPolicy = { budget: 60_000, limit: Infinity, baseDelay: 200, maxDelay: 60_000 };

/** The longest wait that the client chooses itself, in ms, so that it soon notices a server that is back. */
const LONGEST_OWN_DELAY = 10_000;

/** The fraction by which a wait may exceed `Retry-After`, so that clients do not all return at the same time. */
const JITTER = 0.25;

/** Fills in the defaults of {@link RetryOptions}. */
export function retryPolicy(options: RetryOptions | undefined): RetryPolicy {
  return { ...defaults, ...given(options ?? {}) } as RetryPolicy;
}

/** Merges options; those on the right take precedence. */
export function mergeRetry(...all: readonly (RetryOptions | undefined)[]): RetryOptions {
  const rateLimit = Object.assign({}, ...all.map((one) => given(one?.rateLimit ?? {}))) as RetryOptions;
  return Object.assign({}, ...all.map((one) => given(one ?? {})), { rateLimit }) as RetryOptions;
}

/** The policy that applies after a response with this status. */
export function policyAfter(policy: RetryPolicy, status: number | undefined): RetryPolicy {
  return status === 429 ? ({ ...policy, ...given(policy.rateLimit ?? {}) } as RetryPolicy) : policy;
}

/**
 * How long to wait before the next attempt, in ms: what the server asked for plus up to a quarter, or else a random
 * part of a ceiling that doubles ("full jitter"), so that clients that failed together do not return together.
 *
 * @param attempt - number of the attempt that failed, from 1.
 * @param asked - the server's `Retry-After` in ms, if it sent one.
 */
export function retryDelay(
  { baseDelay, maxDelay }: RetryPolicy,
  attempt: number,
  asked: number | undefined,
): number {
  if (asked !== undefined) return Math.min(maxDelay, asked) * (1 + Math.random() * JITTER);
  return Math.random() * Math.min(maxDelay, LONGEST_OWN_DELAY, baseDelay * 2 ** (attempt - 1));
}

const TRANSIENT_STATUS = [429, 502, 503, 504];

/**
 * Whether a response is a transient refusal, so that retrying may help.
 *
 * @param statusCodes - the caller's, instead of the default.
 */
export function isPassingResponse({ status, headers }: Response, statusCodes?: readonly number[]): boolean {
  if (statusCodes) return status === 429 || statusCodes.includes(status);
  // Infrahub's own 502, which has a request id, means that a query or a provider failed and will fail again.
  return TRANSIENT_STATUS.includes(status) && !(status === 502 && headers.has("x-request-id"));
}

/**
 * Whether the server may have run a request that it, or a gateway, refused temporarily. Requests that its load shedding
 * rejected before running them are marked with `X-Infrahub-Admission: shed`.
 */
export function mayHaveRun({ headers }: Response): boolean {
  return headers.get("x-infrahub-admission") !== "shed";
}

/** How long an unknown host name is looked up again if it has never answered, in ms: it may be mistyped. */
const UNKNOWN_HOST_BUDGET = 10_000;

/**
 * How long a call is retried, in ms.
 *
 * @param failure - what `fetch` failed with, if it did.
 * @param answered - whether the server has ever answered this client.
 */
export function retryBudget(
  { budget }: RetryPolicy,
  failure: unknown,
  answered: boolean | undefined,
): number {
  return !answered && reasonOf(failure) === "ENOTFOUND" ? Math.min(budget, UNKNOWN_HOST_BUDGET) : budget;
}

/** Codes of Node, Bun and Deno for connections that were never made, so that nothing was done. */
const NEVER_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket)$/;

/**
 * Failures that retrying cannot fix, and before which nothing was sent: an untrusted or wrong certificate, a server
 * that does not speak TLS or supports no common version, a port or scheme that `fetch` refuses.
 */
const LASTING =
  /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|^ERR_TLS|^ERR_SSL_(WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL|PACKET_LENGTH_TOO_LONG|\w*(HANDSHAKE_FAILURE|ALERT_PROTOCOL_VERSION|UNKNOWN_CA|UNRECOGNIZED_NAME))$|^bad port$|^unknown scheme$/;

/** Whether a `fetch` failed with a transient error, so that retrying may help. */
export function isPassingFailure(error: unknown): boolean {
  return !LASTING.test(reasonOf(error));
}

/** Whether a failed `fetch` may have reached the server. Browsers do not say, so there it may always have. */
export function mayHaveConnected(error: unknown): boolean {
  const reason = reasonOf(error);
  return !NEVER_CONNECTED.test(reason) && !LASTING.test(reason);
}

/** The code of a failure; the message where it has none. */
function reasonOf(error: unknown): string {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: { code?: unknown; message?: unknown } };
  return String(cause?.code ?? code ?? cause?.message);
}

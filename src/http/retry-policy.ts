import { given } from "../util/given.js";

/** When and for how long a request is sent again. */
export interface RetryOptions {
  /**
   * How long a call keeps trying after its first failed attempt, in ms; 0 sends it once. Time spent in the client's own
   * queue while other calls succeed does not count.
   *
   * @defaultValue 60_000
   */
  budget?: number | undefined;
  /**
   * How many times a request may be sent again within the budget; 0 sends it once. After `timeout`, that is once at most,
   * and never for what is heavy for the server.
   *
   * @defaultValue Infinity
   */
  limit?: number | undefined;
  /**
   * The longest first wait, in ms; it doubles with each further one, up to 10 s.
   *
   * @defaultValue 200
   */
  baseDelay?: number | undefined;
  /**
   * The longest wait, in ms; it caps `Retry-After` as well.
   *
   * @defaultValue 60_000
   */
  maxDelay?: number | undefined;
  /**
   * Statuses after which a request may be sent again, beside 429. What writes is not sent again after one that it may
   * have been done with, such as 500.
   *
   * @defaultValue [502, 503, 504], of 502 those that Infrahub itself did not send
   */
  statusCodes?: readonly number[] | undefined;
  /** What is different after an answer of 429, "Too Many Requests". */
  rateLimit?: Pick<RetryOptions, "limit" | "baseDelay" | "maxDelay"> | undefined;
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
  /**
   * Whether the server may have run this attempt, so that what the next one is refused for may be done already. `false`
   * when it was shed under load (`X-Infrahub-Admission: shed`) or no connection was made.
   */
  mayHaveRun: boolean;
  /** Status of the answer, when one came. */
  status?: number;
  /** Why no answer came: {@link ServerNotReachableError} or {@link TimeoutError}. */
  error?: Error;
}

/** {@link RetryOptions} with the defaults filled in. */
export type RetryPolicy = RetryOptions & Record<"budget" | "limit" | "baseDelay" | "maxDelay", number>;

const defaults: RetryPolicy = { budget: 60_000, limit: Infinity, baseDelay: 200, maxDelay: 60_000 };

/** The longest wait that the client chooses by itself, in ms: a server that is back should be noticed soon. */
const LONGEST_OWN_DELAY = 10_000;

/** The part by which a wait may exceed `Retry-After`, so that clients told the same do not come back together. */
const JITTER = 0.25;

/** Fills in the defaults of {@link RetryOptions}. */
export function retryPolicy(options: RetryOptions | undefined): RetryPolicy {
  return { ...defaults, ...given(options ?? {}) } as RetryPolicy;
}

/** Options of which those on the right count before those on the left. */
export function mergeRetry(...all: readonly (RetryOptions | undefined)[]): RetryOptions {
  const rateLimit = Object.assign({}, ...all.map((one) => given(one?.rateLimit ?? {}))) as RetryOptions;
  return Object.assign({}, ...all.map((one) => given(one ?? {})), { rateLimit }) as RetryOptions;
}

/** What of a policy counts after an answer of this status. */
export function policyAfter(policy: RetryPolicy, status: number | undefined): RetryPolicy {
  return status === 429 ? ({ ...policy, ...given(policy.rateLimit ?? {}) } as RetryPolicy) : policy;
}

/**
 * How long to wait before the next attempt, in ms: what the server asked for and up to a quarter more, or else a random
 * part of a ceiling that doubles ("full jitter"), so that clients which failed together do not come back together.
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
 * Whether an answer is a refusal that passes, so that asking again may help.
 *
 * @param statusCodes - the caller's, in place of the usual ones.
 */
export function isPassingResponse({ status, headers }: Response, statusCodes?: readonly number[]): boolean {
  if (statusCodes) return status === 429 || statusCodes.includes(status);
  // Infrahub's own 502, which carries a request id, says that a query or a provider failed: it will again.
  return TRANSIENT_STATUS.includes(status) && !(status === 502 && headers.has("x-request-id"));
}

/**
 * Whether the server may have run a request that it, or what stands in front of it, refused in passing. It marks what its
 * load shedding turned away unrun with `X-Infrahub-Admission: shed`.
 */
export function mayHaveRun({ headers }: Response): boolean {
  return headers.get("x-infrahub-admission") !== "shed";
}

/** How long a host name that does not exist is looked up again before any answer came, in ms: it may be mistyped. */
const UNKNOWN_HOST_BUDGET = 10_000;

/**
 * How long a call keeps trying, in ms.
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

/** Codes by which Node, Bun and Deno say that no connection was made, so that nothing can have been done. */
const NEVER_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket)$/;

/**
 * What no further attempt would mend, and what nothing was sent with: a certificate that is not trusted or not for this
 * host, a server that speaks another protocol than TLS or none of its versions, a port or scheme that `fetch` refuses.
 */
const LASTING =
  /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|^ERR_TLS|^ERR_SSL_(WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL|PACKET_LENGTH_TOO_LONG|\w*(HANDSHAKE_FAILURE|ALERT_PROTOCOL_VERSION|UNKNOWN_CA|UNRECOGNIZED_NAME))$|^bad port$|^unknown scheme$/;

/** Whether a `fetch` failed with an error that passes, so that making it again may help. */
export function isPassingFailure(error: unknown): boolean {
  return !LASTING.test(reasonOf(error));
}

/** Whether a `fetch` that failed with this error may have reached the server. Browsers do not tell: there it may. */
export function mayHaveConnected(error: unknown): boolean {
  const reason = reasonOf(error);
  return !NEVER_CONNECTED.test(reason) && !LASTING.test(reason);
}

/** The code of a failure; the message where it has none. */
function reasonOf(error: unknown): string {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: { code?: unknown; message?: unknown } };
  return String(cause?.code ?? code ?? cause?.message);
}

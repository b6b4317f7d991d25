import { InvalidInputError } from "../errors/invalid-input-error.js";
import { checkNames } from "../util/check-names.js";
import {
  checkNumbers,
  countFrom,
  LONGEST_PAUSE,
  PAUSE,
  TIME_LIMIT,
  type NumberRule,
} from "../util/check-numbers.js";
import { given } from "../util/given.js";
import { mergeRetry, type RetryEvent, type RetryOptions } from "./retry-policy.js";

/** Which requests a busy server rejects last; sent as `X-Priority`. The server's default is `medium`. */
export type Priority = "high" | "medium" | "low";

/** Settings of a client, which each call can override. */
export interface CallSettings {
  /**
   * Time limit of one attempt, in ms, to the end of the body (with `parseAs: "stream"`, to its start). At most
   * 2,147,483,647; `Infinity` for none.
   *
   * @defaultValue `60_000`
   */
  timeout?: number | undefined;
  /**
   * Time limit of the whole call, in ms: all attempts, the waits between them, and login.
   *
   * @defaultValue `Infinity`
   */
  totalTimeout?: number | undefined;
  /**
   * When and for how long to retry.
   *
   * @defaultValue `{ budget: 60_000, limit: Infinity, baseDelay: 200, maxDelay: 60_000 }`
   */
  retry?: RetryOptions | undefined;
  /** Called before each retry. Exceptions that it throws are ignored. */
  onRetry?: ((event: RetryEvent) => void) | undefined;
  /** Sent as `X-Priority`: a busy server rejects the lowest priority first. */
  priority?: Priority | undefined;
  /** Sent as `X-Infrahub-Tracker`: the name of the request in the server's log. */
  tracker?: string | undefined;
  /**
   * The largest response that is kept in memory, in bytes after decompression; `Infinity` for no limit. Streams have
   * none.
   *
   * @defaultValue 268_435_456 (256 MiB) for JSON, none for files and other content
   */
  maxResponseSize?: number | undefined;
}

/** Settings of one call. */
export interface OwnCallSettings extends CallSettings {
  /**
   * Whether the operation may run twice, so that it is retried like a read. Known from the operation, except for a
   * stored query (`/api/query/{query_id}`), which may contain a mutation and counts as a write.
   */
  repeatable?: boolean | undefined;
  /** @internal Whether it is heavy work for the server, which is not repeated after a timeout. */
  heavy?: boolean | undefined;
  /** @internal Called before each retry, like the user's `onRetry`. */
  noteRetry?: ((event: RetryEvent) => void) | undefined;
}

const RETRY_LIMIT = countFrom(0);
const RESPONSE_SIZE = countFrom(1);
const STATUS: NumberRule = {
  expected: "HTTP statuses from 400 to 599",
  allows: (value) => value >= 400 && value < 600,
};
const RATE_LIMIT_OPTIONS = ["limit", "baseDelay", "maxDelay"];
const RETRY_OPTIONS = ["budget", ...RATE_LIMIT_OPTIONS, "statusCodes", "rateLimit"];

/**
 * Checks the settings of a call, for calls that send something before these settings are used.
 *
 * @throws {@link InvalidInputError}
 */
export function checkCall(settings: CallSettings): void {
  checkSettings(settings, InvalidInputError);
}

/** A call's settings over its client's. */
export function mergeSettings(client: CallSettings, call: CallSettings): CallSettings {
  // Most calls have none of their own, and need no copy.
  if (Object.values(call).every((value) => value === undefined)) return client;
  const own = given(call);
  checkCall(own);
  return { ...client, ...own, ...(own.retry && { retry: mergeRetry(client.retry, own.retry) }) };
}

/**
 * Checks settings that nothing else would catch before sending.
 *
 * @param Refusal - the class of the error: `ConfigurationError` for a client's settings, `InvalidInputError` for a
 * call's.
 * @throws that error
 */
export function checkSettings(
  { timeout, totalTimeout, retry, priority, maxResponseSize }: CallSettings,
  Refusal: new (message: string) => Error,
): void {
  checkRetry(retry, Refusal);
  checkNumbers(
    {
      timeout: [timeout, TIME_LIMIT],
      totalTimeout: [totalTimeout, TIME_LIMIT],
      "retry.budget": [retry?.budget, LONGEST_PAUSE],
      ...delays("retry", retry),
      ...delays("retry.rateLimit", retry?.rateLimit),
      maxResponseSize: [maxResponseSize, RESPONSE_SIZE],
    },
    Refusal,
  );
  const codes: unknown = retry?.statusCodes ?? [];
  if (!Array.isArray(codes)) throw new Refusal("retry.statusCodes: expected a list of HTTP statuses.");
  for (const code of codes) checkNumbers({ "retry.statusCodes": [code, STATUS] }, Refusal);
  if (priority !== undefined && !["high", "medium", "low"].includes(priority))
    throw new Refusal(`priority: expected high, medium or low, received "${priority as string}".`);
}

/** Checks the names of {@link RetryOptions}. */
export function checkRetry(retry: RetryOptions | undefined, Refusal?: new (message: string) => Error): void {
  checkNames("retry.", retry, RETRY_OPTIONS, Refusal);
  checkNames("retry.rateLimit.", retry?.rateLimit, RATE_LIMIT_OPTIONS, Refusal);
}

function delays(where: string, { limit, baseDelay, maxDelay }: RetryOptions = {}) {
  return {
    [`${where}.limit`]: [limit, RETRY_LIMIT],
    [`${where}.baseDelay`]: [baseDelay, PAUSE],
    [`${where}.maxDelay`]: [maxDelay, LONGEST_PAUSE],
  } as const;
}

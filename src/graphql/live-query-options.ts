import type { RetryEvent, RetryOptions } from "../http/retry-policy.js";

/** How a stored query is followed. */
export interface LiveQueryOptions {
  /** Branch to read; the server's default branch when absent. */
  branch?: string | undefined;
  /**
   * How often the server runs the query, in ms: whole seconds.
   *
   * @defaultValue `10_000`
   */
  interval?: number | undefined;
  /**
   * How long to wait for the first answer, and how much longer than `interval` for the others, in ms.
   *
   * @defaultValue the client's, or `60_000`
   */
  timeout?: number | undefined;
  /**
   * When and, until the first answer, how often to open a lost socket again.
   *
   * @defaultValue the client's
   */
  retry?: RetryOptions | undefined;
  /** Told before each further socket. */
  onRetry?: ((event: RetryEvent) => void) | undefined;
  signal?: AbortSignal | undefined;
}

import { messageText } from "./message-text.js";
import type { WriteOutcome } from "./write-outcome.js";

/** What an {@link InfrahubError} knows beside its message; each field is left out when it is not known. */
export interface InfrahubErrorDetails {
  /** HTTP status of the answer. */
  status?: number | undefined;
  /** Code of the server's error catalogue (`NODE_NOT_FOUND`, ...), or the status as text where it gives none. */
  code?: string | undefined;
  /** What the catalogue says of the error, such as `{ node_kind, identifier }`. */
  data?: unknown;
  /** The server's `x-request-id`: with it the request is found in the server's log. */
  requestId?: string | undefined;
  /** What the call that failed has changed; left out for a call that only reads. */
  outcome?: WriteOutcome | undefined;
  /** Id of the server's task that goes on although waiting for it has ended. */
  taskId?: string | undefined;
  /** Whether what failed may succeed later, although nothing is changed: see {@link InfrahubError.retryable}. */
  passing?: boolean | undefined;
  /** The error below this one. */
  cause?: unknown;
}

/** The same symbol in every copy of this package. */
const BRAND = Symbol.for("infrahub-client.error");
const PASSING = Symbol.for("infrahub-client.passing");

/**
 * Base of every error this package throws, so that one `instanceof` tells them from all others.
 *
 * @example
 * try {
 *   await unwrap(rest.GET("/api/menu"));
 * } catch (error) {
 *   if (error instanceof InfrahubError) console.error(error.code, error.requestId, error.message);
 * }
 */
export class InfrahubError extends Error {
  override readonly name: string = "InfrahubError";
  declare readonly status?: number;
  declare readonly code?: string;
  declare readonly data?: unknown;
  declare readonly requestId?: string;
  /** What the write that failed has changed on the server; left out when the call only reads. */
  declare readonly outcome?: WriteOutcome;
  /** Id of the server's task that was being waited for: wait for it again with `client.task.waitForCompletion(taskId)`. */
  declare readonly taskId?: string;
  /** The node of a batch that it is about. */
  declare node?: { readonly id: string; readonly kind: string };

  static {
    // Not declared as a member, because then the types of two versions would not fit.
    Object.defineProperty(this.prototype, BRAND, { value: true });
  }

  constructor(message: string, { cause, passing, ...details }: InfrahubErrorDetails = {}) {
    super(messageText(message), cause === undefined ? undefined : { cause });
    if (passing) Object.defineProperty(this, PASSING, { value: true });
    // What is not known is left out, so that a printed error shows only what there is.
    for (const [key, value] of Object.entries(details)) {
      if (value !== undefined)
        Object.defineProperty(this, key, { value, enumerable: true, configurable: true });
    }
  }

  /**
   * Whether the same call may succeed later, and can be made again without doing anything twice: the server was busy,
   * restarting, merging or out of reach, or did not answer in time, and a write was certainly not carried out. The client's
   * own attempts are over by then.
   */
  get retryable(): boolean {
    return PASSING in this && (this.outcome ?? "not-done") === "not-done";
  }

  /** What a log may hold: never headers, bodies or credentials. */
  toJSON(): Record<string, unknown> {
    return Object.assign({ name: this.name, message: this.message }, this as object);
  }
}

/**
 * Tells whether a value is an error of this package, also when another copy of it threw the error: a second version, or the
 * CommonJS files beside the ES modules, whose classes `instanceof` does not know.
 *
 * @param value - anything, such as what `catch` gives
 * @returns `true` for an {@link InfrahubError}; its `name` is the name of its class
 *
 * @example
 * try {
 *   await plugin.run();
 * } catch (error) {
 *   if (isInfrahubError(error) && error.name === "NodeNotFoundError") return undefined;
 *   throw error;
 * }
 */
export function isInfrahubError(value: unknown): value is InfrahubError {
  return typeof value === "object" && value !== null && BRAND in value;
}

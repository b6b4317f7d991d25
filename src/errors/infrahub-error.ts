import { messageText } from "./message-text.js";

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
  /** The error below this one. */
  cause?: unknown;
}

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
  /** The node of a batch that it is about. */
  declare node?: { readonly id: string; readonly kind: string };

  constructor(message: string, { cause, ...details }: InfrahubErrorDetails = {}) {
    super(messageText(message), cause === undefined ? undefined : { cause });
    // What is not known is no property, so that a printed error shows only what there is.
    for (const [key, value] of Object.entries(details)) {
      if (value !== undefined) Object.defineProperty(this, key, { value, enumerable: true });
    }
  }

  /** What a log may hold: never headers, bodies or credentials. */
  toJSON(): Record<string, unknown> {
    return Object.assign({ name: this.name, message: this.message }, this as object);
  }
}

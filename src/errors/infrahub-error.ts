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
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly data: unknown;
  readonly requestId: string | undefined;

  constructor(message: string, details: InfrahubErrorDetails = {}) {
    super(message, "cause" in details ? { cause: details.cause } : undefined);
    this.status = details.status;
    this.code = details.code;
    this.data = details.data;
    this.requestId = details.requestId;
  }

  /** What a log may hold: never headers, bodies or credentials. */
  toJSON(): Record<string, unknown> {
    const { name, message, status, code, data, requestId } = this;
    return { name, message, status, code, data, requestId };
  }
}

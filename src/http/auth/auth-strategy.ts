/** One request to the server's own auth endpoints; sent without credentials, with the client's retries and limits. */
export type AuthSend = (
  path: string,
  init?: { headers?: Record<string, string>; body?: unknown },
) => Promise<unknown>;

/** What a strategy may use of the client it works for. */
export interface AuthContext {
  /** Origin that the client was configured with; credentials go nowhere else. */
  readonly origin: string;
  /** Asks an auth endpoint. Rejects with the package's own errors, {@link AuthenticationError} on 401. */
  readonly send: AuthSend;
}

/**
 * How requests get their credentials. The package brings {@link apiTokenAuth}, {@link passwordAuth}, {@link jwtAuth},
 * {@link tokenProviderAuth} and {@link anonymousAuth}; any object of this shape will do.
 */
export interface AuthStrategy {
  /**
   * Sets the credentials on the headers of one attempt; called before every attempt.
   * The promise, if any, must not depend on one request's `signal`: others may be waiting for it.
   */
  authenticate(headers: Headers, context: AuthContext): Promise<void> | void;
  /**
   * Called when the server answered 401: gets new credentials.
   *
   * @param rejected - the headers that were refused.
   * @returns whether the request should be sent once more.
   */
  renew?(rejected: Headers, context: AuthContext): Promise<boolean>;
  /**
   * Ends the session.
   *
   * @param end - calls the logout endpoint with the strategy's credentials.
   */
  logout?(end: () => Promise<void>): Promise<void>;
}

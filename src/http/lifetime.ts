/** Whether a client is still open, and what ends when it is closed; its scopes share it. */
export interface Lifetime {
  closed: boolean;
  readonly running: Set<AbortController>;
}

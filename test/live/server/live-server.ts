/** A running Infrahub that the live tests may read, write and log in to. */
export interface LiveServer {
  /** The web server to test against, for example `http://127.0.0.1:41234`. */
  readonly address: string;
  /** An API token of an administrator. */
  readonly apiToken: string;
  readonly username: string;
  readonly password: string;
  /** Same data, but access tokens expire after 2 seconds. Absent on a server of one's own. */
  readonly shortLivedAddress?: string;
  /** Same data, but all requests beyond a few concurrent ones are shed with 429. Absent on a server of one's own. */
  readonly sheddingAddress?: string;
  /**
   * The loopback port where every web server expects the identity provider of its OIDC and OAuth2
   * `provider1`. Absent on a server of one's own.
   */
  readonly identityProviderPort?: number;
}

/** What the global setup hands to the tests: a server, or why there is none. */
export type LiveServerState =
  | { readonly status: "running"; readonly server: LiveServer }
  | { readonly status: "unavailable"; readonly reason: string };

declare module "vitest" {
  interface ProvidedContext {
    liveServer: LiveServerState;
  }
}

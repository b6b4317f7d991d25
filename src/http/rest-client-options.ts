import type { At } from "../util/at.js";
import type { AuthStrategy } from "./auth/auth-strategy.js";
import type { CallSettings } from "./call-settings.js";
import type { Clock } from "../util/clock.js";
import type { Logger } from "./logger.js";
import type { OperationTraits } from "./operation-traits.js";
import type { SdkOptions } from "./sdk-options.js";

/** Where a client reads: what its `with` sets. */
export interface Scope {
  /** Branch for every operation that takes one; the server's default branch when absent. */
  branch?: string | undefined;
  /** Moment for every operation that takes one; now when absent. What writes is refused with one: it is done now. */
  at?: At | undefined;
}

/** Names of all options but those of {@link SdkOptions}, for what TypeScript does not see. */
export const REST_OPTIONS: readonly string[] = Object.keys({
  branch: 1,
  at: 1,
  timeout: 1,
  totalTimeout: 1,
  retry: 1,
  onRetry: 1,
  priority: 1,
  tracker: 1,
  maxResponseSize: 1,
  address: 1,
  auth: 1,
  apiToken: 1,
  username: 1,
  password: 1,
  headers: 1,
  fetch: 1,
  webSocket: 1,
  logger: 1,
  maxConcurrentExecution: 1,
  paginationSize: 1,
  insertTracker: 1,
  identifier: 1,
  schemaConvergeTimeout: 1,
  echoGraphqlQueries: 1,
  operations: 1,
  defaults: 1,
  closeConnections: 1,
  clock: 1,
} satisfies Record<Exclude<keyof RestClientOptions, keyof SdkOptions>, 1>);

/** What calls take where they are given nothing else. */
export interface ClientDefaults {
  /**
   * How many nodes a page has. `INFRAHUB_PAGINATION_SIZE`.
   *
   * @defaultValue 500
   */
  paginationSize?: number | undefined;
  /** Name of a tracked run, see `startTracking`. `INFRAHUB_IDENTIFIER`. */
  identifier?: string | undefined;
  /**
   * How long to wait until all workers of the server know a new schema, in ms. `INFRAHUB_SCHEMA_CONVERGE_TIMEOUT`, in
   * seconds.
   *
   * @defaultValue 60_000
   */
  schemaConvergeTimeout?: number | undefined;
  /**
   * Whether to print each GraphQL document and its variables to the console, without what is called a password, token,
   * secret or credential. `INFRAHUB_ECHO_GRAPHQL_QUERIES`.
   *
   * @defaultValue false
   */
  echoGraphqlQueries?: boolean | undefined;
}

/**
 * Options of a REST client. What is left out comes from the environment, and then from the default.
 * Credentials are taken whole from one of the two: options, if they hold any, or else the environment.
 */
export interface RestClientOptions extends Scope, CallSettings, ClientDefaults, SdkOptions {
  /**
   * Address of the server; in a browser also a path of the page's own origin, such as `/infrahub` behind a proxy.
   *
   * @defaultValue `INFRAHUB_ADDRESS`, or `http://localhost:8000`
   */
  address?: string | undefined;
  /** How requests get their credentials; in place of `apiToken` or `username` and `password`. */
  auth?: AuthStrategy | undefined;
  /** API token. `INFRAHUB_API_TOKEN`. */
  apiToken?: string | undefined;
  /** Name of the account to log in with. `INFRAHUB_USERNAME`. */
  username?: string | undefined;
  /** Password of the account to log in with. `INFRAHUB_PASSWORD`. */
  password?: string | undefined;
  /** Sent with every request; `headers` of the client changes them later. */
  headers?: Record<string, string> | undefined;
  /** In place of the platform's `fetch`, which is looked up at each request. */
  fetch?: typeof globalThis.fetch | undefined;
  /** For live queries, in place of the platform's `WebSocket`. */
  webSocket?: typeof WebSocket | undefined;
  /**
   * Gets one line for every attempt of a request, without secrets.
   *
   * @defaultValue none
   */
  logger?: Logger | undefined;
  /**
   * How many requests of this client, its scopes and copies may be under way at a time; others wait for their turn, by
   * priority. `INFRAHUB_MAX_CONCURRENT_EXECUTION`.
   *
   * @defaultValue Infinity
   */
  maxConcurrentExecution?: number | undefined;
  /**
   * Whether each request without a `tracker` gets one: the name of its GraphQL operation, or its method and path. Then it
   * can be found in the server's log. `INFRAHUB_INSERT_TRACKER`.
   *
   * @defaultValue false
   */
  insertTracker?: boolean | undefined;
  /** `operationTraits` of types generated from your own server, when you give `createRestClient` their `paths`. */
  operations?: OperationTraits | undefined;
  /** Options of the lowest rank: taken where neither these options nor the environment say anything. */
  defaults?: Omit<RestClientOptions, "defaults"> | undefined;
  /** @internal Closes the connections of the `fetch` above. */
  closeConnections?: (() => Promise<void>) | undefined;
  /** @internal In place of the platform's time and timers. */
  clock?: Clock | undefined;
}

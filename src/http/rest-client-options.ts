import type { At } from "../util/at.js";
import type { AuthStrategy } from "./auth/auth-strategy.js";
import type { CallSettings } from "./call-settings.js";
import type { Clock } from "../util/clock.js";
import type { Logger } from "./logger.js";
import type { OperationTraits } from "./operation-traits.js";
import type { SdkOptions } from "./sdk-options.js";

/** The branch and time that a client reads; set by its `with`. */
export interface Scope {
  /** The branch of every operation that has one; the server's default branch when left out. */
  branch?: string | undefined;
  /** The time of every operation that has one; now when left out. Writes are refused while it is set. */
  at?: At | undefined;
}

/** Names of all options except {@link SdkOptions}, to check them at run time. */
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

/** Defaults of calls. */
export interface ClientDefaults {
  /**
   * The number of nodes in a page. `INFRAHUB_PAGINATION_SIZE`.
   *
   * @defaultValue 500
   */
  paginationSize?: number | undefined;
  /** The name of tracked runs that have none; see `startTracking`. `INFRAHUB_IDENTIFIER`. */
  identifier?: string | undefined;
  /**
   * How long to wait, in ms, until all workers of the server know a new schema. `INFRAHUB_SCHEMA_CONVERGE_TIMEOUT`, in
   * seconds.
   *
   * @defaultValue 60_000
   */
  schemaConvergeTimeout?: number | undefined;
  /**
   * Whether to print each GraphQL document and its variables to the console. Values named password, token, secret or
   * credential are redacted. `INFRAHUB_ECHO_GRAPHQL_QUERIES`.
   *
   * @defaultValue false
   */
  echoGraphqlQueries?: boolean | undefined;
}

/**
 * Options of a REST client. They default to the environment. Credentials are taken as a whole from the options, if
 * there are any, or else from the environment.
 */
export interface RestClientOptions extends Scope, CallSettings, ClientDefaults, SdkOptions {
  /**
   * The address of the server; in a browser also a path on the page's origin, such as `/infrahub` behind a proxy.
   *
   * @defaultValue `INFRAHUB_ADDRESS`, or `http://localhost:8000`
   */
  address?: string | undefined;
  /** How requests are authenticated, instead of `apiToken` or `username` and `password`. */
  auth?: AuthStrategy | undefined;
  /** API token. `INFRAHUB_API_TOKEN`. */
  apiToken?: string | undefined;
  /** The name of the account to log in with. `INFRAHUB_USERNAME`. */
  username?: string | undefined;
  /** The password of the account to log in with. `INFRAHUB_PASSWORD`. */
  password?: string | undefined;
  /** Headers sent with every request; the client's `headers` changes them later. */
  headers?: Record<string, string> | undefined;
  /** Used instead of the global `fetch`, which is looked up for each request. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Used for live queries, instead of the global `WebSocket`. */
  webSocket?: typeof WebSocket | undefined;
  /**
   * Receives a line for every attempt of a request, without secrets.
   *
   * @defaultValue none
   */
  logger?: Logger | undefined;
  /**
   * The maximum number of concurrent requests of this client and all clients made from it. Others wait for their turn,
   * by priority. `INFRAHUB_MAX_CONCURRENT_EXECUTION`.
   *
   * @defaultValue Infinity
   */
  maxConcurrentExecution?: number | undefined;
  /**
   * Whether each request without a `tracker` gets one, to find it in the server's log: the name of its GraphQL
   * operation, or its method and path. `INFRAHUB_INSERT_TRACKER`.
   *
   * @defaultValue false
   */
  insertTracker?: boolean | undefined;
  /** The generated `operationTraits`, if you give `createRestClient` your own generated `paths`. */
  operations?: OperationTraits | undefined;
  /** Fallbacks for what neither these options nor the environment set. */
  defaults?: Omit<RestClientOptions, "defaults"> | undefined;
  /** @internal Closes the connections of the `fetch` above. */
  closeConnections?: (() => Promise<void>) | undefined;
  /** @internal Replaces the platform's time and timers. */
  clock?: Clock | undefined;
}

/// <reference lib="esnext.disposable" preserve="true" />
import createClient, {
  type Client,
  type ClientPathsWithMethod,
  type FetchResponse,
  type MaybeOptionalInit,
  type Middleware,
} from "openapi-fetch";
export type { Middleware } from "openapi-fetch";
import { operationTraits, type paths } from "../../generated/rest.js";
import { InvalidInputError } from "../errors/invalid-input-error.js";
import { checkNames } from "../util/check-names.js";
import type { CallSettings, OwnCallSettings } from "./call-settings.js";
import { ClientHeaders } from "./client-headers.js";
import { systemClock, type Clock } from "../util/clock.js";
import type { Lifetime } from "./lifetime.js";
import type { Logger } from "./logger.js";
import { performCall, type BuildRequest, type CallClient, type CallInit } from "./perform-call.js";
import { markSelf } from "../util/self.js";
import { serializeBody } from "./serialize-body.js";
import { unwrap } from "./unwrap.js";
import type { AuthSend } from "./auth/auth-strategy.js";
import { resolveOptions } from "./resolve-options.js";
import type { ClientDefaults, RestClientOptions, Scope } from "./rest-client-options.js";
import { withScope } from "./with-scope.js";

const METHODS = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;

type Method = (typeof METHODS)[number];
type Media = `${string}/${string}`;

/**
 * Calls an operation: its path, then parameters, body and {@link CallSettings}. `priority` is Infrahub's, not that of
 * `RequestInit`.
 */
export type RestMethod<Paths extends object, Name extends Lowercase<Method>> = <
  Path extends ClientPathsWithMethod<Client<Paths>, Name> & keyof Paths,
  Init extends Omit<NonNullable<MaybeOptionalInit<Paths[Path], Name & keyof Paths[Path]>>, "priority"> &
    OwnCallSettings,
>(
  path: Path,
  ...init: undefined extends MaybeOptionalInit<Paths[Path], Name & keyof Paths[Path]> ? [Init?] : [Init]
) => Promise<
  FetchResponse<Paths[Path][Name & keyof Paths[Path]] & Record<string | number, unknown>, Init, Media>
>;

/** What sockets need from a client, because they do not go through its `fetch`. */
export interface Connection {
  readonly address: string;
  readonly settings: CallSettings;
  readonly webSocket: typeof WebSocket | undefined;
  readonly logger: Logger | undefined;
  readonly lifetime: Lifetime;
  /** Defaults of calls. */
  readonly defaults: ClientDefaults;
  /** @internal The clock for all waiting. */
  readonly clock: Clock;
}

/** A typed client for Infrahub's REST API and GraphQL endpoint; see {@link createRestClient}. */
export type RestClient<Paths extends object = paths> = {
  readonly [Name in Method]: RestMethod<Paths, Lowercase<Name>>;
} & {
  /** The branch and time that it reads. */
  readonly scope: Readonly<Scope>;
  /**
   * Headers sent with every request of this client and its scopes. They can be changed at any time. Credentials are not
   * among them.
   */
  readonly headers: Headers;
  /** How it reaches the server. */
  readonly connection: Connection;
  /**
   * Returns a client for another branch or time. It shares connections, credentials, options and middleware with this
   * one.
   *
   * @param scope - `branch`, `at` or both; what is left out is kept, and `undefined` removes it.
   * @throws {@link InvalidInputError} when `branch` is not a valid branch name, or `at` is not a valid time.
   *
   * @example
   * const yesterday = rest.with({ branch: "feature/x", at: "-1d" });
   */
  with(scope: { [Key in keyof Scope]: Scope[Key] | undefined }): RestClient<Paths>;
  /** Ends the login session, if there is one. The next request logs in again, if it can. */
  logout(): Promise<void>;
  /**
   * Closes the client and its scopes. Pending and later calls reject with `AbortError`. The Node entry also closes its
   * connections. A login session is kept; `logout` ends it. `await using` does the same.
   */
  close(): Promise<void>;
  /** Adds openapi-fetch middleware. With middleware, each call creates a platform `Request` and `Response`. */
  use(...middleware: Middleware[]): void;
  /** Removes middleware. */
  eject(...middleware: Middleware[]): void;
} & AsyncDisposable;

/**
 * Creates a typed client. Each method returns `{ data, error, response }`, as openapi-fetch does; `error` is set
 * exactly when the server refused the call. {@link unwrap} returns the data or throws.
 *
 * A call rejects when there is no usable response: `ServerNotReachableError`, `TimeoutError`, `AbortError`,
 * `UnexpectedResponseError`, or `AuthenticationError` when the login was refused.
 *
 * @param options - they default to the environment.
 * @throws {@link ConfigurationError} when the options are invalid.
 *
 * @example
 * const rest = createRestClient({ address: "http://localhost:8000", apiToken });
 * const { data, error } = await rest.GET("/api/artifact/{artifact_id}", {
 *   params: { path: { artifact_id }, query: { branch: "main" } },
 *   parseAs: "text",
 * });
 */
export function createRestClient<Paths extends object = paths>(
  options: RestClientOptions = {},
): RestClient<Paths> {
  const {
    address,
    auth,
    fetch,
    headers: given,
    operations = operationTraits,
    branch,
    at,
    webSocket,
    logger,
    closeConnections,
    clock = systemClock,
    timeout,
    totalTimeout,
    retry,
    onRetry,
    priority,
    tracker,
    maxResponseSize,
    maxConcurrentExecution: most = Infinity,
    insertTracker,
    paginationSize,
    identifier,
    schemaConvergeTimeout,
    echoGraphqlQueries,
  } = resolveOptions(options);
  const defaults = { paginationSize, identifier, schemaConvergeTimeout, echoGraphqlQueries };
  const settings: CallSettings = {
    timeout,
    totalTimeout,
    retry,
    onRetry,
    priority,
    tracker,
    maxResponseSize,
  };
  const headers = new ClientHeaders();
  for (const [name, value] of Object.entries(given ?? {})) headers.set(name, value);
  const makeCore = () =>
    createClient({
      baseUrl: address,
      // The variables of a stored query are separate parameters.
      querySerializer: { object: { style: "form", explode: true } },
      bodySerializer: serializeBody,
      headers,
    });
  const core = makeCore();
  const middleware = new Set<Middleware>();
  const { origin } = new URL(address);
  // The global fetch is looked up for each request, so that a later replacement (a mock, a tracer) is used.
  const lateFetch: typeof globalThis.fetch = fetch ?? ((...args) => globalThis.fetch(...args));
  const lifetime: Lifetime = { closed: false, running: new Set() };
  const connection: Connection = { address, settings, webSocket, logger, lifetime, defaults, clock };
  const close = async () => {
    lifetime.closed = true;
    for (const controller of lifetime.running) controller.abort();
    await closeConnections?.();
  };
  const authSend: AuthSend = (path, init) => unwrap(performCall(bare, {}, "POST", path, init));
  const context = { origin, send: authSend };
  const bare: CallClient = {
    // Middleware sees no passwords.
    build: makeCore().request as unknown as BuildRequest,
    operations,
    settings,
    insertTracker: false,
    sender: { fetch: lateFetch, platform: fetch === undefined, context, lifetime, clock, logger },
    middleware: new Set(),
  };
  const client: CallClient = {
    ...bare,
    insertTracker: insertTracker ?? false,
    build: core.request as unknown as BuildRequest,
    // Requests of the credentials are sent while another call waits for them, so they must not queue behind it.
    sender: { ...bare.sender, auth, load: { active: 0, ...(most < Infinity && { most }) } },
    middleware,
  };

  const scoped = (scope: Scope): RestClient<Paths> => {
    const methods = METHODS.map((method) => [
      method,
      (path: string, init?: CallInit) => performCall(client, scope, method, path, init),
    ]);
    const made = {
      ...(Object.fromEntries(methods) as object),
      scope,
      connection,
      close,
      [Symbol.asyncDispose]: close,
      with(change: Scope) {
        checkNames("with: ", change, ["branch", "at"], InvalidInputError);
        withScope({}, change);
        return scoped({ ...scope, ...change });
      },
      async logout() {
        await auth.logout?.(async () => {
          await unwrap(performCall(client, {}, "POST", "/api/auth/logout"));
        });
      },
      use(...added: Middleware[]) {
        for (const one of added) {
          if (!middleware.has(one)) core.use(one);
          middleware.add(one);
        }
      },
      eject(...removed: Middleware[]) {
        core.eject(...removed);
        for (const one of removed) middleware.delete(one);
      },
    } as unknown as RestClient<Paths>;
    // Not enumerable, so that printing a client does not show them, not even `inspect` with getters.
    Object.defineProperty(made, "headers", { value: headers });
    markSelf(made);
    return made;
  };
  return scoped({ ...(branch !== undefined && { branch }), ...(at !== undefined && { at }) });
}

/** Whether the argument is an existing client rather than options. */
export function isRestClient(from: object): from is RestClient {
  return "GET" in Object(from);
}

import { ConfigurationError } from "../errors/configuration-error.js";
import { anonymousAuth } from "./auth/anonymous-auth.js";
import { apiTokenAuth } from "./auth/api-token-auth.js";
import type { AuthStrategy } from "./auth/auth-strategy.js";
import { passwordAuth } from "./auth/password-auth.js";
import { checkNames } from "../util/check-names.js";
import { checkNumbers, countFrom, TIME_LIMIT } from "../util/check-numbers.js";
import { checkSwitch } from "../util/check-switch.js";
import { checkSettings } from "./call-settings.js";
import { environment } from "../util/environment.js";
import { given } from "../util/given.js";
import { mergeRetry } from "./retry-policy.js";
import { REST_OPTIONS, type RestClientOptions } from "./rest-client-options.js";
import { readWrittenOptions, SDK_OPTIONS, translateSdkOptions } from "./sdk-options.js";
import { withScope } from "./with-scope.js";

type Credentials = Pick<RestClientOptions, "auth" | "apiToken" | "username" | "password">;

/** Options with the environment's values and the defaults filled in. */
export interface ResolvedOptions extends RestClientOptions {
  address: string;
  auth: AuthStrategy;
}

/**
 * Fills in options from the environment: `INFRAHUB_ADDRESS`, `INFRAHUB_API_TOKEN` and the others of
 * {@link readWrittenOptions}.
 *
 * @throws {@link ConfigurationError} for whatever cannot work.
 */
export function resolveOptions(all: RestClientOptions): ResolvedOptions {
  checkOptions(all);
  checkNames("defaults.", all.defaults, OPTIONS);
  const written = readWrittenOptions(
    (name) => environment(name.toUpperCase()),
    (name) => `INFRAHUB_${name.toUpperCase()}`,
  );
  const options = translateSdkOptions({ ...all, defaults: undefined });
  const environmental = translateSdkOptions(written);
  const defaults = translateSdkOptions(all.defaults ?? {});
  const merged = {
    ...given(defaults),
    ...given(environmental),
    ...given(options),
    retry: mergeRetry(defaults.retry, environmental.retry, options.retry),
  };
  const auth = strategyOf(options) ?? strategyOf(environmental) ?? strategyOf(defaults) ?? anonymousAuth();
  const address = checkAddress(merged.address ?? "http://localhost:8000");
  const { branch, at, insertTracker, echoGraphqlQueries } = merged;
  withScope({}, { branch, at });
  checkSettings(merged, ConfigurationError);
  checkNumbers(
    {
      maxConcurrentExecution: [merged.maxConcurrentExecution, countFrom(1)],
      paginationSize: [merged.paginationSize, countFrom(1)],
      schemaConvergeTimeout: [merged.schemaConvergeTimeout, TIME_LIMIT],
    },
    ConfigurationError,
  );
  checkSwitch("insertTracker", insertTracker);
  checkSwitch("echoGraphqlQueries", echoGraphqlQueries);
  return { ...merged, address, auth };
}

/** Names of all options of a client, for what TypeScript does not see. */
export const OPTIONS: readonly string[] = [...REST_OPTIONS, ...Object.keys(SDK_OPTIONS)];

/** Options of the Node entry. */
const NODE_ONLY =
  /^(tls|tlsCaFile|tlsInsecure|proxy|proxyMounts|configFile|connectTimeout|defaultBranchFromGit)$/;

function checkOptions(options: RestClientOptions): void {
  const other = Object.keys(Object(options) as object).find((name) => NODE_ONLY.test(name));
  if (other !== undefined)
    throw new ConfigurationError(`${other} is an option of the client of infrahub-client/node.`);
  checkNames("", options, OPTIONS);
}

function strategyOf({ auth, apiToken, username, password }: Credentials): AuthStrategy | undefined {
  const login = username !== undefined || password !== undefined;
  if (Number(auth !== undefined) + Number(apiToken !== undefined) + Number(login) > 1)
    throw new ConfigurationError("Give one kind of credentials: auth, apiToken, or username and password.");
  if (apiToken !== undefined) return apiTokenAuth(apiToken);
  return login ? passwordAuth({ username: username ?? "", password: password ?? "" }) : auth;
}

function checkAddress(address: string): string {
  const base = pageOf(address);
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    // It is not shown, for it may hold a password or a token.
    throw new ConfigurationError(
      "address: expected an http(s) URL, such as http://localhost:8000; in a browser also a path.",
    );
  if (url.username || url.password || url.search || url.hash)
    throw new ConfigurationError(
      "address: leave out credentials, query and fragment; credentials have options of their own.",
    );
  return url.href.replace(/\/+$/, "");
}

/** The page that an address without an origin is of. Two slashes would lead to another host. */
function pageOf(address: string): string | undefined {
  const { location } = globalThis as { location?: { href: string } };
  return /^\/(?![/\\])/.test(address) ? location?.href : undefined;
}

import { ConfigurationError } from "../errors/configuration-error.js";
import { anonymousAuth } from "./auth/anonymous-auth.js";
import { apiTokenAuth } from "./auth/api-token-auth.js";
import type { AuthStrategy } from "./auth/auth-strategy.js";
import { passwordAuth } from "./auth/password-auth.js";
import { checkNames } from "../util/check-names.js";
import { checkNumbers, SECONDS } from "../util/check-numbers.js";
import { checkSettings, type Priority } from "./call-settings.js";
import { environment } from "../util/environment.js";
import { given } from "../util/given.js";
import { REST_OPTIONS, type RestClientOptions } from "./rest-client-options.js";
import { withScope } from "./with-scope.js";

type Credentials = Pick<RestClientOptions, "auth" | "apiToken" | "username" | "password">;

/** Options with the environment's values and the defaults filled in. */
export interface ResolvedOptions extends RestClientOptions {
  address: string;
  auth: AuthStrategy;
}

/**
 * Fills in options from the environment (`INFRAHUB_ADDRESS`, `INFRAHUB_API_TOKEN`, `INFRAHUB_USERNAME`,
 * `INFRAHUB_PASSWORD`, `INFRAHUB_DEFAULT_BRANCH`, `INFRAHUB_TIMEOUT` in seconds, `INFRAHUB_PRIORITY`).
 *
 * @throws {@link ConfigurationError} for whatever cannot work.
 */
export function resolveOptions(all: RestClientOptions): ResolvedOptions {
  checkOptions(all);
  const { defaults = {}, ...options } = all;
  checkNames("defaults.", defaults, REST_OPTIONS);
  const merged = { ...given(defaults), ...given(environmentOptions()), ...given(options) };
  const resolved = {
    ...merged,
    address: checkAddress(merged.address ?? "http://localhost:8000"),
    auth:
      strategyOf(options) ?? strategyOf(environmentCredentials()) ?? strategyOf(defaults) ?? anonymousAuth(),
  };
  const { branch, at } = merged;
  withScope({}, { branch, at });
  checkSettings(resolved, ConfigurationError);
  return resolved;
}

function checkOptions(options: RestClientOptions): void {
  const other = ["tls", "proxy", "configFile"].find((name) => name in Object(options));
  if (other !== undefined)
    throw new ConfigurationError(`${other} is an option of the client of infrahub-client/node.`);
  checkNames("", options, REST_OPTIONS);
}

function environmentOptions(): RestClientOptions {
  const seconds = environment("TIMEOUT");
  checkNumbers(
    { INFRAHUB_TIMEOUT: [seconds === undefined ? seconds : Number(seconds), SECONDS] },
    ConfigurationError,
  );
  return {
    address: environment("ADDRESS"),
    branch: environment("DEFAULT_BRANCH"),
    timeout: seconds === undefined ? undefined : Number(seconds) * 1000,
    priority: environment("PRIORITY") as Priority | undefined,
  };
}

function strategyOf({ auth, apiToken, username, password }: Credentials): AuthStrategy | undefined {
  const login = username !== undefined || password !== undefined;
  if (Number(auth !== undefined) + Number(apiToken !== undefined) + Number(login) > 1)
    throw new ConfigurationError("Give one kind of credentials: auth, apiToken, or username and password.");
  if (apiToken !== undefined) return apiTokenAuth(apiToken);
  return login ? passwordAuth({ username: username ?? "", password: password ?? "" }) : auth;
}

function environmentCredentials(): Credentials {
  return {
    apiToken: environment("API_TOKEN"),
    username: environment("USERNAME"),
    password: environment("PASSWORD"),
  };
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

import { ConfigurationError } from "../../errors/configuration-error.js";
import type { AuthStrategy } from "./auth-strategy.js";
import { jwtAuth, type JwtTokens } from "./jwt-auth.js";

/** The name and password of an Infrahub account. */
export interface PasswordCredentials {
  username: string;
  password: string;
}

/**
 * Logs in at the first request, renews the access token when it has expired, and logs in again when the refresh
 * token is refused too. Any number of concurrent requests make one login.
 *
 * @throws ConfigurationError when either is empty.
 *
 * @example
 * const rest = createRestClient({ auth: passwordAuth({ username: "admin", password }) });
 * await rest.logout();
 */
export function passwordAuth({ username, password }: PasswordCredentials): AuthStrategy {
  if (!username || !password)
    throw new ConfigurationError(
      `The ${username ? "password" : "username"} is missing: a login needs username and password.`,
    );
  return jwtAuth(
    undefined,
    ({ send }) => send("/api/auth/login", { body: { username, password } }) as Promise<JwtTokens>,
  );
}

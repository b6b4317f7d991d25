import type { AuthStrategy } from "./auth-strategy.js";
import { loginAuth, type PasswordCredentials } from "./login-auth.js";

/**
 * Logs in at the first request, renews the access token when it has expired, and logs in again when the refresh
 * token is refused too. Any number of concurrent requests make one login.
 *
 * @throws {@link ConfigurationError} when either is empty.
 *
 * @example
 * const rest = createRestClient({ auth: passwordAuth({ username: "admin", password }) });
 * await rest.logout();
 */
export function passwordAuth(credentials: PasswordCredentials): AuthStrategy {
  return loginAuth("/api/auth/login", credentials);
}

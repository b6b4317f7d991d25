import type { AuthStrategy } from "./auth-strategy.js";
import { loginAuth, type PasswordCredentials } from "./login-auth.js";

/**
 * Logs in against the server's LDAP directory (Infrahub Enterprise 1.11 and later); otherwise like
 * {@link passwordAuth}.
 *
 * @throws {@link ConfigurationError} when either is empty.
 */
export function ldapAuth(credentials: PasswordCredentials): AuthStrategy {
  return loginAuth("/api/auth/ldap/login", credentials);
}

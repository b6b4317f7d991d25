import { tokenHeader } from "./token-header.js";
import type { AuthStrategy } from "./auth-strategy.js";

/**
 * Sends an Infrahub API token in `X-INFRAHUB-KEY`.
 *
 * @param token - made in Infrahub under "Account settings", or with `InfrahubAccountTokenCreate`.
 * @throws {@link ConfigurationError} when it is empty or cannot be a header.
 *
 * @example
 * const rest = createRestClient({ auth: apiTokenAuth(token) }); // the same as { apiToken: token }
 */
export function apiTokenAuth(token: string): AuthStrategy {
  const [name, value] = tokenHeader(token, "API token", false);
  return {
    authenticate(headers) {
      headers.set(name, value);
    },
  };
}

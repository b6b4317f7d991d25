import type { AuthStrategy } from "./auth-strategy.js";

/**
 * Sends no credentials, whatever the environment holds. Infrahub lets anonymous callers read unless
 * `allow_anonymous_access` is off (`GET /api/config` shows it).
 */
export function anonymousAuth(): AuthStrategy {
  return { authenticate: () => undefined };
}

import { tokenHeader } from "./token-header.js";
import type { AuthStrategy } from "./auth-strategy.js";

/**
 * Asks your function for the token of each attempt: an API token or a JWT access token, told apart by their form.
 * Requests that ask while it works share its answer. After a 401 it is asked once more, and the request is sent
 * again if the token has changed.
 *
 * @param provide - gives the current token; keep it in a cache of your own if making one is slow.
 *
 * @example
 * createRestClient({ auth: tokenProviderAuth(() => vault.read("infrahub/token")) });
 */
export function tokenProviderAuth(provide: () => string | Promise<string>): AuthStrategy {
  let asking: Promise<[string, string]> | undefined;
  const ask = () =>
    (asking ??= Promise.resolve()
      .then(provide)
      .then((token) => tokenHeader(token, "token of the token provider"))
      .finally(() => (asking = undefined)));

  return {
    async authenticate(headers) {
      headers.set(...(await ask()));
    },
    async renew(rejected) {
      const [name, value] = await ask();
      return rejected.get(name) !== value;
    },
  };
}

import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { askedOf } from "../asked.js";
import { createResponseError } from "../create-response-error.js";
import type { RestClient } from "../rest-client.js";
import { unwrap } from "../unwrap.js";
import type { JwtTokens } from "./jwt-auth.js";

/** A single sign-on provider: `GET /api/config` lists those of the server under `sso.providers`. */
export interface SsoProvider {
  protocol: "oauth2" | "oidc";
  /** Name in the server's settings: `google`, `provider1`, ... */
  name: string;
}

/**
 * Asks where to send the user to sign in. The provider then leads the browser to `/auth/<protocol>/<name>/callback` of
 * the server's public address, with a `code` and a `state` for {@link ssoLogin}.
 *
 * @param options.finalUrl - where the user wants to be in the end; {@link ssoLogin} gives it back.
 * @returns the provider's page; in browsers, which hide redirects, the server's address that leads to it.
 * @throws {@link ResponseError} when the server has no such provider.
 *
 * @example
 * location.href = await ssoAuthorizationUrl(rest, { protocol: "oidc", name: "google" });
 */
export async function ssoAuthorizationUrl(
  rest: RestClient,
  provider: SsoProvider,
  options: { finalUrl?: string } = {},
): Promise<string> {
  const { data, error, response } = await rest.GET(`/api/${provider.protocol}/{provider_name}/authorize`, {
    params: {
      path: { provider_name: provider.name },
      query: options.finalUrl === undefined ? {} : { final_url: options.finalUrl },
    },
    redirect: "manual",
  });
  if (data) return data.url;
  const asked = askedOf(response);
  if (response.type === "opaqueredirect" && asked) return asked.url;
  const location = response.headers.get("location");
  if (location) return location;
  throw createResponseError(response, error);
}

/**
 * Turns what the provider gave the browser into the tokens of a login. Each `state` works once.
 *
 * @param callback - the address that the provider led to, or its path and query, or its `code` and `state`.
 * @returns the tokens, for {@link jwtAuth}, and `final_url`.
 * @throws {@link InvalidInputError} when code or state are missing; {@link ResponseError} when the server refuses them.
 *
 * @example
 * const tokens = await ssoLogin(rest, { protocol: "oidc", name: "google" }, location.href);
 * const mine = createRestClient({ auth: jwtAuth(tokens) });
 */
export async function ssoLogin(
  rest: RestClient,
  provider: SsoProvider,
  callback: string | URL | { code: string; state: string },
): Promise<JwtTokens & { final_url: string }> {
  const { code, state } = readCallback(callback);
  if (!code || !state)
    throw new InvalidInputError(
      "ssoLogin: the callback holds no code and state. Has the provider refused the user?",
    );
  return unwrap(
    rest.GET(`/api/${provider.protocol}/{provider_name}/token`, {
      params: { path: { provider_name: provider.name }, query: { code, state } },
    }),
  );
}

function readCallback(callback: string | URL | { code: string; state: string }) {
  if (typeof callback === "object" && !(callback instanceof URL)) return callback;
  // The URL of a request in a server of Node is a path.
  const base = "http://localhost";
  const { searchParams } = new URL(URL.canParse(callback, base) ? callback : "", base);
  return { code: searchParams.get("code"), state: searchParams.get("state") };
}

import { ConfigurationError } from "../../errors/configuration-error.js";

const JWT = /^ey[\w-]+\.[\w-]+\.[\w-]+$/;

/**
 * The header that carries a token: `Authorization` for a JWT, `X-INFRAHUB-KEY` for an API token.
 *
 * @param what - what the token is called in the error.
 * @throws ConfigurationError when the token is empty or cannot be a header; the platform's own error would show it.
 */
export function tokenHeader(
  token: string,
  what: string,
  jwt = JWT.test(token),
): [name: string, value: string] {
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new ConfigurationError(
      `The ${what} is ${token ? "not usable: it holds a space, a line break or a non-ASCII letter" : "empty"}.`,
    );
  return jwt ? ["Authorization", `Bearer ${token}`] : ["X-INFRAHUB-KEY", token];
}

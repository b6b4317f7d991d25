import { ConfigurationError } from "../../errors/configuration-error.js";

const JWT = /^ey[\w-]+\.[\w-]+\.[\w-]+$/;

/**
 * The header that carries a token: `Authorization` for a JWT, `X-INFRAHUB-KEY` for an API token.
 *
 * @param what - what the token is called in the error.
 * @throws {@link ConfigurationError} when the token is empty or cannot be a header; the platform's own error would show
 * it.
 */
export function tokenHeader(
  token: unknown,
  what: string,
  jwt = typeof token === "string" && JWT.test(token),
): [name: string, value: string] {
  if (typeof token !== "string")
    throw new ConfigurationError(
      `The ${what} must be a string, received ${token === null ? "null" : typeof token}.`,
    );
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new ConfigurationError(
      `The ${what} is ${token ? "not usable: it holds a space, a line break or a non-ASCII letter" : "empty"}.`,
    );
  return jwt ? ["Authorization", `Bearer ${token}`] : ["X-INFRAHUB-KEY", token];
}

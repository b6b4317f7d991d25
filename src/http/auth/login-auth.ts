import { ConfigurationError } from "../../errors/configuration-error.js";
import type { AuthStrategy } from "./auth-strategy.js";
import { jwtAuth, type JwtTokens } from "./jwt-auth.js";

/** The name and password of an account. */
export interface PasswordCredentials {
  username: string;
  password: string;
}

/**
 * A session that begins with name and password at a login endpoint.
 *
 * @throws {@link ConfigurationError} when either is empty.
 */
export function loginAuth(path: string, { username, password }: PasswordCredentials): AuthStrategy {
  if (!username || !password)
    throw new ConfigurationError(
      `The ${username ? "password" : "username"} is missing: a login needs username and password.`,
    );
  return jwtAuth(undefined, ({ send }) => send(path, { body: { username, password } }) as Promise<JwtTokens>);
}

import { AuthenticationError } from "./authentication-error.js";

/** The access token has expired and could not be renewed (401, `TOKEN_EXPIRED`). */
export class TokenExpiredError extends AuthenticationError {
  override readonly name = "TokenExpiredError";
  declare readonly data: { expired_at?: string | null };
}

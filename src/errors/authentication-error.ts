import { ResponseError } from "./response-error.js";

/** The credentials are missing, wrong or no longer valid (401, `AUTHENTICATION_REQUIRED`). */
export class AuthenticationError extends ResponseError {
  override readonly name: string = "AuthenticationError";
}

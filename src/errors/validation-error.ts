import { ResponseError } from "./response-error.js";

/** The server refused what was sent (422); `errors` says which part and why. */
export class ValidationError extends ResponseError {
  override readonly name: string = "ValidationError";
}

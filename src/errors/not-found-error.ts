import { ResponseError } from "./response-error.js";

/** What was asked for does not exist (404). */
export class NotFoundError extends ResponseError {
  override readonly name: string = "NotFoundError";
}

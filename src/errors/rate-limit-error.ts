import { ResponseError } from "./response-error.js";

/** The server sheds load (429), and went on doing so for as long as the retry policy allowed. */
export class RateLimitError extends ResponseError {
  override readonly name = "RateLimitError";
  /** How long the server asked to wait, in ms. */
  declare readonly retryAfter?: number;
}

import { ResponseError, type ResponseErrorDetails } from "./response-error.js";

/** Details of a {@link RateLimitError}. */
export interface RateLimitErrorDetails extends ResponseErrorDetails {
  /** How long the server asked to wait, in ms. */
  retryAfter?: number | undefined;
}

/** The server sheds load (429), and went on doing so for as long as the retry policy allowed. */
export class RateLimitError extends ResponseError {
  override readonly name = "RateLimitError";
  /** How long the server asked to wait, in ms. */
  readonly retryAfter: number | undefined;

  constructor(message: string, details: RateLimitErrorDetails = {}) {
    super(message, details);
    this.retryAfter = details.retryAfter;
  }
}

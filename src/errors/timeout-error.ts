import { InfrahubError, type InfrahubErrorDetails } from "./infrahub-error.js";

/**
 * The answer did not come within `timeout` (one attempt) or `totalTimeout` (the whole call).
 * Its name is the platform's, so that code which looks for `error.name === "TimeoutError"` finds it.
 */
export class TimeoutError extends InfrahubError {
  override readonly name = "TimeoutError";

  constructor(message: string, details: InfrahubErrorDetails = {}) {
    super(message, { passing: true, ...details });
  }
}

import { InfrahubError, type InfrahubErrorDetails } from "./infrahub-error.js";

/** A call was given a value that the server could not understand, such as an invalid `at`. Nothing was sent. */
export class InvalidInputError extends InfrahubError {
  override readonly name = "InvalidInputError";

  constructor(message: string, details: InfrahubErrorDetails = {}) {
    super(message, { outcome: "not-done", ...details });
  }
}

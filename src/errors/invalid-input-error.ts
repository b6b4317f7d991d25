import { InfrahubError } from "./infrahub-error.js";

/** A call was given a value that the server could not understand, such as an `at` that is no time. Nothing was sent. */
export class InvalidInputError extends InfrahubError {
  override readonly name = "InvalidInputError";
}

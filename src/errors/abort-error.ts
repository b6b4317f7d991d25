import { InfrahubError } from "./infrahub-error.js";

/**
 * The caller's `signal` ended the request; `cause` is the signal's reason.
 * Its name is the platform's, so that code which looks for `error.name === "AbortError"` finds it.
 */
export class AbortError extends InfrahubError {
  override readonly name = "AbortError";
}

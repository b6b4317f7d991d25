import { InfrahubError, type InfrahubErrorDetails } from "./infrahub-error.js";

/**
 * No answer came: the server cannot be found, refuses the connection, or the connection broke.
 * `cause` is the runtime's own error. A write may have been done when the connection broke after sending.
 */
export class ServerNotReachableError extends InfrahubError {
  override readonly name = "ServerNotReachableError";

  constructor(message: string, details: InfrahubErrorDetails = {}) {
    super(message, { passing: true, ...details });
  }
}

import { InfrahubError } from "./infrahub-error.js";

/**
 * What the server should do in the background does not go on, because no task worker of it is active. The work stays in
 * its queue.
 */
export class NoActiveWorkerError extends InfrahubError {
  override readonly name = "NoActiveWorkerError";
}

import type { CallOptions } from "../../http/call-options.js";
import type { RestClient } from "../../http/rest-client.js";
import { poll } from "../tasks/poll.js";

const CONVERGENCE_LIMIT = 60_000;

/**
 * Waits until all workers of the server have the same schema.
 *
 * @param inSync - asks whether they have, with the limits that it is given.
 * @throws {@link TimeoutError} when they do not within `totalTimeout`, or the client's `schemaConvergeTimeout`.
 */
export async function pollUntilConverged(
  rest: RestClient,
  options: CallOptions,
  inSync: (limits: CallOptions) => Promise<boolean>,
): Promise<void> {
  const { schemaConvergeTimeout = CONVERGENCE_LIMIT } = rest.connection.defaults;
  const { totalTimeout = schemaConvergeTimeout, signal } = options;
  await poll(
    rest,
    () => "all workers to have the same schema",
    { totalTimeout, signal, interval: 1_000 },
    async (limits) => (await inSync(limits)) || undefined,
  );
}

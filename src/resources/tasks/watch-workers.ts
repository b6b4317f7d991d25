import { NoActiveWorkerError } from "../../errors/no-active-worker-error.js";
import { ResponseError } from "../../errors/response-error.js";
import { askFields } from "../../graphql/ask.js";
import type { RestClient } from "../../http/rest-client.js";
import type { CallOptions } from "../../http/call-options.js";

/** How long to pause between two checks, in ms; the server takes 15 s to notice that a worker is gone. */
const INTERVAL = 30_000;
/** How many checks in a row must find no worker: one that is started again is away for a while. */
const CHECKS = 3;
/** How long nothing at all may happen in the queue before its workers count as gone, in ms. */
const QUIET_LIMIT = 180_000;
/** Limit of the check when the waiting is over, in ms. */
const LAST_CHECK_LIMIT = 5_000;

// The server does not tell its own processes, which are in this list as well, from task workers; and a task that is
// `RUNNING` stays so when its worker dies.
const STATUS = `query WorkerStatus {
  InfrahubStatus { workers { edges { node { active } } } }
  moved: InfrahubTask(state: [RUNNING, PAUSED, CANCELLING, COMPLETED, FAILED, CRASHED, CANCELLED], limit: 10) { count edges { node { id state updated_at } } }
  running: InfrahubTask(state: [RUNNING, PAUSED, CANCELLING]) { count }
}`;

interface Status {
  InfrahubStatus: { workers: { edges: { node: { active: boolean } }[] } };
  moved: object;
  running: { count: number };
}

/** Watches, while something is waited for, whether the server has workers that do it. */
export interface WorkerWatch {
  /**
   * Checks the workers, once in a while.
   *
   * @param queued - whether it is known that there is work to be done.
   * @throws {@link NoActiveWorkerError} when there is no worker.
   */
  check(sending: CallOptions, queued: boolean): Promise<void>;
  /** Why nothing has begun within the limit of the waiting; empty when that is not known. */
  reason(sending: CallOptions): Promise<string>;
}

const ALONE = "the server has no active task worker";
const ADVICE = "The work stays in the queue: start the task worker, and wait again.";

/** @param what - completes "Waiting for ... ended". */
export function watchWorkers(rest: RestClient, what: () => string): WorkerWatch {
  const { clock } = rest.connection;
  const begin = clock.now();
  let [checkedAt, quietSince] = [begin, begin];
  let checksAlone = 0;
  let seen = "";
  return {
    async check(sending, queued) {
      const now = clock.now();
      if (now - checkedAt < INTERVAL) return;
      checkedAt = now;
      const status = await readStatus(rest, sending);
      if (!status) return;
      const moved = JSON.stringify(status.moved);
      if (!queued || status.running.count || moved !== seen) quietSince = now;
      seen = moved;
      checksAlone = isAlone(status) ? checksAlone + 1 : 0;
      const quiet = now - quietSince;
      if (checksAlone < CHECKS && quiet < QUIET_LIMIT) return;
      const why =
        checksAlone < CHECKS
          ? `no task of the server has begun or gone on for ${Math.round(quiet / 1000)} s, as if it had no active task worker`
          : ALONE;
      const seconds = Math.round((now - begin) / 1000);
      throw new NoActiveWorkerError(`Waiting for ${what()} ended after ${seconds} s: ${why}. ${ADVICE}`);
    },
    async reason({ signal }) {
      const limits = { timeout: LAST_CHECK_LIMIT, totalTimeout: LAST_CHECK_LIMIT, retry: { limit: 0 } };
      const status = await readStatus(rest, { signal, ...limits }).catch(() => undefined);
      return status && isAlone(status) ? `${ALONE}. ${ADVICE}` : "";
    },
  };
}

/** Whether nobody is active but the process of the server that answers. */
function isAlone({ InfrahubStatus: { workers } }: Status): boolean {
  return workers.edges.filter(({ node }) => node.active).length <= 1;
}

/** @returns `undefined` when the server does not tell. */
async function readStatus(rest: RestClient, sending: CallOptions): Promise<Status | undefined> {
  try {
    return await askFields<Status>(rest, STATUS, {}, sending, (status) => status);
  } catch (error) {
    if (error instanceof ResponseError) return undefined;
    throw error;
  }
}

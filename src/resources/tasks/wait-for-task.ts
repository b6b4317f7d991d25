import { InfrahubError } from "../../errors/infrahub-error.js";
import { TaskFailedError, type TaskLog } from "../../errors/task-failed-error.js";
import type { RestClient } from "../../http/rest-client.js";
import { getTask } from "./get-task.js";
import { failureMessage } from "./failure-message.js";
import { poll } from "./poll.js";
import type { Task, TaskState } from "./task.js";
import type { CallOptions } from "../../http/call-options.js";
import type { WaitOptions } from "./task-options.js";
import { notify } from "../../util/notify.js";

// The server's workers send log lines on every 2 s, so that the last ones come after the final state: how long to wait
// for the one that says why a task failed, and for those that somebody would like to see, in ms.
const REASON_DELAY = 10_000;
const LOG_DELAY = 3_000;

const WAITING: readonly TaskState[] = ["SCHEDULED", "PENDING"];

/**
 * Follows a task until it has completed.
 *
 * @throws {@link TaskFailedError} when it fails, crashes or is cancelled; {@link TimeoutError}, {@link AbortError} when
 * the waiting ends before the task does; {@link NoActiveWorkerError} when the server has no worker to do it;
 * {@link NotFoundError} when there is no such task.
 */
export async function waitForTask(
  rest: RestClient,
  id: string,
  { onProgress, onLog, ...options }: WaitOptions,
): Promise<Task> {
  const told = new Set<string>();
  let last: Task | undefined;
  let lines: TaskLog[] = [];
  let endedAt: number | undefined;

  const { clock } = rest.connection;
  const request = async (sending: CallOptions): Promise<Task | undefined> => {
    const logs = onLog !== undefined || endedAt !== undefined;
    const { logs: read = [], ...task } = await getTask(rest, id, { logs }, sending);
    if (task.state !== last?.state || task.progress !== last.progress) notify(onProgress, task);
    last = task;
    lines = read;
    for (const line of lines) {
      const key = JSON.stringify(line);
      if (!told.has(key)) notify(onLog, line);
      told.add(key);
    }

    const { state, title, workflow } = task;
    const failed = state === "FAILED" || state === "CRASHED" || state === "CANCELLED";
    if (!failed && state !== "COMPLETED") return undefined;
    endedAt ??= clock.now();
    const message = failureMessage(lines);
    const complete = message !== undefined || clock.now() - endedAt >= (failed ? REASON_DELAY : LOG_DELAY);
    if ((failed || onLog) && !complete) return undefined;
    if (!failed) return task;
    throw new TaskFailedError(message ?? `The task "${title}" ended as ${state} and did not say why.`, {
      state,
      logs: lines,
      data: { id, title, workflow },
    });
  };
  const progress = () => (!last ? "unknown" : WAITING.includes(last.state) ? "queued" : "begun");
  try {
    return await poll(rest, () => `task ${id}`, options, request, progress);
  } catch (error) {
    if (error instanceof InfrahubError)
      Object.defineProperty(error, "taskId", { value: id, enumerable: true });
    throw error;
  }
}

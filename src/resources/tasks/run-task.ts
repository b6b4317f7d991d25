import { InfrahubError, type InfrahubErrorDetails } from "../../errors/infrahub-error.js";
import { withOutcome } from "../../errors/write-outcome.js";
import { ask } from "../../graphql/ask.js";
import type { RetryEvent } from "../../http/retry-policy.js";
import type { RestClient } from "../../http/rest-client.js";
import type { StartedTask } from "./task.js";
import { checkWaiting, requestOptions, type WorkOptions } from "./task-options.js";
import { waitForTask } from "./wait-for-task.js";

/** Work that a mutation starts as a task, and says which: `result: ...(...) { task { id } }`. */
export interface Work {
  document: string;
  variables: Record<string, unknown>;
  /** Whether starting it twice does no harm. */
  repeatable?: boolean;
  /**
   * What a failure means: another error, or `undefined` when the work is done all the same.
   *
   * @param mayHaveRun - whether the server may have started it before, by an attempt whose answer was lost or bad.
   */
  explain?: (error: unknown, mayHaveRun: boolean) => Error | undefined | Promise<Error | undefined>;
}

/**
 * Starts a task and follows it, so that no request stays open while the server works.
 *
 * @returns the task, when nobody waits for it.
 * @throws what `explain` gives; without it, what starting and waiting throw.
 */
export async function runTask(
  rest: RestClient,
  { document, variables, repeatable, explain = (error) => error as Error }: Work,
  { waitUntilCompletion = true, totalTimeout = Infinity, ...options }: WorkOptions,
): Promise<StartedTask | undefined> {
  // What cannot be waited for is not started.
  checkWaiting({ ...options, totalTimeout });
  const { clock } = rest.connection;
  const endsAt = clock.now() + totalTimeout;
  let mayHaveRun = false;
  let started = false;
  try {
    const sending = {
      ...requestOptions(options),
      ...(totalTimeout !== Infinity && { totalTimeout }),
      repeatable,
      heavy: true,
      noteRetry(event: RetryEvent) {
        mayHaveRun ||= event.mayHaveRun;
      },
    };
    const taskOf = ({ task: { id } }: { task: StartedTask }) => ({ id });
    const task = await ask(rest, document, variables, sending, taskOf);
    if (!waitUntilCompletion) return task;
    started = true;
    await waitForTask(rest, task.id, { ...options, totalTimeout: Math.max(1, endsAt - clock.now()) });
  } catch (error) {
    const failure = await explain(error, mayHaveRun);
    if (failure) throw withOutcomeOf(failure, error, started);
  }
  return undefined;
}

/** What a failed task gives as its reason may be a refusal: that has changed nothing. Any other end of waiting leaves it open. */
function withOutcomeOf(failure: Error, error: unknown, started: boolean): Error {
  if (!(failure instanceof InfrahubError) || failure.outcome !== undefined) return failure;
  const { outcome, taskId } = (error ?? {}) as InfrahubErrorDetails;
  if (taskId !== undefined && failure !== error)
    Object.defineProperty(failure, "taskId", { value: taskId, enumerable: true });
  return withOutcome(failure, outcome ?? (started && failure === error ? "unknown" : "not-done"));
}

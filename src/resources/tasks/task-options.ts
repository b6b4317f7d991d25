import type { TaskLog } from "../../errors/task-failed-error.js";
import type { CallOptions } from "../../http/call-options.js";
import { checkCall, type CallSettings } from "../../http/call-settings.js";
import { checkNumbers, INTERVAL } from "../../util/check-numbers.js";
import type { StartedTask, Task, TaskState } from "./task.js";

/** Which tasks; all that is given must hold. */
export interface TaskFilters {
  ids?: readonly string[];
  /** Part of the title. */
  q?: string;
  branch?: string;
  state?: TaskState | readonly TaskState[];
  workflow?: string | readonly string[];
  /** A node that the task is about. (The server takes several, and uses the first.) */
  relatedNodeId?: string;
}

/** How to wait for a task; the rest is how its requests are sent. */
export interface WaitOptions extends Omit<CallOptions, "repeatable"> {
  /**
   * The longest to wait, in ms. The client's own limit is for each request.
   *
   * @defaultValue `Infinity`
   */
  totalTimeout?: number | undefined;
  /**
   * The longest pause between two requests, in ms; the first ones are shorter.
   *
   * @defaultValue `2_000`
   */
  interval?: number | undefined;
  /** Told when the task is first seen, and when its state or progress has changed. */
  onProgress?: ((task: Task) => void) | undefined;
  /** Told each line of the task's log, once, in the order of their coming. */
  onLog?: ((line: TaskLog) => void) | undefined;
}

/** How to do what the server does as a task. */
export interface WorkOptions extends WaitOptions {
  /**
   * Whether to wait until it is done. `false` gives the task.
   *
   * @defaultValue `true`
   */
  waitUntilCompletion?: boolean | undefined;
}

/** What work gives: its result, or the task where nobody waits. */
export type WorkResult<Options, Result> = Options extends { waitUntilCompletion: infer Wait }
  ? Wait extends false
    ? StartedTask
    : Result
  : Result;

/**
 * Checks the numbers of options for waiting.
 *
 * @throws {@link InvalidInputError}
 */
export function checkWaiting({
  interval,
  ...settings
}: CallSettings & { interval?: number | undefined }): void {
  checkNumbers({ interval: [interval, INTERVAL] });
  checkCall(settings);
}

/** Of the options for waiting, those for the requests. */
export function requestOptions({
  signal,
  timeout,
  priority,
  tracker,
  retry,
  onRetry,
  maxResponseSize,
}: Omit<WaitOptions, "onProgress">): CallOptions {
  return { signal, timeout, priority, tracker, retry, onRetry, maxResponseSize };
}

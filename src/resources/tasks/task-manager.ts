import { markWrites } from "../../errors/write-outcome.js";
import { InvalidInputError } from "../../errors/invalid-input-error.js";
import type { RestClient } from "../../http/rest-client.js";
import { getTask } from "./get-task.js";
import { collect, readList, type ListPart } from "../../graphql/read-list.js";
import { Resource } from "../base/resource.js";
import { LARGEST_TASK_PAGE, readTasks, TASK_ARGUMENTS, TASK_VARIABLES, type ReadTask } from "./read-tasks.js";
import type { DetailedTask, StartedTask, Task, TaskDetails } from "./task.js";
import type { CallOptions } from "../../http/call-options.js";
import type { TaskFilters, WaitOptions } from "./task-options.js";
import { waitForTask } from "./wait-for-task.js";

const COUNT = `query TaskCount(${TASK_VARIABLES}) { result: InfrahubTask(${TASK_ARGUMENTS}) { count } }`;
const RETRY =
  "mutation TaskRetry($id: String!) { result: InfrahubTaskRetry(data: { id: $id }) { task { id } } }";
const CANCEL = "mutation TaskCancel($id: String!) { result: InfrahubTaskCancel(data: { id: $id }) { ok } }";

/** What the server does in the background: `client.task`. Tasks belong to no branch; they may be about one. */
export class TaskManager extends Resource {
  constructor(rest: RestClient) {
    super(rest, { branch: false, history: false });
  }

  /**
   * Reads all tasks, the latest first.
   *
   * @example
   * const latest = await client.task.all({ limit: 10 });
   */
  all<const Options extends ListPart & TaskDetails & CallOptions>(
    options?: Options,
  ): Promise<DetailedTask<Options>[]> {
    return this.filter({}, options);
  }

  /**
   * Reads the tasks that meet all of the filters, the latest first.
   *
   * @throws {@link InvalidInputError} when a filter has no value: the server would pass over it.
   *
   * @example
   * const failed = await client.task.filter({ state: ["FAILED", "CRASHED"], branch: "feature" }, { logs: true });
   * failed[0]?.logs.at(-1)?.message;
   */
  async filter<const Options extends ListPart & TaskDetails & CallOptions>(
    filters: TaskFilters,
    options?: Options,
  ): Promise<DetailedTask<Options>[]> {
    const { limit, offset, logs, relatedNodes, ...sending }: ListPart & TaskDetails & CallOptions =
      options ?? {};
    const variables = taskVariables(filters);
    const list = readList(
      (page) => readTasks(this.reading, { ...variables, ...page }, { logs, relatedNodes }, sending),
      { limit, offset, pageSize: LARGEST_TASK_PAGE },
    );
    const tasks: ReadTask[] = await collect(list);
    return tasks as DetailedTask<Options>[];
  }

  /**
   * Reads one task.
   *
   * @throws {@link NotFoundError} when there is none. The tasks of a branch are removed with it.
   */
  async get<const Options extends TaskDetails & CallOptions>(
    id: string,
    options?: Options,
  ): Promise<DetailedTask<Options>> {
    const { logs, relatedNodes, ...sending }: TaskDetails & CallOptions = options ?? {};
    return (await getTask(this.reading, id, { logs, relatedNodes }, sending)) as DetailedTask<Options>;
  }

  /** Counts the tasks that meet all of the filters. */
  async count(filters: TaskFilters = {}, options: CallOptions = {}): Promise<number> {
    const variables = taskVariables(filters);
    return this.query(COUNT, variables, options, ({ count }: { count: number }) => count);
  }

  /**
   * Follows a task until it has completed.
   *
   * @returns the task as it ended.
   * @throws {@link TaskFailedError} when it fails, crashes or is cancelled; {@link TimeoutError}, {@link AbortError}
   * when the waiting ends before the task does: it goes on, and can be waited for again. {@link NoActiveWorkerError}
   * when the server has no task worker that would do it.
   *
   * @example
   * await client.task.waitForCompletion(id, {
   *   totalTimeout: 300_000,
   *   onProgress: ({ state, progress }) => console.log(state, progress),
   *   onLog: ({ severity, message }) => console.log(severity, message),
   * });
   */
  waitForCompletion(id: string, options: WaitOptions = {}): Promise<Task> {
    return waitForTask(this.reading, id, options);
  }

  /**
   * Does a settled webhook delivery again; the server has this for no other tasks.
   *
   * @returns the task of the new delivery.
   * @throws {@link ValidationError} when it is not a delivery, or is still going on.
   */
  async retry(id: string, options: CallOptions = {}): Promise<StartedTask> {
    const started = ({ task }: { task: StartedTask }) => ({ id: task.id });
    return this.mutate(RETRY, { id }, options, started);
  }

  /**
   * Cancels a webhook delivery that is going on; the server has this for no other tasks.
   *
   * @throws {@link ValidationError} when it is not a delivery, or has settled.
   */
  async cancel(id: string, options: CallOptions = {}): Promise<void> {
    await this.mutate(CANCEL, { id }, options);
  }
}
markWrites(TaskManager, "retry", "cancel");

function taskVariables({ relatedNodeId, ...filters }: TaskFilters): Record<string, unknown> {
  const variables = { ...filters, ...(relatedNodeId !== undefined && { related: relatedNodeId }) };
  for (const [name, value] of Object.entries(variables) as [string, { length: number } | undefined][])
    if (!value?.length)
      throw new InvalidInputError(`${name}: a filter needs a value; the server would pass over it.`);
  return variables;
}

import { NotFoundError } from "../../errors/not-found-error.js";
import type { RestClient } from "../../http/rest-client.js";
import { readTasks, type ReadTask } from "./read-tasks.js";
import type { TaskDetails } from "./task.js";
import type { CallOptions } from "../../http/call-options.js";

/**
 * Reads one task.
 *
 * @throws {@link NotFoundError} when there is none; {@link ValidationError} when the server finds that the id is no
 * UUID.
 */
export async function getTask(
  rest: RestClient,
  id: string,
  details: TaskDetails,
  options: CallOptions,
): Promise<ReadTask> {
  const { edges } = await readTasks(rest, { ids: [id], limit: 1 }, details, options);
  if (edges[0]) return edges[0].node;
  throw new NotFoundError(`There is no task ${id}. Those of a branch go when it is deleted.`, {
    code: "TASK_NOT_FOUND",
    data: { id },
  });
}

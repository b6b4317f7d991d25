import type { TaskLog } from "../../errors/task-failed-error.js";
import { ask } from "../../graphql/ask.js";
import type { Page } from "../../graphql/read-list.js";
import type { RestClient } from "../../http/rest-client.js";
import type { Task, TaskDetails, TaskRelatedNode } from "./task.js";
import type { CallOptions } from "../../http/call-options.js";

/** A task with whatever details were read. */
export type ReadTask = Task & { logs?: TaskLog[]; relatedNodes?: TaskRelatedNode[] };

interface RawTask extends Omit<ReadTask, "logs"> {
  logs?: { edges: { node: TaskLog }[] };
}

/** The server refuses to give more tasks than these at once. */
export const LARGEST_TASK_PAGE = 200;

/** Names and types of what selects tasks, as the server has them. */
export const TASK_VARIABLES =
  "$ids: [String], $q: String, $branch: String, $state: [StateType], $workflow: [String], $related: [String]";
export const TASK_ARGUMENTS =
  "ids: $ids, q: $q, branch: $branch, state: $state, workflow: $workflow, related_node__ids: $related";

const FIELDS =
  "id title state progress workflow branch createdAt: created_at updatedAt: updated_at startedAt: start_time";
// A line's `task_id` is never null in the schema and always null on the wire, its `id` always null.
const LOGS = "logs { edges { node { timestamp severity message } } }";
const RELATED_NODES = "relatedNodes: related_nodes { id kind }";

/** Reads one page of tasks, the latest first. */
export async function readTasks(
  rest: RestClient,
  variables: Record<string, unknown>,
  { logs, relatedNodes }: TaskDetails,
  options: CallOptions,
): Promise<Page<ReadTask>> {
  const details = `${logs ? ` ${LOGS}` : ""}${relatedNodes ? ` ${RELATED_NODES}` : ""}`;
  const document = `query Tasks(${TASK_VARIABLES}, $limit: Int, $offset: Int) {
  result: InfrahubTask(${TASK_ARGUMENTS}, limit: $limit, offset: $offset) { edges { node { ${FIELDS}${details} } } }
}`;
  const read = ({ edges }: Page<RawTask>) => ({
    edges: edges.map(({ node: { logs: lines, ...task } }) => ({
      node: { ...task, ...(lines && { logs: lines.edges.map(({ node }) => node) }) },
    })),
  });
  return ask(rest, document, variables, options, read);
}

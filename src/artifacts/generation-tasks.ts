import { executeGraphql, type GraphqlOptions } from "../graphql/execute-graphql.js";
import type { RestClient } from "../http/rest-client.js";

/** The server's task that renders a definition's artifacts: it starts one {@link RENDER} for each of them. */
export const GENERATE = "request_artifact_definitions_generate";
/** The server's task that renders one artifact. */
export const RENDER = "artifact-generate";

/** A task of {@link GENERATE} or {@link RENDER}. */
export interface GenerationTask {
  id: string;
  state: string;
  /** The task server's clock, in ISO 8601 with one time zone: later is greater. */
  created_at: string;
  start_time: string | null;
  parameters: {
    model: Partial<
      Record<
        "artifact_definition_id" | "branch" | "artifact_definition" | "branch_name" | "target_id",
        string
      >
    >;
  };
}

const PAGE_SIZE = 100;

const LIST =
  "query GenerationTasks($workflow: [String], $offset: Int, $limit: Int) " +
  "{ InfrahubTask(workflow: $workflow, offset: $offset, limit: $limit) " +
  "{ edges { node { id state created_at start_time parameters } } } }";

const LOGS =
  "query GenerationLogs($ids: [String], $limit: Int) { InfrahubTask(ids: $ids, limit: $limit) " +
  "{ edges { node { id logs { edges { node { message severity } } } } } } }";

interface Logs {
  id: string;
  logs: { edges: { node: { message: string; severity: string } }[] };
}

interface Tasks<Task> {
  InfrahubTask: { edges: { node: Task }[] };
}

/** The moment, on the task server's clock, of the newest task of artifacts: those that come later are greater. */
export async function newestTask(rest: RestClient, options: GraphqlOptions): Promise<string> {
  const page = await readPage(rest, [GENERATE, RENDER], 0, options);
  return page.reduce((newest, { created_at }) => (created_at > newest ? created_at : newest), "");
}

/** The tasks of a workflow that were created after a moment. Their branch is told once they run, so no filter knows it. */
export async function tasksSince(
  rest: RestClient,
  workflow: string,
  since: string,
  options: GraphqlOptions,
): Promise<GenerationTask[]> {
  const tasks = new Map<string, GenerationTask>();
  for (let offset = 0; ; offset += PAGE_SIZE) {
    const page = await readPage(rest, [workflow], offset, options);
    for (const task of page) if (task.created_at > since) tasks.set(task.id, task);
    // They come by the time of their start, the latest first, and none starts before it is created.
    const last = page[PAGE_SIZE - 1];
    if (!last || (last.start_time ?? last.created_at) <= since) return [...tasks.values()];
  }
}

async function readPage(
  rest: RestClient,
  workflow: string[],
  offset: number,
  options: GraphqlOptions,
): Promise<GenerationTask[]> {
  const variables = { workflow, offset, limit: PAGE_SIZE };
  const { InfrahubTask } = await executeGraphql<Tasks<GenerationTask>>(rest, LIST, variables, options);
  return InfrahubTask.edges.map(({ node }) => node);
}

/** Why tasks failed, by their ids: what each said last, or that it said nothing. */
export async function failureReasons(
  rest: RestClient,
  ids: string[],
  options: GraphqlOptions,
): Promise<Map<string, string>> {
  const variables = { ids, limit: ids.length };
  const { InfrahubTask } = await executeGraphql<Tasks<Logs>>(rest, LOGS, variables, options);
  return new Map(
    InfrahubTask.edges.map(({ node: { id, logs } }) => {
      const errors = logs.edges.filter(({ node }) => /error|critical/.test(node.severity));
      return [id, reason(errors.at(-1)?.node.message)];
    }),
  );
}

/** Prefect's last line is `Finished in state Failed("Flow run encountered an exception: ...")`. */
function reason(message = "the task ended without saying why"): string {
  return (
    /^Finished in state \w+\("(?:Flow run encountered an exception: )?(.*)"\)$/s.exec(message)?.[1] ?? message
  ).trim();
}

import { ask } from "../../graphql/ask.js";
import { readList, type Page, type PageVariables } from "../../graphql/read-list.js";
import type { ReadOptions } from "../../http/call-options.js";
import type { RestClient } from "../../http/rest-client.js";
import { failureMessage } from "../tasks/failure-message.js";

/** A task of the server that starts the rendering of a definition's artifacts, or that renders one. */
export interface GenerationTask {
  id: string;
  state: string;
  /** The task server's clock, in ISO 8601 with one time zone: later is greater. */
  created_at: string;
  start_time: string | null;
  parameters: {
    /** The first two are of the task that starts, the others of one that renders. */
    model: Partial<
      Record<
        "artifact_definition_id" | "branch" | "artifact_definition" | "branch_name" | "target_id",
        string
      >
    >;
  };
}

interface Logs {
  id: string;
  logs: { edges: { node: { message: string } }[] };
}

const PAGE_SIZE = 100;

/** The tasks that were created after a moment. Their branch is told once they run, so no filter knows it. */
export async function tasksSince(
  rest: RestClient,
  since: string,
  options: ReadOptions,
): Promise<GenerationTask[]> {
  const tasks: GenerationTask[] = [];
  const readPage = async (page: PageVariables) => {
    const { edges } = await generationTasks(rest, page, options);
    // They come by the time of their start, the latest first, and none starts before it is created.
    const last = edges.at(-1)?.node;
    return { edges, ...(last && (last.start_time ?? last.created_at) <= since && { count: 0 }) };
  };
  for await (const task of readList(readPage, { pageSize: PAGE_SIZE }))
    if (task.created_at > since) tasks.push(task);
  return tasks;
}

/** The moment, on the task server's clock, of the newest task: those that come later are greater. */
export async function newestTask(rest: RestClient, options: ReadOptions): Promise<string> {
  const { edges } = await generationTasks(rest, { limit: PAGE_SIZE, offset: 0 }, options);
  return edges.reduce((newest, { node }) => (node.created_at > newest ? node.created_at : newest), "");
}

// The server's workers send log lines on every 2 s, so that the last ones come after the final state: how long to wait
// for them, and how long between looking, in ms.
const REASON_DELAY = 10_000;
const REASON_INTERVAL = 1_000;

/** Why tasks failed, by their ids. */
export async function failureReasons(
  rest: RestClient,
  ids: string[],
  options: ReadOptions,
): Promise<Map<string, string>> {
  const reasons = new Map<string, string>();
  const { clock } = rest.connection;
  for (const endsAt = clock.now() + REASON_DELAY; ;) {
    const open = ids.filter((id) => !reasons.has(id));
    for (let done = 0; done < open.length; done += PAGE_SIZE)
      await readReasons(rest, open.slice(done, done + PAGE_SIZE), reasons, options);
    if (reasons.size === ids.length || clock.now() > endsAt) break;
    await clock.sleep(REASON_INTERVAL, options.signal);
  }
  return new Map(ids.map((id) => [id, reasons.get(id) ?? "it did not say why"]));
}

async function readReasons(
  rest: RestClient,
  ids: string[],
  reasons: Map<string, string>,
  options: ReadOptions,
): Promise<void> {
  const fields = "logs { edges { node { message } } }";
  const { edges } = await readTasks<Logs>(rest, fields, { ids, limit: PAGE_SIZE }, options);
  for (const { id, logs } of edges.map(({ node }) => node)) {
    const reason = failureMessage(logs.edges.map(({ node }) => node));
    if (reason !== undefined) reasons.set(id, reason);
  }
}

function generationTasks(
  rest: RestClient,
  page: PageVariables,
  options: ReadOptions,
): Promise<Page<GenerationTask>> {
  const workflow = ["request_artifact_definitions_generate", "artifact-generate"];
  return readTasks(rest, "state created_at start_time parameters", { ...page, workflow }, options);
}

async function readTasks<Task>(
  rest: RestClient,
  fields: string,
  variables: Record<string, unknown>,
  options: ReadOptions,
): Promise<Page<Task>> {
  return ask(
    rest,
    "query GenerationTasks($workflow: [String], $ids: [String], $offset: Int, $limit: Int) " +
      `{ result: InfrahubTask(workflow: $workflow, ids: $ids, offset: $offset, limit: $limit) { edges { node { id ${fields} } } } }`,
    variables,
    options,
    ({ edges }: Page<Task>) => ({ edges: edges.map(({ node }) => ({ node })) }),
  );
}

import { InfrahubClient } from "../../../../src/index.js";
import { answerJson, refusalBody } from "../../helpers/answers.js";
import { FakeClock } from "../../helpers/fake-clock.js";
import { loopbackServer, type LoopbackServer } from "../../helpers/loopback-server.js";
import { API_TOKEN } from "../../helpers/secrets.js";

export const DEFINITION = "0f8fad5b-d9cb-469f-a165-70867728950e";

/** An artifact as GraphQL tells of it. */
export function rawArtifact(id: string, target: string, { status = "Ready", definition = DEFINITION } = {}) {
  return {
    id,
    ...{ name: { value: "config" }, status: { value: status }, contentType: { value: "text/plain" } },
    ...{ checksum: { value: "md5" }, storageId: { value: null } },
    target: { node: { id: target, kind: "SampleDevice", displayLabel: null } },
    definition: { node: { id: definition, name: { value: "configs" } } },
  };
}

export interface PlayedTask {
  id: string;
  state: string;
  created_at: string;
  start_time?: string | null;
  parameters: { model: Record<string, string> };
  logs?: { message: string }[];
}

/** The task that starts the rendering of a definition on `branch`, created in second `second`. */
export function startTask(id: string, second: number, state: string, model: object = {}): PlayedTask {
  const parameters = { model: { artifact_definition_id: DEFINITION, branch: "main", ...model } };
  return { id, state, created_at: moment(second), start_time: null, parameters };
}

/** The task that renders the artifact of a node. */
export function renderTask(id: string, second: number, state: string, model: object = {}): PlayedTask {
  const parameters = {
    model: { artifact_definition: DEFINITION, branch_name: "main", target_id: `of-${id}`, ...model },
  };
  return { id, state, created_at: moment(second), start_time: null, parameters };
}

export const moment = (second: number) => `2026-01-01T00:00:${String(second).padStart(2, "0")}.000000+00:00`;

interface Asked {
  operation: string;
  variables: Record<string, unknown>;
  target: string;
}

/** What the played server holds; a function is asked at each look, with how many there were before. */
export interface Play {
  artifacts?: object[] | ((look: number, variables: Record<string, unknown>) => object[]);
  tasks?: PlayedTask[] | ((look: number) => PlayedTask[]);
  definitions?: string[];
  refuse?: (target: string) => boolean;
  /** Whether the processes of the server are active. */
  workers?: boolean[];
  /** What the client waits by. */
  clock?: FakeClock;
}

/** Plays artifacts, definitions and tasks; `asked` are the GraphQL requests, `posted` those for rendering. */
export async function playArtifacts({
  artifacts = [],
  tasks = [],
  definitions = [],
  refuse = () => false,
  workers = [true, true],
  clock = new FakeClock(),
}: Play): Promise<
  LoopbackServer & { client: InfrahubClient; asked: Asked[]; posted: { target: string; body: unknown }[] }
> {
  const asked: Asked[] = [];
  const posted: { target: string; body: unknown }[] = [];
  const looks = (operation: string) => asked.filter((request) => request.operation === operation).length - 1;
  const server = await loopbackServer(({ target, body }, response) => {
    if (refuse(target)) {
      answerJson(response, refusalBody("not now", 503), 503);
      return;
    }
    if (!target.startsWith("/graphql")) {
      posted.push({ target, body: body.length ? JSON.parse(body.toString()) : undefined });
      if (target.startsWith("/api/artifact/generate/")) answerJson(response, null);
      else response.writeHead(200, { "content-type": "text/plain" }).end('{"a":1}');
      return;
    }
    const { query, variables } = JSON.parse(body.toString()) as {
      query: string;
      variables: Record<string, unknown> & { offset?: number; limit: number; ids?: string[] };
    };
    const operation = /^query (\w+)/.exec(query)?.[1] ?? "";
    if (query.includes("isDefault")) {
      answerJson(response, { data: { result: [{ name: "main", isDefault: true }] } });
      return;
    }
    asked.push({ operation, variables, target });
    const paged = (list: object[]) => ({
      edges: list
        .slice(variables.offset ?? 0, (variables.offset ?? 0) + variables.limit)
        .map((node) => ({ node })),
    });
    const known = typeof tasks === "function" ? tasks(looks(operation)) : tasks;
    const answers: Record<string, () => object> = {
      Artifacts: () => ({
        result: paged(typeof artifacts === "function" ? artifacts(looks(operation), variables) : artifacts),
      }),
      ArtifactDefinition: () => ({ result: { edges: definitions.map((id) => ({ node: { id } })) } }),
      WorkerStatus: () => ({
        InfrahubStatus: { workers: { edges: workers.map((active) => ({ node: { active } })) } },
        moved: { count: 0, edges: [] },
        running: { count: 1 },
      }),
      GenerationTasks: () => ({
        result: paged(
          known
            .filter(({ id }) => variables.ids?.includes(id) ?? true)
            .map(({ logs = [], ...task }) => ({ ...task, logs: { edges: logs.map((node) => ({ node })) } })),
        ),
      }),
    };
    answerJson(response, { data: answers[operation]?.() });
  });
  const options = { address: server.url, apiToken: API_TOKEN, retry: { baseDelay: 0 }, clock };
  const client = new InfrahubClient(options);
  return Object.assign(server, { client, asked, posted });
}

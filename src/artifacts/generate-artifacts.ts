import { InvalidInputError } from "../errors/invalid-input-error.js";
import { NodeNotFoundError } from "../errors/node-not-found-error.js";
import { executeGraphql, type GraphqlOptions } from "../graphql/execute-graphql.js";
import type { RestClient } from "../http/rest-client.js";
import { unwrap } from "../http/unwrap.js";
import { targetIds, type ArtifactCriteria } from "./artifact.js";
import { newestTask } from "./generation-tasks.js";
import { definitionFilter, readArtifacts } from "./read-artifacts.js";

/** Rendering that was started; plain data, which another process may wait for. */
export interface Generation {
  readonly branch: string;
  /** What is rendered: of each definition these artifacts, or all with `null`. */
  readonly definitions: readonly { readonly id: string; readonly artifacts: readonly string[] | null }[];
  /** A moment before it, on the clock of the server's tasks. */
  readonly since: string;
}

const DEFINITIONS =
  "query ArtifactDefinitions($definitions: [ID], $definition: String) " +
  "{ CoreArtifactDefinition(ids: $definitions, name__value: $definition) { edges { node { id } } } }";

/** Starts the rendering of artifacts; does not wait for it. */
export async function generateArtifacts(
  rest: RestClient,
  criteria: ArtifactCriteria,
  { branch = "main", signal, ...settings }: Omit<GraphqlOptions, "at" | "operationName">,
): Promise<Generation> {
  const reading = { ...settings, signal, branch };
  const definitions = await selectDefinitions(rest, criteria, reading);
  const since = await newestTask(rest, reading);
  for (const { id, artifacts } of definitions) {
    await unwrap(
      rest.with({ at: undefined }).POST("/api/artifact/generate/{artifact_definition_id}", {
        // Rendered twice, an artifact is the same.
        repeatable: true,
        ...settings,
        ...(signal && { signal }),
        params: { path: { artifact_definition_id: id }, query: { branch } },
        body: { nodes: [...(artifacts ?? [])] },
      }),
    );
  }
  return { branch, definitions, since };
}

async function selectDefinitions(
  rest: RestClient,
  criteria: ArtifactCriteria,
  options: GraphqlOptions,
): Promise<Generation["definitions"]> {
  const { id, name, target, definition } = criteria;
  if (id === undefined && name === undefined && target === undefined) {
    if (!definition)
      throw new InvalidInputError("Name the definition, the target or the artifact to generate.");
    type Found = Record<"CoreArtifactDefinition", { edges: { node: { id: string } }[] }>;
    const found = await executeGraphql<Found>(rest, DEFINITIONS, definitionFilter(definition), options);
    const node = found.CoreArtifactDefinition.edges[0]?.node;
    if (!node) throw notFound("CoreArtifactDefinition", definition);
    return [{ id: node.id, artifacts: null }];
  }
  // The server takes artifacts' ids here and passes over all others without a word, also those of target nodes.
  const artifacts = await readArtifacts(rest, criteria, options);
  const missing = targetIds(criteria).filter((id) => !artifacts.some((found) => found.target.id === id));
  if (missing.length || !artifacts.length)
    throw notFound("CoreArtifact", missing.length ? `target ${missing.join(", ")}` : (id ?? name ?? ""));
  const byDefinition = new Map<string, string[]>();
  for (const artifact of artifacts) {
    const ids = byDefinition.get(artifact.definition.id);
    if (ids) ids.push(artifact.id);
    else byDefinition.set(artifact.definition.id, [artifact.id]);
  }
  return Array.from(byDefinition, ([id, ids]) => ({ id, artifacts: ids }));
}

function notFound(node_kind: string, identifier: string): NodeNotFoundError {
  const hint =
    node_kind === "CoreArtifact"
      ? " One that was never rendered is made with its definition: generate that."
      : "";
  return new NodeNotFoundError(`There is no ${node_kind} of ${identifier}.${hint}`, {
    code: "NODE_NOT_FOUND",
    data: { node_kind, identifier },
  });
}

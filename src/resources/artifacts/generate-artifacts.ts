import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { noSuchNode } from "../../errors/no-such-node.js";
import type { Page } from "../../graphql/read-list.js";
import { defaultBranch } from "../../graphql/default-branch.js";
import { ask } from "../../graphql/ask.js";
import type { ReadOptions, WriteOptions } from "../../http/call-options.js";
import type { RestClient } from "../../http/rest-client.js";
import { unwrap } from "../../http/unwrap.js";
import { withScope, withWriteScope } from "../../http/with-scope.js";
import { targetIds, type ArtifactCriteria } from "./artifact.js";
import { newestTask } from "./generation-tasks.js";
import { definitionFilter, readArtifacts } from "./read-artifacts.js";

/** Rendering that was started; plain data, which another process may wait for. */
export interface Generation {
  readonly branch: string;
  /** Ids of the definitions whose artifacts are rendered. */
  readonly definitions: readonly string[];
  /** Ids of the artifacts that are rendered; `null` for all of the definition. */
  readonly artifacts: readonly string[] | null;
  /** A moment before it, on the clock of the server's tasks. */
  readonly since: string;
}

/** Starts the rendering of artifacts; does not wait for it. */
export async function generateArtifacts(
  rest: RestClient,
  criteria: ArtifactCriteria,
  options: WriteOptions,
): Promise<Generation> {
  const reading = withWriteScope(rest.scope, options);
  const { signal, ...settings } = reading;
  const selected = await select(rest, criteria, reading);
  // The server's tasks tell of their branch by its name.
  const branch = reading.branch ?? (await defaultBranch(rest, reading));
  const since = await newestTask(rest, reading);
  for (const artifact_definition_id of selected.definitions) {
    await unwrap(
      rest.POST("/api/artifact/generate/{artifact_definition_id}", {
        // Rendered twice, an artifact is the same.
        ...withScope({ repeatable: true }, settings),
        signal: signal ?? null,
        params: { path: { artifact_definition_id }, query: { branch } },
        body: { nodes: [...(selected.artifacts ?? [])] },
      }),
    );
  }
  return { branch, ...selected, since };
}

async function select(
  rest: RestClient,
  criteria: ArtifactCriteria,
  options: ReadOptions,
): Promise<Pick<Generation, "definitions" | "artifacts">> {
  const { id, name, target, definition } = criteria;
  const narrowed = id ?? name ?? target;
  if (narrowed === undefined) {
    if (!definition)
      throw new InvalidInputError("Name the definition, the target or the artifact to generate.");
    const node = await ask(
      rest,
      "query ArtifactDefinition($definitions: [ID], $definition: String) " +
        "{ result: CoreArtifactDefinition(ids: $definitions, name__value: $definition) { edges { node { id } } } }",
      definitionFilter(definition),
      options,
      ({ edges }: Page<{ id: string }>) => edges[0]?.node,
    );
    if (!node) throw noSuchNode("CoreArtifactDefinition", definition);
    return { definitions: [node.id], artifacts: null };
  }
  // The server takes artifacts' ids, and passes over all others without a word: also over those of target nodes.
  const artifacts = await readArtifacts(rest, criteria, options);
  const missing = targetIds(criteria).filter((id) => !artifacts.some(({ target }) => target.id === id));
  if (missing.length || !artifacts.length)
    throw noSuchNode(
      "CoreArtifact",
      missing.join(", ") || JSON.stringify(criteria),
      " A node's first artifact is rendered with all others of its definition: give that alone.",
    );
  return {
    definitions: [...new Set(artifacts.map(({ definition }) => definition.id))],
    artifacts: artifacts.map(({ id }) => id),
  };
}

import { executeGraphql, type GraphqlOptions } from "../graphql/execute-graphql.js";
import type { RestClient } from "../http/rest-client.js";
import {
  artifact,
  ARTIFACT_FIELDS,
  targetIds,
  type Artifact,
  type ArtifactCriteria,
  type RawArtifact,
} from "./artifact.js";

const PAGE_SIZE = 500;

const DOCUMENT =
  "query Artifacts($ids: [ID], $name: String, $targets: [ID], $definitions: [ID], $definition: String, $offset: Int, $limit: Int) " +
  "{ CoreArtifact(ids: $ids, name__value: $name, object__ids: $targets, definition__ids: $definitions, " +
  "definition__name__value: $definition, offset: $offset, limit: $limit) " +
  `{ edges { node { ${ARTIFACT_FIELDS} } } } }`;

/** Reads all artifacts that meet the criteria. */
export async function readArtifacts(
  rest: RestClient,
  criteria: ArtifactCriteria,
  options: GraphqlOptions,
): Promise<Artifact[]> {
  const { id, name, target, definition } = criteria;
  const variables = {
    ...(id !== undefined && { ids: [id] }),
    ...(name !== undefined && { name }),
    ...(target !== undefined && { targets: targetIds(criteria) }),
    ...(definition !== undefined && definitionFilter(definition)),
  };
  const found: Artifact[] = [];
  for (let more = true; more;) {
    const { CoreArtifact } = await executeGraphql<{ CoreArtifact: { edges: { node: RawArtifact }[] } }>(
      rest,
      DOCUMENT,
      { ...variables, offset: found.length, limit: PAGE_SIZE },
      options,
    );
    found.push(...CoreArtifact.edges.map(({ node }) => artifact(node)));
    more = CoreArtifact.edges.length === PAGE_SIZE;
  }
  return found;
}

/** A definition by its id if it is one, or else by its name: as `/api/artifact/generate/...` tells them apart. */
export function definitionFilter(definition: string): { definitions: [string] } | { definition: string } {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(definition)
    ? { definitions: [definition] }
    : { definition };
}

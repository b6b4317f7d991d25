import { ask } from "../../graphql/ask.js";
import { collect, readList, type Page } from "../../graphql/read-list.js";
import type { ReadOptions } from "../../http/call-options.js";
import type { RestClient } from "../../http/rest-client.js";
import { withScope } from "../../http/with-scope.js";
import type { NodeRef } from "../../nodes/types/node-ref.js";
import { findNodeId } from "../base/find-node-id.js";
import { flattenNode } from "../base/flatten-node.js";
import { targetIds, type Artifact, type ArtifactCriteria } from "./artifact.js";

const DOCUMENT = `query Artifacts($ids: [ID], $name: String, $targets: [ID], $definitions: [ID], $definition: String, $offset: Int, $limit: Int) {
  result: CoreArtifact(ids: $ids, name__value: $name, object__ids: $targets, definition__ids: $definitions, definition__name__value: $definition, offset: $offset, limit: $limit) {
    edges { node {
      id name { value } status { value } contentType: content_type { value } checksum { value }
      storageId: storage_id { value } target: object { node { id kind: __typename displayLabel: display_label } }
      definition { node { id name { value } } }
    } }
  }
}`;

/** Reads all artifacts that meet the criteria. */
export async function readArtifacts(
  rest: RestClient,
  criteria: ArtifactCriteria,
  options: ReadOptions,
): Promise<Artifact[]> {
  const scope = withScope(rest.scope, options);
  const { id, name, target, definition } = criteria;
  const variables = {
    ids: id && [id].flat(),
    name,
    targets: target && targetIds(criteria),
    ...definitionFilter(definition),
  };
  const read = ({ edges }: Page<object>) => ({
    edges: edges.map(({ node }) => ({ node: toArtifact(node) })),
  });
  // Variables without a value are not sent.
  return collect(readList((page) => ask(rest, DOCUMENT, { ...variables, ...page }, scope, read)));
}

/** The same criteria, with ids for the nodes that they name by their human-friendly ids. */
export async function namedByIds(
  rest: RestClient,
  criteria: ArtifactCriteria,
  options: ReadOptions,
): Promise<ArtifactCriteria> {
  if (criteria.target === undefined) return criteria;
  const targets = [criteria.target as NodeRef].flat();
  const ids = targets.map((target) => findNodeId(rest, "target", target, options));
  return { ...criteria, target: await Promise.all(ids) };
}

/** Variables for a definition by its id if it is one, or else by its name: so tells `/api/artifact/generate/...`, too. */
export function definitionFilter(definition: string | undefined): Record<string, unknown> {
  return definition && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(definition)
    ? { definitions: [definition] }
    : { definition };
}

function toArtifact(node: object): Artifact {
  const artifact = flattenNode(node) as Partial<Artifact>;
  // The schema makes both mandatory.
  if (!artifact.target || !artifact.definition) throw new TypeError("It has no target or no definition.");
  return artifact as Artifact;
}

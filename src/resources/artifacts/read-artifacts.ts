import { askFields } from "../../graphql/ask.js";
import type { ReadOptions } from "../../http/call-options.js";
import type { RestClient } from "../../http/rest-client.js";
import { withScope } from "../../http/with-scope.js";
import { targetIds, type Artifact, type ArtifactCriteria, type ArtifactStatus } from "./artifact.js";

const PAGE_SIZE = 500;

const DOCUMENT = `query Artifacts($ids: [ID], $name: String, $targets: [ID], $definitions: [ID], $definition: String, $offset: Int, $limit: Int) {
  CoreArtifact(ids: $ids, name__value: $name, object__ids: $targets, definition__ids: $definitions, definition__name__value: $definition, offset: $offset, limit: $limit) {
    edges { node {
      id name { value } status { value } content_type { value } checksum { value } storage_id { value }
      object { node { id __typename display_label } } definition { node { id name { value } } }
    } }
  }
}`;

type RawArtifact = { id: string } & Record<"name" | "content_type", { value: string }> &
  Record<"checksum" | "storage_id", { value: string | null }> & {
    status: { value: ArtifactStatus };
    object: { node: { id: string; __typename: string; display_label: string | null } };
    definition: { node: { id: string; name: { value: string } } };
  };

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
    limit: PAGE_SIZE,
  };
  const found: Artifact[] = [];
  for (;;) {
    const page = await askFields(
      rest,
      DOCUMENT,
      // Variables without a value are not sent.
      { ...variables, offset: found.length },
      scope,
      ({ CoreArtifact }: { CoreArtifact: { edges: { node: RawArtifact }[] } }) =>
        CoreArtifact.edges.map(({ node }) => toArtifact(node)),
    );
    found.push(...page);
    if (page.length < PAGE_SIZE) return found;
  }
}

/** Variables for a definition by its id if it is one, or else by its name: so tells `/api/artifact/generate/...`, too. */
export function definitionFilter(definition: string | undefined): Record<string, unknown> {
  return definition && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(definition)
    ? { definitions: [definition] }
    : { definition };
}

function toArtifact({ id, object, definition, ...raw }: RawArtifact): Artifact {
  const { id: targetId, __typename: kind, display_label: displayLabel } = object.node;
  return {
    id,
    name: raw.name.value,
    status: raw.status.value,
    contentType: raw.content_type.value,
    checksum: raw.checksum.value,
    storageId: raw.storage_id.value,
    target: { id: targetId, kind, displayLabel },
    definition: { id: definition.node.id, name: definition.node.name.value },
  };
}

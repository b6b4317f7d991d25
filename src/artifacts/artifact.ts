/** What the server says of an artifact's rendering. */
export type ArtifactStatus = "Pending" | "Processing" | "Ready" | "Error";

/** An artifact: what a transformation made of a node. */
export interface Artifact {
  id: string;
  name: string;
  /** Of its first rendering, or of one that failed: an artifact that is rendered again stays `Ready` meanwhile. */
  status: ArtifactStatus;
  /** MIME type of its content. */
  contentType: string;
  /** MD5 of its content; `null` until it was rendered. */
  checksum: string | null;
  /** Id of its content in the object store; `null` until it was rendered. */
  storageId: string | null;
  /** The node that it is of. */
  target: { id: string; kind: string; displayLabel: string | null };
  /** The definition that says how it is rendered. */
  definition: { id: string; name: string };
}

/** A node, or its id. */
export type NodeRef = string | { readonly id: string };

/** Which artifacts: those that meet all that is given. */
export interface ArtifactCriteria {
  readonly id?: string | undefined;
  /** Its name: `artifact_name` of its definition. */
  readonly name?: string | undefined;
  /** The node or nodes that it is of. */
  readonly target?: NodeRef | readonly NodeRef[] | undefined;
  /** Id or name of its definition. */
  readonly definition?: string | undefined;
}

/** An artifact as {@link ARTIFACT_FIELDS} give it. */
export type RawArtifact = { id: string } & Record<"name" | "content_type", { value: string }> &
  Record<"checksum" | "storage_id", { value: string | null }> & {
    status: { value: ArtifactStatus };
    object: { node: { id: string; __typename: string; display_label: string | null } };
    definition: { node: { id: string; name: { value: string } } };
  };

/** What is selected of an artifact. */
export const ARTIFACT_FIELDS =
  "id name { value } status { value } content_type { value } checksum { value } storage_id { value } " +
  "object { node { id __typename display_label } } definition { node { id name { value } } }";

/** What Infrahub answered, in the names of {@link Artifact}. */
export function artifact({ id, object, definition, ...raw }: RawArtifact): Artifact {
  return {
    id,
    name: raw.name.value,
    status: raw.status.value,
    contentType: raw.content_type.value,
    checksum: raw.checksum.value,
    storageId: raw.storage_id.value,
    target: {
      id: object.node.id,
      kind: object.node.__typename,
      displayLabel: object.node.display_label,
    },
    definition: { id: definition.node.id, name: definition.node.name.value },
  };
}

/** Ids of the nodes that criteria name. */
export function targetIds({ target = [] }: ArtifactCriteria): string[] {
  return [target as NodeRef].flat().map((node) => (typeof node === "string" ? node : node.id));
}

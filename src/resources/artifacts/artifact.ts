import { referenceId } from "../../nodes/node/reference.js";
import type { NodeRef } from "../../nodes/types/node-ref.js";

/** What the server says of an artifact's rendering. */
export type ArtifactStatus = "Pending" | "Processing" | "Ready" | "Error";

/** An artifact: what a transformation made of a node. */
export interface Artifact {
  id: string;
  name: string;
  /**
   * `Pending` before its first rendering, `Error` after one that failed. An artifact that is rendered again stays as it
   * is until then, and even then when its content is the same: after an `Error` that has passed it can say `Error`.
   */
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

/** Which artifacts: those that meet all that is given. */
export interface ArtifactCriteria {
  readonly id?: string | readonly string[] | undefined;
  /** Its name: `artifact_name` of its definition. */
  readonly name?: string | undefined;
  /** The node or nodes that it is of. */
  readonly target?: NodeRef | readonly NodeRef[] | undefined;
  /** Id or name of its definition. */
  readonly definition?: string | undefined;
}

/** Ids of the nodes that criteria name. */
export function targetIds({ target = [] }: ArtifactCriteria): string[] {
  return [target as NodeRef].flat().map((node) => referenceId("target", node));
}

import { markWrites } from "../../errors/write-outcome.js";
import { noSuchNode } from "../../errors/no-such-node.js";
import { NodeNotUniqueError } from "../../errors/node-not-unique-error.js";
import { readContent, type ContentForm, type Contents, type ScopedContentOptions } from "../files/content.js";
import type { ReadOptions, WriteOptions } from "../../http/call-options.js";
import { Resource } from "../base/resource.js";
import { withScope, withWriteScope } from "../../http/with-scope.js";
import type { NodeRef } from "../../nodes/types/node-ref.js";
import { findNodeId } from "../base/find-node-id.js";
import type { Artifact, ArtifactCriteria } from "./artifact.js";
import { generateArtifacts, type Generation } from "./generate-artifacts.js";
import { namedByIds, readArtifacts } from "./read-artifacts.js";
import { waitForArtifacts, type ArtifactWaitOptions } from "./wait-for-artifacts.js";

/** Artifacts: what transformations make of nodes; `client.artifact`. */
export class ArtifactManager extends Resource {
  /**
   * Reads one artifact; its content is had with {@link ArtifactManager.fetch}.
   *
   * @throws {@link NodeNotFoundError} when none meets the criteria, {@link NodeNotUniqueError} when more than one does.
   *
   * @example
   * const artifact = await client.artifact.get({ name: "startup-config", target: device });
   */
  async get(criteria: ArtifactCriteria, options: ReadOptions = {}): Promise<Artifact> {
    const [artifact, other] = await this.all(criteria, options);
    if (!artifact) throw noSuchNode("CoreArtifact", JSON.stringify(criteria));
    if (other)
      throw new NodeNotUniqueError(`More than one CoreArtifact has ${JSON.stringify(criteria)}.`, {
        data: { node_kind: "CoreArtifact", identifiers: [artifact.id, other.id] },
      });
    return artifact;
  }

  /**
   * Reads all artifacts that meet the criteria.
   *
   * @example
   * const artifacts = await client.artifact.all({ definition: "startup-config" }, { branch: "feature" });
   */
  async all(criteria: ArtifactCriteria = {}, options: ReadOptions = {}): Promise<Artifact[]> {
    const scope = withScope(this.rest.scope, options);
    return readArtifacts(this.rest, await namedByIds(this.rest, criteria, scope), scope);
  }

  /**
   * Starts the rendering of artifacts, on the branch of the client or of the call, and does not wait for it: see
   * {@link ArtifactManager.waitUntilReady}.
   *
   * @param criteria - `{ definition }` for all of its targets, those without an artifact, too; with `target`, `name` or
   * `id` only artifacts that are there.
   * @throws {@link NodeNotFoundError} when there is no such definition, or a target has no artifact;
   * {@link InvalidInputError} for a client of a past moment.
   *
   * @example
   * const generation = await client.artifact.generate({ definition: "startup-config" });
   * const artifacts = await client.artifact.waitUntilReady(generation);
   */
  async generate(criteria: ArtifactCriteria, options: WriteOptions = {}): Promise<Generation> {
    const scope = withWriteScope(this.rest.scope, options);
    return generateArtifacts(this.rest, await namedByIds(this.rest, criteria, scope), scope);
  }

  /**
   * Waits until artifacts are rendered, and gives them.
   *
   * @param of - what {@link ArtifactManager.generate} gave; or criteria, to wait for artifacts that the server makes by
   * itself for the first time, as for a new member of a definition's group.
   * @throws {@link ArtifactFailedError} when some could not be rendered, {@link TimeoutError} after `totalTimeout`,
   * {@link AbortError}; {@link InvalidInputError} for a client of a past moment.
   *
   * @example
   * const [artifact] = await client.artifact.waitUntilReady(
   *   { name: "startup-config", target: device },
   *   { totalTimeout: 60_000, onProgress: ({ done, total }) => console.log(`${done} of ${total}`) },
   * );
   */
  waitUntilReady(of: Generation | ArtifactCriteria, options: ArtifactWaitOptions = {}): Promise<Artifact[]> {
    return waitForArtifacts(this.rest, of, options);
  }

  /**
   * Reads the content of an artifact; a text, unless `as` says otherwise.
   *
   * @param artifact - it or its id.
   * @throws {@link NodeNotFoundError} when there is none on the branch.
   *
   * @example
   * const config = await client.artifact.fetch(artifact, { as: "json" });
   */
  async fetch<Form extends ContentForm = "text">(
    artifact: NodeRef,
    options: ScopedContentOptions<Form> = {},
  ): Promise<Contents[Form]> {
    const { as, ...reading } = withScope(this.rest.scope, options);
    const artifact_id = await findNodeId(this.rest, "artifact", artifact, reading, "CoreArtifact");
    return readContent(this.rest, { as, ...reading }, (rest, init) =>
      rest.GET("/api/artifact/{artifact_id}", { ...init, params: { path: { artifact_id } } }),
    );
  }
}
markWrites(ArtifactManager, "generate");

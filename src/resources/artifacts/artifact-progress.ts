import { ArtifactFailedError } from "../../errors/artifact-failed-error.js";
import type { ReadOptions } from "../../http/call-options.js";
import type { RestClient } from "../../http/rest-client.js";
import { targetIds, type Artifact, type ArtifactCriteria } from "./artifact.js";
import type { Generation } from "./generate-artifacts.js";
import { failureReasons, tasksSince, type GenerationTask } from "./generation-tasks.js";
import { readArtifacts } from "./read-artifacts.js";

/** How far rendering has come. */
export interface ArtifactProgress {
  /** How many artifacts are rendered, or have failed. */
  done: number;
  /** How many there are, as far as is known: 0 until the server has begun. */
  total: number;
}

/**
 * Reads how far rendering has come.
 *
 * @throws {@link ArtifactFailedError} when there is nothing left to wait for, and something has failed.
 */
export type ReadProgress = (options: ReadOptions) => Promise<{
  done: number;
  total: number;
  /** The artifacts, when there is nothing left to wait for. */
  ready?: Artifact[];
}>;

const hasEnded = ({ state }: GenerationTask) => /^(COMPLETED|FAILED|CRASHED|CANCELLED)$/.test(state);

/**
 * Reads the server's tasks, because artifacts do not tell: one that is rendered again stays `Ready` until then, and
 * is not touched when its content is the same.
 */
export function taskProgress(
  rest: RestClient,
  { branch, definitions, artifacts, since }: Generation,
): ReadProgress {
  let hadEnded = false;
  return async (settings) => {
    const options = { ...settings, branch };
    const own = (await tasksSince(rest, since, options)).filter(
      ({ parameters: { model } }) =>
        (model.branch ?? model.branch_name) === branch &&
        definitions.includes(model.artifact_definition_id ?? model.artifact_definition ?? ""),
    );
    const renderings = own.filter(({ parameters }) => parameters.model.target_id);
    const progress = { done: renderings.filter(hasEnded).length, total: renderings.length };
    // Twice, because a task that has just ended may have started others that this request came too early for.
    const ended = own.every(hasEnded) && own.length - renderings.length >= definitions.length;
    if (!ended || !hadEnded) {
      hadEnded = ended;
      return progress;
    }
    const failed = own.filter(({ state }) => state !== "COMPLETED");
    if (failed.length) {
      const reasons = await failureReasons(
        rest,
        failed.map(({ id }) => id),
        options,
      );
      throw failure(
        failed.map(({ id, parameters }) => ({
          target: parameters.model.target_id ?? null,
          reason: reasons.get(id) ?? "",
        })),
      );
    }
    const criteria = artifacts ? { id: artifacts } : { definition: definitions[0] };
    return { ...progress, ready: await readArtifacts(rest, criteria, options) };
  };
}

/** Reads the artifacts' own status, which tells of their first rendering. */
export function statusProgress(rest: RestClient, criteria: ArtifactCriteria): ReadProgress {
  return async (options) => {
    const artifacts = await readArtifacts(rest, criteria, options);
    const done = artifacts.filter(({ status }) => status === "Ready" || status === "Error").length;
    const total = Math.max(1, targetIds(criteria).length, artifacts.length);
    if (done < total) return { done, total };
    const failed = artifacts.filter(({ status }) => status === "Error");
    if (failed.length)
      throw failure(failed.map(({ target, name }) => ({ target: target.id, reason: `${name} is in error` })));
    return { done, total, ready: artifacts };
  };
}

function failure(failed: ArtifactFailedError["data"]["failed"]): ArtifactFailedError {
  const reasons = failed
    .slice(0, 3)
    .map(({ target, reason }) => (target === null ? reason : `${target}: ${reason}`));
  if (failed.length > 3) reasons.push(`and ${failed.length - 3} more`);
  return new ArtifactFailedError(`Rendering failed. ${reasons.join("; ")}`, { data: { failed } });
}

import { AbortError } from "../errors/abort-error.js";
import { ArtifactFailedError } from "../errors/artifact-failed-error.js";
import { TimeoutError } from "../errors/timeout-error.js";
import type { GraphqlOptions } from "../graphql/execute-graphql.js";
import { limited, sleep } from "../http/limit.js";
import type { RestClient } from "../http/rest-client.js";
import { targetIds, type Artifact, type ArtifactCriteria } from "./artifact.js";
import type { Generation } from "./generate-artifacts.js";
import { failureReasons, GENERATE, RENDER, tasksSince, type GenerationTask } from "./generation-tasks.js";
import { readArtifacts } from "./read-artifacts.js";

/** How far rendering has come. */
export interface ArtifactProgress {
  /** How many artifacts are rendered, or have failed. */
  done: number;
  /** How many there are, as far as is known: 0 until the server has looked. */
  total: number;
}

/** How artifacts are waited for. */
export interface ArtifactWaitOptions extends Omit<GraphqlOptions, "at" | "operationName"> {
  /** Limit of the waiting in ms. Default 300,000. */
  totalTimeout?: number | undefined;
  /** How long to pause between two looks, in ms; never less than a look takes. Default 1000. */
  interval?: number | undefined;
  /** Told after each look. */
  onProgress?: ((progress: ArtifactProgress) => void) | undefined;
}

/** Waits until artifacts are rendered, and gives them. */
export async function waitForArtifacts(
  rest: RestClient,
  of: Generation | ArtifactCriteria,
  { totalTimeout = 300_000, interval = 1000, onProgress, signal, ...settings }: ArtifactWaitOptions,
): Promise<Artifact[]> {
  let progress: ArtifactProgress = { done: 0, total: 0 };
  const expired = () =>
    new TimeoutError(
      `The artifacts were not ready within ${totalTimeout} ms: ${progress.done} of ${progress.total || "?"} were.`,
    );
  const work = async (limit: AbortSignal) => {
    const options = { ...settings, signal: limit };
    const look = "since" in of ? generationLook(rest, of, options) : statusLook(rest, of, options);
    for (;;) {
      const began = Date.now();
      const seen = await look();
      progress = seen.progress;
      onProgress?.(progress);
      if (seen.ready) return seen.ready();
      await sleep(Math.max(interval, Date.now() - began), limit);
    }
  };
  try {
    return await limited(totalTimeout, expired, signal, false, work);
  } catch (error) {
    const reason = error instanceof AbortError ? error.cause : error;
    if (reason instanceof TimeoutError) throw reason;
    if (signal?.aborted && !(error instanceof AbortError))
      throw new AbortError("Waiting for artifacts was aborted.", { cause: signal.reason });
    throw error;
  }
}

/** What one look has seen; `ready` when there is nothing left to wait for. */
interface Seen {
  progress: ArtifactProgress;
  ready?: () => Artifact[] | Promise<Artifact[]>;
}

/**
 * Looks at the server's tasks: an artifact that is rendered again stays `Ready` until then, and is not touched when
 * its content is the same.
 */
function generationLook(
  rest: RestClient,
  { definitions, since, ...of }: Generation,
  settings: GraphqlOptions,
) {
  const options = { ...settings, branch: of.branch };
  const ids = new Set<string | undefined>(definitions.map(({ id }) => id));
  let started = false;

  const tasks = async (workflow: string) => {
    const all = await tasksSince(rest, workflow, since, options);
    const own = all.filter(({ parameters: { model } }) => {
      const branch = model.branch ?? model.branch_name;
      return branch === of.branch && ids.has(model.artifact_definition_id ?? model.artifact_definition);
    });
    return {
      own,
      left: own.filter(({ state }) => !/^(COMPLETED|FAILED|CRASHED|CANCELLED)$/.test(state)).length,
    };
  };
  const failIfAny = async (ended: GenerationTask[]) => {
    const failed = ended.filter(({ state }) => state !== "COMPLETED");
    if (!failed.length) return;
    const reasons = await failureReasons(
      rest,
      failed.map(({ id }) => id),
      options,
    );
    throw failure(
      failed.map(({ id, parameters: { model } }) => ({
        target: model.target_id ?? null,
        reason: reasons.get(id) ?? "",
      })),
    );
  };

  return async (): Promise<Seen> => {
    if (!started) {
      const { own, left } = await tasks(GENERATE);
      if (left || own.length < ids.size) return { progress: { done: 0, total: 0 } };
      await failIfAny(own);
      started = true;
    }
    const { own, left } = await tasks(RENDER);
    const progress = { done: own.length - left, total: own.length };
    if (left) return { progress };
    return {
      progress,
      ready: async () => {
        await failIfAny(own);
        const artifacts = await Promise.all(
          definitions.map(async ({ id, artifacts: only }) => {
            const all = await readArtifacts(rest, { definition: id }, options);
            return only ? all.filter((artifact) => only.includes(artifact.id)) : all;
          }),
        );
        return artifacts.flat();
      },
    };
  };
}

/** Looks at the artifacts' own status, which tells of the first rendering only. */
function statusLook(rest: RestClient, criteria: ArtifactCriteria, options: GraphqlOptions) {
  const expected = Math.max(1, targetIds(criteria).length);
  return async (): Promise<Seen> => {
    const artifacts = await readArtifacts(rest, criteria, options);
    const ended = artifacts.filter(({ status }) => status === "Ready" || status === "Error");
    const total = Math.max(expected, artifacts.length);
    const progress = { done: ended.length, total };
    if (ended.length < total) return { progress };
    const failed = ended.filter(({ status }) => status === "Error");
    if (!failed.length) return { progress, ready: () => artifacts };
    throw failure(
      failed.map(({ target, name }) => ({ target: target.id, reason: `${name} has the status Error` })),
    );
  };
}

function failure(failed: ArtifactFailedError["data"]["failed"]): ArtifactFailedError {
  const [first] = failed;
  const where = first?.target == null ? "Rendering failed" : `The artifact of ${first.target} failed`;
  const others = failed.length > 1 ? ` (and ${failed.length - 1} more)` : "";
  return new ArtifactFailedError(`${where}: ${first?.reason ?? ""}${others}`, { data: { failed } });
}

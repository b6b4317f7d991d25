import { InvalidInputError } from "../../errors/invalid-input-error.js";
import type { ReadOptions } from "../../http/call-options.js";
import type { RestClient } from "../../http/rest-client.js";
import { withScope } from "../../http/with-scope.js";
import { notify } from "../../util/notify.js";
import { checkWaiting } from "../tasks/task-options.js";
import { poll } from "../tasks/poll.js";
import type { CallOptions } from "../../http/call-options.js";
import type { Artifact, ArtifactCriteria } from "./artifact.js";
import type { Generation } from "./generate-artifacts.js";
import { namedByIds } from "./read-artifacts.js";
import { statusProgress, taskProgress, type ArtifactProgress } from "./artifact-progress.js";

/** How artifacts are waited for. */
export interface ArtifactWaitOptions extends Omit<ReadOptions, "at"> {
  /**
   * Limit of the waiting in ms.
   *
   * @defaultValue `300_000`
   */
  totalTimeout?: number | undefined;
  /**
   * The longest pause between two requests, in ms; the first ones are shorter.
   *
   * @defaultValue `1000`
   */
  interval?: number | undefined;
  /** Told after each request. */
  onProgress?: ((progress: ArtifactProgress) => void) | undefined;
}

/**
 * Waits until artifacts are rendered, and gives them. Outages in between are waited out.
 *
 * @throws {@link InvalidInputError} for an `at`; {@link ArtifactFailedError}, {@link TimeoutError}, {@link AbortError},
 * {@link NoActiveWorkerError}.
 */
export async function waitForArtifacts(
  rest: RestClient,
  of: Generation | ArtifactCriteria,
  { totalTimeout = 300_000, interval = 1000, onProgress, ...options }: ArtifactWaitOptions,
): Promise<Artifact[]> {
  if (withScope(rest.scope, options).at !== undefined)
    throw new InvalidInputError(
      'at: waiting reads the present. Take "at" away: client.with({ at: undefined }).',
    );
  checkWaiting({ totalTimeout, interval, ...options });
  let [done, total] = [0, 0];
  const readProgress =
    "since" in of ? taskProgress(rest, of) : statusProgress(rest, await namedByIds(rest, of, options));
  const request = async (sending: CallOptions) => {
    const seen = await readProgress({ ...options, ...sending });
    ({ done, total } = seen);
    notify(onProgress, { done, total });
    return seen.ready;
  };
  // Artifacts alone do not tell whether there is work for them.
  const progress = () => (!("since" in of) ? "unknown" : total ? "begun" : "queued");
  const what = () => `artifacts (${done} of ${total || "?"} ready)`;
  return poll(rest, what, { totalTimeout, interval, ...options }, request, progress);
}

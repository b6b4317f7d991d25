import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { TimeoutError } from "../../errors/timeout-error.js";
import type { GraphqlOptions } from "../../graphql/execute-graphql.js";
import type { RestClient } from "../../http/rest-client.js";
import { withScope } from "../../http/with-scope.js";
import { checkWaiting } from "../tasks/task-options.js";
import { watchWorkers } from "../tasks/watch-workers.js";
import type { Artifact, ArtifactCriteria } from "./artifact.js";
import type { Generation } from "./generate-artifacts.js";
import { lookAtStatus, lookAtTasks } from "./look-at-artifacts.js";

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
  { totalTimeout = 300_000, interval = 1000, onProgress, ...settings }: ArtifactWaitOptions,
): Promise<Artifact[]> {
  checkWaiting({ ...settings, totalTimeout, interval });
  if (withScope(rest.scope, settings).at !== undefined)
    throw new InvalidInputError(
      'at: waiting reads the present. Take "at" away: client.with({ at: undefined }).',
    );
  const { clock } = rest.connection;
  const endsAt = clock.now() + totalTimeout;
  let [done, total] = [0, 0];
  const workers = watchWorkers(rest, "artifacts");
  const expired = async () => {
    const reason = total ? "" : await workers.reason(settings);
    const text = `Within ${totalTimeout} ms ${done} of ${total || "?"} artifacts were ready`;
    return new TimeoutError(`${text}${reason ? `: ${reason}` : "."}`);
  };
  const look = "since" in of ? lookAtTasks(rest, of) : lookAtStatus(rest, of);
  for (;;) {
    const began = clock.now();
    const sending = { ...settings, totalTimeout: Math.max(1, endsAt - began) };
    const seen = await look(sending).catch(async (error: unknown) => {
      throw clock.now() < endsAt ? error : await expired();
    });
    ({ done, total } = seen);
    onProgress?.({ done, total });
    if (seen.ready) return seen.ready;
    // Artifacts alone do not tell whether there is work for them.
    await workers.check(sending, "since" in of);
    const pause = Math.max(interval, clock.now() - began);
    if (clock.now() + pause >= endsAt) throw await expired();
    // The next look tells of an abortion, like any other call.
    await clock.sleep(pause, settings.signal).catch(() => undefined);
  }
}

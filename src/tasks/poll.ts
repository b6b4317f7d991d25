import { AbortError } from "../errors/abort-error.js";
import { TimeoutError } from "../errors/timeout-error.js";
import type { Clock } from "../http/clock.js";
import { checkWaiting, type RequestOptions, type WaitOptions } from "./task-options.js";

/** The pause after the first look, in ms; each further one is half as long again. */
const FIRST_PAUSE = 200;

/**
 * Looks again and again, with growing pauses, until there is an answer.
 *
 * @param what - completes "Waiting for ... was aborted".
 * @param look - makes its requests with the settings it is given; `undefined` when there is no answer yet.
 * @throws InvalidInputError, TimeoutError, AbortError; and what `look` throws.
 */
export async function poll<Answer>(
  clock: Clock,
  what: string,
  { totalTimeout = Infinity, interval = 2_000, ...settings }: Omit<WaitOptions, "onProgress" | "onLog">,
  look: (sending: RequestOptions) => Promise<Answer | undefined>,
): Promise<Answer> {
  checkWaiting({ ...settings, totalTimeout, interval });
  const endsAt = clock.now() + totalTimeout;
  const { signal } = settings;
  for (let pause = FIRST_PAUSE; ; pause *= 1.5) {
    const left = endsAt - clock.now();
    try {
      if (!(left > 0)) throw new TimeoutError(`${totalTimeout} ms have passed.`);
      const answer = await look(
        totalTimeout === Infinity ? settings : { ...settings, totalTimeout: Math.max(1, left) },
      );
      if (answer !== undefined) return answer;
      await clock.sleep(Math.min(pause, interval, endsAt - clock.now()), signal);
    } catch (error) {
      if (signal?.aborted)
        throw new AbortError(`Waiting for ${what} was aborted; the work goes on.`, { cause: signal.reason });
      // A platform's timers may be a millisecond early by its time.
      if (error instanceof TimeoutError && clock.now() + 1 >= endsAt)
        throw new TimeoutError(`Waiting for ${what} ended after ${totalTimeout} ms; the work goes on.`, {
          cause: error,
        });
      throw error;
    }
  }
}

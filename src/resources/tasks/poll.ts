import { AbortError } from "../../errors/abort-error.js";
import { TimeoutError } from "../../errors/timeout-error.js";
import type { RestClient } from "../../http/rest-client.js";
import { checkWaiting, type RequestOptions, type WaitOptions } from "./task-options.js";
import { watchWorkers } from "./watch-workers.js";

/** The pause after the first look, in ms; each further one is half as long again. */
const FIRST_PAUSE = 200;

/**
 * Looks again and again, with growing pauses, until there is an answer.
 *
 * @param what - completes "Waiting for ... was aborted".
 * @param look - makes its requests with the settings it is given; says whether there is work in the server's queue when
 * there is no answer yet, and whether it has begun.
 * @throws InvalidInputError, TimeoutError, AbortError, NoActiveWorkerError; and what `look` throws.
 */
export async function poll<Answer>(
  rest: RestClient,
  what: string,
  { totalTimeout = Infinity, interval = 2_000, ...settings }: Omit<WaitOptions, "onProgress" | "onLog">,
  look: (sending: RequestOptions) => Promise<Answer | undefined>,
  progress: () => "unknown" | "queued" | "begun" = () => "unknown",
): Promise<Answer> {
  checkWaiting({ ...settings, totalTimeout, interval });
  const { clock } = rest.connection;
  const endsAt = clock.now() + totalTimeout;
  const workers = watchWorkers(rest, what);
  const { signal } = settings;
  for (let pause = FIRST_PAUSE; ; pause *= 1.5) {
    const left = endsAt - clock.now();
    try {
      if (!(left > 0)) throw new TimeoutError(`${totalTimeout} ms have passed.`);
      const sending = totalTimeout === Infinity ? settings : { ...settings, totalTimeout: Math.max(1, left) };
      const answer = await look(sending);
      if (answer !== undefined) return answer;
      await workers.check(sending, progress() !== "unknown");
      await clock.sleep(Math.min(pause, interval, endsAt - clock.now()), signal);
    } catch (error) {
      if (signal?.aborted)
        throw new AbortError(`Waiting for ${what} was aborted; the work goes on.`, { cause: signal.reason });
      // A platform's timers may be a millisecond early by its time.
      if (!(error instanceof TimeoutError) || clock.now() + 1 < endsAt) throw error;
      const reason = progress() === "queued" ? await workers.reason(settings) : "";
      const outcome = reason ? `, and nothing has begun: ${reason}` : "; the work goes on.";
      throw new TimeoutError(`Waiting for ${what} ended after ${totalTimeout} ms${outcome}`, {
        cause: error,
      });
    }
  }
}

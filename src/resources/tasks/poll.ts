import { AbortError } from "../../errors/abort-error.js";
import { addToMessage } from "../../errors/add-to-message.js";
import { isOutage } from "../../errors/is-outage.js";
import { TimeoutError } from "../../errors/timeout-error.js";
import type { RestClient } from "../../http/rest-client.js";
import type { CallOptions } from "../../http/call-options.js";
import { checkWaiting, type WaitOptions } from "./task-options.js";
import { watchWorkers } from "./watch-workers.js";

/** The pause after the first request, in ms; each further one is half as long again. */
const FIRST_PAUSE = 200;

/** How long an outage may last while something is waited for, in ms; each request has the retries of any call besides. */
const LONGEST_OUTAGE = 300_000;

/**
 * Sends requests, with growing pauses, until there is an answer. An outage in between is waited out: what answers may be
 * a gateway's page, or nothing at all, while the server goes on working.
 *
 * @param what - completes "Waiting for ... was aborted".
 * @param request - makes its requests with the settings it is given; resolves to `undefined` while there is no answer.
 * @param progress - whether there is work in the server's queue, and whether it has begun.
 * @throws {@link InvalidInputError}, {@link TimeoutError}, {@link AbortError}, {@link NoActiveWorkerError}; and what
 * `request` throws.
 */
export async function poll<Answer>(
  rest: RestClient,
  what: () => string,
  { totalTimeout = Infinity, interval = 2_000, ...settings }: Omit<WaitOptions, "onProgress" | "onLog">,
  request: (sending: CallOptions) => Promise<Answer | undefined>,
  progress: () => "unknown" | "queued" | "begun" = () => "unknown",
): Promise<Answer> {
  checkWaiting({ ...settings, totalTimeout, interval });
  const { clock } = rest.connection;
  const endsAt = clock.now() + totalTimeout;
  const workers = watchWorkers(rest, what);
  const { signal } = settings;
  const last: { answerAt: number; outage?: Error | undefined } = { answerAt: clock.now() };
  for (let pause = FIRST_PAUSE; ; pause *= 1.5) {
    const left = endsAt - clock.now();
    try {
      if (!(left > 0)) throw new TimeoutError(`${totalTimeout} ms have passed.`);
      const sending = totalTimeout === Infinity ? settings : { ...settings, totalTimeout: Math.max(1, left) };
      const answer = await request(sending);
      Object.assign(last, { answerAt: clock.now(), outage: undefined });
      if (answer !== undefined) return answer;
      await workers.check(sending, progress() !== "unknown");
    } catch (error) {
      if (signal?.aborted) throw aborted(what(), signal);
      // A platform's timers may be a millisecond early by its time.
      const isOver = clock.now() + 1 >= endsAt;
      if (isOver && (error instanceof TimeoutError || isOutage(error))) {
        const reason = progress() === "queued" ? await workers.reason(settings) : "";
        const outcome = reason ? `, and nothing has begun: ${reason}` : "; the work goes on.";
        throw new TimeoutError(`Waiting for ${what()} ended after ${totalTimeout} ms${outcome}`, {
          cause: last.outage ?? error,
        });
      }
      if (!isOutage(error)) throw error;
      if (clock.now() - last.answerAt >= LONGEST_OUTAGE) {
        addToMessage(error, `Waiting for ${what()} ended: `, " The work may go on.");
        throw error;
      }
      last.outage = error;
    }
    try {
      await clock.sleep(Math.min(pause, interval, Math.max(0, endsAt - clock.now())), signal);
    } catch {
      throw aborted(what(), signal);
    }
  }
}

function aborted(what: string, signal: AbortSignal | undefined): AbortError {
  return new AbortError(`Waiting for ${what} was aborted; the work goes on.`, { cause: signal?.reason });
}

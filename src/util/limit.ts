import type { Clock } from "./clock.js";
import { onAbort } from "./on-abort.js";

/**
 * Runs `work` with a signal that aborts when `ms` have passed or when `outer` aborts.
 *
 * @param reason - makes the signal's reason when the time is up.
 * @param held - given when a body is read after `work` is done: `outer` goes on aborting the signal until what is put here
 * is called.
 * @param running - holds the signal's controller until then.
 */
export async function limited<T>(
  clock: Clock,
  ms: number,
  reason: () => Error,
  outer: AbortSignal | null | undefined,
  held: (() => void)[] | undefined,
  work: (signal: AbortSignal) => Promise<T>,
  running?: Set<AbortController>,
): Promise<T> {
  const controller = new AbortController();
  running?.add(controller);
  const abort = () => {
    controller.abort(outer?.reason);
  };
  const cancel = clock.limit(ms, () => {
    controller.abort(reason());
  });
  if (outer?.aborted) abort();
  const unlisten = outer && onAbort(outer, abort);
  const release = () => {
    running?.delete(controller);
    unlisten?.();
  };
  try {
    const result = await work(controller.signal);
    if (held) held.push(release);
    else release();
    return result;
  } catch (error) {
    release();
    throw error;
  } finally {
    cancel();
  }
}

/** The longest a timer can be set; a longer one would fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Runs `work` with a signal that aborts when `ms` have passed or when `outer` aborts.
 *
 * @param reason - makes the signal's reason when the time is up.
 * @param keep - whether `outer` goes on aborting the signal after `work` is done, for a body still being read.
 * @param running - holds the signal's controller while `work` goes on.
 */
export async function limited<T>(
  ms: number,
  reason: () => Error,
  outer: AbortSignal | null | undefined,
  keep: boolean,
  work: (signal: AbortSignal) => Promise<T>,
  running?: Set<AbortController>,
): Promise<T> {
  const controller = new AbortController();
  running?.add(controller);
  const abort = () => {
    controller.abort(outer?.reason);
  };
  const timer =
    ms < LONGEST_TIMER
      ? setTimeout(() => {
          controller.abort(reason());
        }, ms)
      : undefined;
  if (outer?.aborted) abort();
  outer?.addEventListener("abort", abort, { once: true });
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    running?.delete(controller);
    if (!keep) outer?.removeEventListener("abort", abort);
  }
}

/** Waits for a promise that others share; stops waiting, with the signal's reason, when the signal aborts. */
export async function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let abort: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a signal's reason may be anything
      reject(signal.reason);
    };
    signal.addEventListener("abort", abort, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    if (abort) signal.removeEventListener("abort", abort);
  }
}

/** Waits `ms`; stops with the signal's reason when it aborts. */
export function sleep(ms: number, signal: AbortSignal | null | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = new Promise<void>((resolve) => (timer = setTimeout(resolve, Math.min(ms, LONGEST_TIMER))));
  if (!signal) return wait;
  return abortable(wait, signal).finally(() => {
    clearTimeout(timer);
  });
}

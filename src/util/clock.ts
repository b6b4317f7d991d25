import { abortable } from "./abortable.js";

/** What all waiting goes by: the time, pauses and limits together, so that a test can move them together. */
export interface Clock {
  /** The time in ms, counted from any moment. It never goes back, as the time of day may. */
  now(): number;
  /**
   * Pauses for `ms`.
   *
   * @throws the signal's reason when it aborts.
   */
  sleep(ms: number, signal?: AbortSignal | null): Promise<void>;
  /**
   * Calls `expired` when `ms` have passed.
   *
   * @returns what takes the limit away again.
   */
  limit(ms: number, expired: () => void): () => void;
}

/** The longest that a platform's timer can be set, about 24.8 days; a longer one would fire at once. */
export const LONGEST_TIMER = 2 ** 31 - 1;

/** The platform's time and timers. */
export const systemClock: Clock = {
  now: () => performance.now(),
  async sleep(ms, signal) {
    let cancel!: () => void;
    const pause = new Promise<void>((resolve) => (cancel = systemClock.limit(ms, resolve)));
    await (signal ? abortable(pause, signal).finally(cancel) : pause);
  },
  limit(ms, expired) {
    if (ms === Infinity) return () => undefined;
    let timer: ReturnType<typeof setTimeout>;
    const set = (left: number) => {
      const part = Math.min(left, LONGEST_TIMER);
      timer = setTimeout(() => {
        if (left > part) set(left - part);
        else expired();
      }, part);
    };
    set(ms);
    return () => {
      clearTimeout(timer);
    };
  },
};

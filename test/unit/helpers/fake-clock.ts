import { abortable } from "../../../src/util/abortable.js";
import type { Clock } from "../../../src/util/clock.js";

interface Limit {
  at: number;
  expired: () => void;
}

/** For a {@link FakeClock} whose pauses end by being aborted alone. */
export const forever = (): Promise<never> => new Promise(() => undefined);

/**
 * Time that passes only when something sleeps, or a test says so: a pause is over at once, and all limits that end
 * within it have ended. So no test depends on how fast the machine is.
 */
export class FakeClock implements Clock {
  /** The pauses so far, in ms. */
  readonly pauses: number[] = [];
  readonly #limits = new Set<Limit>();
  readonly #onSleep: (ms: number) => unknown;
  #now = 0;

  /** @param onSleep - told of each pause before it begins; what it returns is waited for, unless the pause is aborted. */
  constructor(onSleep: (ms: number) => unknown = () => undefined) {
    this.#onSleep = onSleep;
  }

  now(): number {
    return this.#now;
  }

  async sleep(ms: number, signal?: AbortSignal | null): Promise<void> {
    signal?.throwIfAborted();
    this.pauses.push(ms);
    const held = Promise.resolve(this.#onSleep(ms));
    await (signal ? abortable(held, signal) : held);
    signal?.throwIfAborted();
    this.advance(ms);
    signal?.throwIfAborted();
  }

  limit(ms: number, expired: () => void): () => void {
    const limit = { at: this.#now + ms, expired };
    this.#limits.add(limit);
    return () => this.#limits.delete(limit);
  }

  /** How many limits there are that have neither ended nor been taken away; without those that never end. */
  get limits(): number {
    return [...this.#limits].filter(({ at }) => at < Infinity).length;
  }

  /** Lets time pass; what ends within it ends in its order. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const [next] = [...this.#limits].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#limits.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.expired();
    }
    this.#now = end;
  }
}

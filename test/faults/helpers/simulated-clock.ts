import type { Clock } from "../../../src/util/clock.js";
// What the client loads on demand is here before simulated time passes: loading it takes real time.
import "../../../src/http/circuit.js";
import "../../../src/http/limited-body.js";

interface Timer {
  at: number;
  fire: () => void;
}

/** Lets everything happen that needs no time. */
async function settle(): Promise<void> {
  for (let turns = 0; turns < 3; turns++) await new Promise<void>((resolve) => setImmediate(resolve));
}

/**
 * Time for many calls that run at once: it stands still while anything can happen without it, and then moves on to the
 * next moment at which something does. So what takes minutes is simulated in milliseconds, the same on each machine.
 */
export class SimulatedClock implements Clock {
  readonly #timers = new Set<Timer>();
  #now = 0;

  now(): number {
    return this.#now;
  }

  sleep(ms: number, signal?: AbortSignal | null): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) reject(signal.reason as Error);
      const cancel = this.limit(ms, resolve);
      signal?.addEventListener("abort", () => {
        cancel();
        reject(signal.reason as Error);
      });
    });
  }

  limit(ms: number, expired: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, ms), fire: expired };
    if (ms < Infinity) this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Lets time pass until the work has ended, and gives its result. */
  async run<Result>(work: Promise<Result>): Promise<Result> {
    const state = { over: false };
    const end = () => {
      state.over = true;
    };
    work.then(end, end);
    for (;;) {
      await settle();
      if (state.over) break;
      const [next] = [...this.#timers].sort((one, other) => one.at - other.at);
      // Without a timer, something outside of the simulation is waited for, such as a module that is being loaded.
      if (!next) continue;
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.fire();
    }
    return work;
  }
}

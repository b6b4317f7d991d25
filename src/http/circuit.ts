import { abortable } from "../util/abortable.js";
import type { Clock } from "../util/clock.js";
import type { Priority } from "./call-settings.js";

/** What a client has under way; shared by all of its calls. */
export interface Load {
  /** Number of attempts that have not ended. */
  active: number;
  /** How many may be active at a time; absent for no limit. */
  most?: number | undefined;
  /** Whether there was ever an answer. */
  answered?: boolean;
  /** Holds attempts back. There is none until the server refuses one for its load, or cannot be reached. */
  circuit?: Circuit | undefined;
}

/** A call that waits for its turn. */
interface Waiter {
  rank: number;
  admitted: boolean;
  /** Whether its patience is over: it waits for nothing but room. */
  expired: boolean;
  admit: () => void;
}

const RANKS: Record<Priority, number> = { high: 0, medium: 1, low: 2 };

/** The longest pause while the server refuses even a lone attempt, in ms. */
const LONGEST_PAUSE = 5_000;

/** After this time without a refusal the limit grows faster, and after twice of it there is none, in ms. */
const CALM = 5_000;

/**
 * Limits how many attempts of a client are made at a time: to what the user allows, and, while the server refuses
 * requests for its load or cannot be reached, to as many as the server was seen to accept; their number grows with each
 * success. What must wait is admitted by priority, and then in order of arrival. While even a lone attempt is refused,
 * attempts are spaced out.
 */
export class Circuit {
  readonly #load: Load;
  readonly #clock: Clock;
  readonly #waiting: Waiter[] = [];
  #limit = Infinity;
  #refusals = 0;
  #pausedUntil = -Infinity;
  #wakes = false;
  #refusedAt = -Infinity;
  #succeededAt = -Infinity;

  constructor(load: Load, clock: Clock) {
    this.#load = load;
    this.#clock = clock;
  }

  /**
   * Waits until an attempt may be made, and counts it as active.
   *
   * @param patience - how long to wait while no call succeeds, in ms; then the attempt is made as soon as there is room.
   * @returns for how long it waited while other calls succeeded, in ms.
   * @throws the signal's reason when it aborts.
   */
  async enter(priority: Priority = "medium", patience: number, signal: AbortSignal): Promise<number> {
    const rank = RANKS[priority];
    const first = this.#waiting[0];
    if ((!first || rank < first.rank) && this.#isOpen()) {
      this.#load.active++;
      return 0;
    }
    const since = this.#clock.now();
    await this.#wait(rank, patience, signal);
    return this.#succeededAt > since ? this.#clock.now() - since : 0;
  }

  /**
   * Notes how an attempt has ended, which no longer counts as active.
   *
   * @param result - `refused` for the server's load, or because there was no server; `failed` in any other way.
   * @param baseDelay - the longest first pause between lone attempts, in ms; it doubles with each further one.
   */
  ended(result: "answered" | "refused" | "failed", baseDelay: number): void {
    const now = this.#clock.now();
    if (result === "refused") {
      this.#refusedAt = now;
      // What is still active is what the server has accepted.
      this.#limit = Math.max(1, Math.min(this.#limit, this.#load.active));
      if (!this.#load.active) {
        const ceiling = Math.min(LONGEST_PAUSE, baseDelay * 2 ** this.#refusals++);
        this.#pausedUntil = now + Math.random() * ceiling;
      }
    }
    if (result === "answered") {
      this.#refusals = 0;
      this.#pausedUntil = -Infinity;
      this.#succeededAt = now;
      this.#limit += now - this.#refusedAt > CALM ? 1 : 1 / this.#limit;
    }
    if (!this.#waiting.length && now - this.#refusedAt > 2 * CALM && this.#load.most === undefined)
      this.#load.circuit = undefined;
    this.#admit();
  }

  #hasRoom(): boolean {
    return this.#load.active < (this.#load.most ?? Infinity);
  }

  #isOpen(): boolean {
    return this.#hasRoom() && this.#load.active + 1 <= this.#limit && this.#clock.now() >= this.#pausedUntil;
  }

  async #wait(rank: number, patience: number, signal: AbortSignal): Promise<void> {
    let waiter!: Waiter;
    let cancel!: () => void;
    const turn = new Promise<void>((resolve) => {
      waiter = {
        rank,
        admitted: false,
        expired: false,
        admit: () => {
          waiter.admitted = true;
          this.#load.active++;
          this.#remove(waiter);
          resolve();
        },
      };
      const arm = () => {
        const armedAt = this.#clock.now();
        cancel = this.#clock.limit(patience, () => {
          if (this.#succeededAt > armedAt) {
            arm();
            return;
          }
          waiter.expired = true;
          this.#admit();
        });
      };
      arm();
    });
    const behind = this.#waiting.findIndex((other) => other.rank > rank);
    this.#waiting.splice(behind < 0 ? this.#waiting.length : behind, 0, waiter);
    this.#admit();
    try {
      await abortable(turn, signal);
    } catch (error) {
      if (waiter.admitted) this.#load.active--;
      throw error;
    } finally {
      cancel();
      this.#remove(waiter);
    }
  }

  #remove(waiter: Waiter): void {
    const index = this.#waiting.indexOf(waiter);
    if (index >= 0) this.#waiting.splice(index, 1);
  }

  #admit(): void {
    while (this.#hasRoom()) {
      const next = this.#isOpen() ? this.#waiting[0] : this.#waiting.find(({ expired }) => expired);
      if (!next) break;
      next.admit();
    }
    const pause = this.#pausedUntil - this.#clock.now();
    if (!this.#waiting.length || this.#wakes || !(pause > 0)) return;
    this.#wakes = true;
    void this.#clock.sleep(pause).then(() => {
      this.#wakes = false;
      this.#admit();
    });
  }
}

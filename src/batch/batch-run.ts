import { markSelf } from "../util/self.js";
import { throughProxies } from "../util/through-proxies.js";

/** The result of a batch. */
export interface BatchSummary<Item> {
  /** The outcome of each entry that was started, in the order of adding. */
  outcomes: Item[];
  /** How many succeeded. */
  done: number;
  /** How many failed. */
  failed: number;
}

/** Where a run gets its outcomes from. */
interface RunSource<Item> {
  /** Yields the outcomes, and does only as much work as is requested. */
  outcomes: AsyncGenerator<Item, void, undefined>;
  /** Everything that has completed, whether it was yielded or not. */
  summary: () => BatchSummary<Item>;
}

/**
 * A running batch. Awaited, it does everything and returns a summary. In a `for await` loop, it yields each outcome as
 * it completes, and continues as long as the loop does. It runs only once: later loops yield the same outcomes. If it
 * is neither awaited nor looped over right away, it runs on its own, and a failure is an unhandled rejection, as with
 * any promise.
 *
 * @typeParam Item - an outcome.
 */
export class BatchRun<Item> implements AsyncIterable<Item>, Promise<BatchSummary<Item>> {
  readonly [Symbol.toStringTag] = "BatchRun";
  readonly #source: RunSource<Item>;
  readonly #given: Item[] = [];
  #next: Promise<boolean> | undefined;
  #summary: Promise<BatchSummary<Item>> | undefined;
  #loop: AsyncGenerator<Item, void, undefined> | undefined;

  /** @internal */
  constructor(source: RunSource<Item>) {
    this.#source = source;
    markSelf(this);
    // A loop requests its first outcome immediately; `await` does so only after this.
    queueMicrotask(() => {
      if (!this.#next) void this.#drain();
    });
  }

  then<One = BatchSummary<Item>, Other = never>(
    onFulfilled?: ((summary: BatchSummary<Item>) => One | PromiseLike<One>) | null,
    onRejected?: ((error: unknown) => Other | PromiseLike<Other>) | null,
  ): Promise<One | Other> {
    return this.#drain().then(onFulfilled, onRejected);
  }

  catch<Other = never>(
    onRejected?: ((error: unknown) => Other | PromiseLike<Other>) | null,
  ): Promise<BatchSummary<Item> | Other> {
    return this.#drain().catch(onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<BatchSummary<Item>> {
    return this.#drain().finally(onFinally);
  }

  /**
   * Yields each outcome as it completes. Leaving the loop starts nothing more and waits for pending entries; entries
   * that were not started remain in the batch.
   */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    // Failures are thrown here.
    this.#summary?.catch(() => undefined);
    try {
      for (let place = 0; place < this.#given.length || (await this.#pull()); place++)
        yield this.#given[place] as Item;
    } finally {
      await this.#source.outcomes.return();
    }
  }

  /** The next outcome, without a loop. */
  next(): Promise<IteratorResult<Item, void>> {
    return (this.#loop ??= this[Symbol.asyncIterator]()).next();
  }

  /** Starts nothing more, and waits for pending entries. */
  return(): Promise<IteratorResult<Item, void>> {
    return this.#source.outcomes.return();
  }

  #pull(): Promise<boolean> {
    this.#next ??= this.#source.outcomes.next().then(({ done, value }) => {
      if (done) return false;
      this.#given.push(value);
      this.#next = undefined;
      return true;
    });
    return this.#next;
  }

  #drain(): Promise<BatchSummary<Item>> {
    this.#summary ??= (async () => {
      while (await this.#pull());
      return this.#source.summary();
    })();
    return this.#summary;
  }
}
throughProxies(BatchRun);

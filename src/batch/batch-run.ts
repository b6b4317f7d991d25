import { markSelf } from "../util/self.js";
import { throughProxies } from "../util/through-proxies.js";

/** What came of a batch. */
export interface BatchSummary<Item> {
  /** What became of each thing that was begun, in the order of adding. */
  outcomes: Item[];
  /** How many are done. */
  done: number;
  /** How many failed. */
  failed: number;
}

/** What a run stands on. */
interface RunSource<Item> {
  /** Gives each outcome, and does no more than it is asked for. */
  outcomes: AsyncGenerator<Item, void, undefined>;
  /** What is over by now, also what nobody was given. */
  summary: () => BatchSummary<Item>;
}

/**
 * A batch at work. Awaited, it does all and gives a summary; in a `for await` loop it gives each outcome as it comes,
 * and goes on while the loop does. It works once, however often it is awaited or looped over: a later loop is given the
 * same outcomes. When it is neither awaited nor looped over at once, it runs by itself, and a failure is an unhandled
 * rejection, as that of any promise.
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
    // A loop asks for its first outcome at once; whoever awaits asks only after this.
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
   * Gives each outcome as it comes. Leaving the loop begins nothing more, and waits for what is under way; what was not
   * begun stays in the batch.
   */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    // Its failures are told here.
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

  /** Begins nothing more, and waits for what is under way. */
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

/** A piece of work that returns several results and never fails. */
export type Job<Result> = () => Promise<readonly Result[]>;

/**
 * Runs jobs with limited concurrency, stage by stage, and yields their results as they complete. When the caller stops
 * listening, no further job is started, and pending ones are awaited.
 *
 * @param mayContinue - whether further jobs may be started before the caller has seen these results.
 */
export async function* runJobs<Result>(
  stages: readonly (readonly Job<Result>[])[],
  concurrency: number,
  mayContinue: (results: readonly Result[]) => boolean,
): AsyncGenerator<Result, void, undefined> {
  for (const stage of stages) {
    const waiting = [...stage];
    const running = new Set<Promise<readonly Result[]>>();
    const begin = () => {
      while (running.size < concurrency) {
        const job = waiting.shift();
        if (!job) return;
        running.add(job());
      }
    };
    try {
      begin();
      while (running.size) {
        const [done, results] = await Promise.race(
          [...running].map((promise) => promise.then((given) => [promise, given] as const)),
        );
        running.delete(done);
        // The next jobs run while the caller handles these results, unless these may end the batch.
        if (mayContinue(results)) begin();
        yield* results;
        begin();
      }
    } finally {
      await Promise.allSettled(running);
    }
  }
}

/** Something to be done; it gives several results at once, and does not fail. */
export type Job<Result> = () => Promise<readonly Result[]>;

/**
 * Runs jobs, so many at the same time, one stage after the other, and gives their results as they come. When the caller
 * stops listening, no further job is begun, and those under way are waited for.
 *
 * @param mayContinue - whether further jobs may be begun before the caller has seen these results.
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
        // The next ones are on their way while the caller looks at these, unless these may end it all.
        if (mayContinue(results)) begin();
        yield* results;
        begin();
      }
    } finally {
      await Promise.allSettled(running);
    }
  }
}

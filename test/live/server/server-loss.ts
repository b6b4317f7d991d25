/** What a run ends with that lost its server; .ci/run tells it from failed tests by this. */
export const SERVER_LOST_STATUS = 70;

/** Aborted, with an error that says why, once the server of this run is lost. All global set-ups share it. */
export const serverLoss = new AbortController();

/**
 * Waits for something that needs the server, but no longer than there is one.
 *
 * @throws why the server was lost, if it was.
 */
export async function whileServed<Result>(
  work: Promise<Result>,
  signal: AbortSignal = serverLoss.signal,
): Promise<Result> {
  return await new Promise((resolve, reject) => {
    const lost = () => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) lost();
    signal.addEventListener("abort", lost);
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener("abort", lost);
    });
  });
}

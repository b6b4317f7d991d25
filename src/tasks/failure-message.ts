import type { TaskLog } from "../errors/task-failed-error.js";

/**
 * What the last line of a finished task says: `Finished in state Failed('...')`, with Prefect's own words about an
 * exception taken away. The API has no field for it.
 *
 * @returns `undefined` when that line is not there.
 */
export function failureMessage(logs: readonly TaskLog[]): string | undefined {
  for (const { message } of logs.toReversed()) {
    const quoted = /^Finished in state \w+\((["'])(.*)\1\)$/s.exec(message)?.[2];
    if (quoted !== undefined)
      return quoted
        .replace(/\\(.)/gs, (_, sign: string) => ({ n: "\n", t: "\t", r: "\r" })[sign] ?? sign)
        .replace(/^Flow run encountered an exception: (\w+: )?/, "");
  }
  return undefined;
}

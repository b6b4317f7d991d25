import type { TaskLog } from "../../errors/task-failed-error.js";

const REASON = /^Finished in state \w+\((["'])(.*)\1\)$|^Reported flow run '.*?' as crashed: (.*)$/s;

/**
 * The reason that a finished task's log ends with: `Finished in state Failed('...')`, with Prefect's own words about an
 * exception taken away, or what kept it from running. The API has no field for it.
 *
 * @returns `undefined` when that line is not there.
 */
export function failureMessage(logs: readonly Pick<TaskLog, "message">[]): string | undefined {
  for (const { message } of logs.toReversed()) {
    const [, , quoted, plain] = REASON.exec(message) ?? [];
    if (quoted === undefined && plain === undefined) continue;
    return (
      plain ??
      quoted
        ?.replace(/\\(.)/gs, (_, sign: string) => ({ n: "\n", t: "\t", r: "\r" })[sign] ?? sign)
        .replace(/^Flow run encountered an exception: (\w+: )?/, "")
    );
  }
  return undefined;
}

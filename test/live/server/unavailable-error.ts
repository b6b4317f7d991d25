import { readFile } from "node:fs/promises";

const TAIL_LINES = 30;

/** There will be no live server, for a reason that is one plain sentence. */
export class UnavailableError extends Error {
  override readonly name = "UnavailableError";

  /**
   * @param what - What went wrong, without the full stop.
   * @param log - The log that tells more; its last lines are printed.
   */
  static async withLog(what: string, log: string): Promise<UnavailableError> {
    const lines = (await readFile(log, "utf8")).trimEnd().split("\n");
    console.error([`--- the end of ${log}`, ...lines.slice(-TAIL_LINES)].join("\n"));
    return new UnavailableError(`${what}; its log is ${log}.`);
  }
}

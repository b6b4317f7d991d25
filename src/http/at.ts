import { InvalidInputError } from "../errors/invalid-input-error.js";

/**
 * A moment to read at: a `Date`, ISO 8601 with its time zone (`2024-01-15T10:30:00Z`), a day (`2024-01-15`,
 * midnight UTC), or a time before now on the server's clock (`-30m`, `-1h`, `-7d`, `-2w`, `-1h30m`).
 */
export type At = Date | string;

const ISO = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d))?$/;
const RELATIVE = /^-(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;

/**
 * Writes a moment as Infrahub reads it. A string keeps its precision (the server counts microseconds); days and
 * weeks become hours, because the server's relative times end at hours.
 *
 * @throws InvalidInputError when it is none of the forms of {@link At}.
 */
export function formatAt(at: At): string {
  if (typeof at !== "string") {
    if (Number.isNaN(at.getTime())) throw invalid("Invalid Date");
    return at.toISOString();
  }
  if (ISO.test(at) && !Number.isNaN(Date.parse(at))) return at.length === 10 ? `${at}T00:00:00Z` : at;
  const [, weeks, days, hours, minutes, seconds] = (RELATIVE.exec(at) ?? []) as (string | undefined)[];
  if (weeks ?? days ?? hours ?? minutes ?? seconds) {
    const inHours = (count(weeks) * 7 + count(days)) * 24 + count(hours);
    return `-${inHours}h${count(minutes)}m${count(seconds)}s`;
  }
  throw invalid(at);
}

function count(part: string | undefined): number {
  return Number(part ?? 0);
}

function invalid(at: string): InvalidInputError {
  return new InvalidInputError(
    `at: "${at}" is no time. Give a Date, ISO 8601 with a time zone (2024-01-15T10:30:00Z) or a time before now (-30m, -1h, -7d).`,
  );
}

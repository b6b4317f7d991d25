import { InvalidInputError } from "../errors/invalid-input-error.js";

/**
 * A moment to read at: a `Date`, ISO 8601 with its time zone (`2024-01-15T10:30:00Z`), a day (`2024-01-15`,
 * midnight UTC), or a time before now on the server's clock (`-30m`, `-1h`, `-7d`, `-2w`, `-1h30m`).
 */
export type At = Date | string;

const ISO = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d))?$/;
const RELATIVE = /^-(?=\d)(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;

/**
 * Writes a moment as Infrahub reads it. A string keeps its precision (the server counts microseconds); days and
 * weeks become hours, because the server's relative times end at hours.
 *
 * @throws InvalidInputError when it is none of the forms of {@link At}.
 */
export function formatAt(at: At): string {
  const seconds = secondsAgo(at);
  if (seconds === undefined) return formatMoment(at);
  return `-${Math.floor(seconds / 3600)}h${Math.floor((seconds % 3600) / 60)}m${seconds % 60}s`;
}

/**
 * Writes a moment so that it stays the same from one request to the next: a time before now is counted on this
 * machine's clock.
 *
 * @param name - what it is called in a message.
 * @throws InvalidInputError when it is none of the forms of {@link At}.
 */
export function fixAt(at: At, name?: string): string {
  const seconds = secondsAgo(at);
  return formatMoment(seconds === undefined ? at : new Date(Date.now() - seconds * 1000), name);
}

function formatMoment(at: At, name?: string): string {
  if (typeof at !== "string") {
    if (Number.isNaN(at.getTime())) throw invalid("Invalid Date", name);
    return at.toISOString();
  }
  if (!ISO.test(at) || Number.isNaN(Date.parse(at))) throw invalid(at, name);
  return at.length === 10 ? `${at}T00:00:00Z` : at;
}

function secondsAgo(at: At): number | undefined {
  const match = typeof at === "string" ? RELATIVE.exec(at) : null;
  if (!match) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part || 0));
  return (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds;
}

function invalid(at: string, name = "at"): InvalidInputError {
  return new InvalidInputError(
    `${name}: "${at}" is no time. Give a Date, ISO 8601 with a time zone (2024-01-15T10:30:00Z) or a time before now (-30m, -1h, -7d).`,
  );
}

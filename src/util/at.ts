import { InvalidInputError } from "../errors/invalid-input-error.js";
import { isDate } from "./is-date.js";

/**
 * A moment to read at: a `Date`, ISO 8601 with its time zone (`2024-01-15T10:30:00Z`), a day (`2024-01-15`,
 * midnight UTC), or a time before now on this machine's clock (`-30m`, `-1h`, `-7d`, `-2w`, `-1h30m`).
 */
export type At = Date | string;

const ISO = /^(\d{4})-(\d\d)-(\d\d)(T([01]\d|2[0-3]):\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d))?$/;
const RELATIVE = /^-(?=\d)(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;

/** What the server's parser holds: the years 1 to 9999 in UTC. */
const FIRST = Date.parse("0001-01-01T00:00:00Z");
const LAST = Date.parse("9999-12-31T23:59:59.999Z");

/**
 * Writes a moment as Infrahub reads it. A string keeps its precision (the server counts microseconds). A time before now
 * becomes a moment by this machine's clock: the server counts such times itself, from the start of each request, so that
 * the pages of one list would be of different moments.
 *
 * @param at - the moment.
 * @param name - what it is called in a message. Default `at`.
 * @throws {@link InvalidInputError} when it is none of the forms of {@link At}, a day that does not exist, or beyond
 * the years 1 to 9999.
 *
 * @example
 * formatAt("2024-02-29"); // "2024-02-29T00:00:00Z"
 * formatAt("-1h"); // an hour before now, such as "2026-11-26T09:15:04.120Z"
 */
export function formatAt(at: At, name = "at"): string {
  const moment = momentOf(at);
  if (moment === undefined)
    throw new InvalidInputError(
      `${name}: expected a Date, ISO 8601 with a time zone (2024-01-15T10:30:00Z) or a time before now (-30m, -1h, -7d), received "${shown(at)}".`,
    );
  if (!(moment >= FIRST && moment <= LAST))
    throw new InvalidInputError(
      `${name}: "${shown(at)}" is out of range. Infrahub reads times from the year 1 to the year 9999.`,
    );
  if (typeof at !== "string" || at.startsWith("-")) return new Date(moment).toISOString();
  return at.length === 10 ? `${at}T00:00:00Z` : at;
}

/** In milliseconds since 1970, which may be more than a `Date` holds; `undefined` for what is not a valid time. */
function momentOf(at: unknown): number | undefined {
  const moment = isDate(at) ? at.getTime() : typeof at === "string" ? parse(at) : NaN;
  return Number.isNaN(moment) ? undefined : moment;
}

function parse(text: string): number {
  const relative = RELATIVE.exec(text);
  if (relative) {
    const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = relative
      .slice(1)
      .map((part) => Number(part || 0));
    return Date.now() - ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
  }
  const [, year, month, day] = ISO.exec(text) ?? [];
  // Date.parse takes February 31 for March 2.
  const exists = new Date(`${year}-${month}-01T00:00:00Z`);
  exists.setUTCDate(Number(day));
  return exists.getUTCMonth() + 1 === Number(month) ? Date.parse(text) : NaN;
}

function shown(at: unknown): string {
  if (isDate(at)) return Number.isNaN(at.getTime()) ? "Invalid Date" : at.toISOString();
  return typeof at === "object" && at ? "an object" : String(at);
}

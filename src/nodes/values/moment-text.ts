import { isDate } from "../../util/is-date.js";

const MOMENT =
  /^(\d{4})(-?)(\d\d)\2(\d\d)(?:[T ](\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?$/;

/**
 * A moment as text: ISO 8601, a day or a day with a time. The server would keep a time before now (`-1h`) as these
 * letters.
 *
 * @param given - a `Date`, or text that is kept as it is.
 * @returns `undefined` when it is none, such as a day that does not exist.
 */
export function momentText(given: unknown): string | undefined {
  if (isDate(given)) return Number.isNaN(given.getTime()) ? undefined : isoText(given);
  const match = typeof given === "string" ? MOMENT.exec(given) : null;
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = [1, 3, 4, 5, 6, 7].map((group) =>
    Number(match[group] ?? 0),
  ) as [number, number, number, number, number, number];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && hour < 24 && minute < 60 && second < 60 ? (given as string) : undefined;
}

/** The server reads years of four digits alone. */
function isoText(date: Date): string | undefined {
  const text = date.toISOString();
  return /^\d/.test(text) && !text.startsWith("0000") ? text : undefined;
}

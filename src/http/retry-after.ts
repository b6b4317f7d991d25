/** What the three forms of an HTTP date have in common (RFC 9110, 5.6.7); `Date.parse` alone reads "-5" as a date, too. */
const HTTP_DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? .*\d\d:\d\d:\d\d/;

/**
 * How long a `Retry-After` header asks to wait, in ms: it holds whole seconds or an HTTP date (RFC 9110, 10.2.3).
 * `undefined` when there is none, or when it holds anything else.
 */
export function retryAfter(headers: Headers): number | undefined {
  const value = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  if (!HTTP_DATE.test(value)) return undefined;
  // The form without a time zone is in UTC as well.
  const date = Date.parse(value.endsWith("GMT") ? value : `${value} GMT`);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

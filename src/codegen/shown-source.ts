/**
 * Tells a URL from the path of a file.
 *
 * @param from - what a user gave as source
 * @returns whether it is a URL of HTTP or HTTPS, be it valid or not
 * @example
 * ```ts
 * isUrl("http://localhost:8000"); // true
 * ```
 */
export function isUrl(from: string): boolean {
  return /^https?:/i.test(from);
}

/**
 * Names a source in messages and in generated files. Of a URL it keeps only the parts that hold no secrets: a name and
 * password, or a query, may be some.
 *
 * @param from - the source's URL or path
 * @returns the URL without what may be secret in it, or the path
 * @example
 * ```ts
 * shownSource("http://localhost:8000/api/schema?token=1"); // "http://localhost:8000/api/schema"
 * ```
 */
export function shownSource(from: string): string {
  if (!isUrl(from)) return from;
  if (!URL.canParse(from)) return "the given URL";
  const url = new URL(from);
  return `${url.origin}${url.pathname.replace(/\/$/, "")}`;
}

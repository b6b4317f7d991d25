/**
 * The media type that a message names, without parameters and in lower case, because case has no meaning in it
 * (RFC 9110, 8.3.1): `application/json`. Empty when it names none.
 */
export function mediaType(headers: Headers): string {
  return headers.get("content-type")?.split(/[;,]/, 1)[0]?.trim().toLowerCase() ?? "";
}

/** Whether a message holds JSON: `application/json`, or a type built on it (`application/problem+json`, RFC 6839). */
export function isJson(headers: Headers): boolean {
  return /[/+]json$/.test(mediaType(headers));
}

/** Whether a message holds a page for a browser: a proxy's, never Infrahub's. */
export function isPage(headers: Headers): boolean {
  return /^(text\/html|application\/xhtml\+xml)$/.test(mediaType(headers));
}

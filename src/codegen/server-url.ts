import { CodegenError } from "./codegen-error.js";

/**
 * Makes the URL that a document is downloaded from.
 *
 * @param from - the address of a server, or the full URL of a document
 * @param path - where a server has the document, for `from` without a path of its own
 * @returns the document's URL
 * @throws {@link CodegenError} when `from` is not a valid URL, or holds a name or a password
 * @example
 * ```ts
 * serverUrl("http://localhost:8000", "/api/schema").href; // "http://localhost:8000/api/schema"
 * ```
 */
export function serverUrl(from: string, path: string): URL {
  if (!URL.canParse(from)) {
    throw new CodegenError("The given URL is not valid. Give one such as http://localhost:8000.");
  }
  const url = new URL(from);
  if (url.username || url.password) {
    throw new CodegenError(
      `The URL of ${url.host} holds a name or a password. Leave them out, and set INFRAHUB_API_TOKEN instead.`,
    );
  }
  if (url.pathname === "/") url.pathname = path;
  return url;
}

import { CodegenError } from "./codegen-error.js";
import { isJsonObject } from "./json.js";
import { shownSource } from "./shown-source.js";

const TIMEOUT_MS = 60_000;

function networkReason(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  // A connection tried on several addresses fails with an AggregateError, whose own message is empty.
  return "code" in cause && typeof cause.code === "string" ? cause.code : cause.message;
}

/** Refuses what no header can hold before `Headers` does, because that puts the value into its message. */
function checkToken(apiToken: string): string {
  if (/^[\x21-\x7e]+$/.test(apiToken)) return apiToken;
  throw new CodegenError(
    "INFRAHUB_API_TOKEN is no token: it holds a blank or a line break. Set it again without.",
  );
}

/** What Infrahub itself says about a failure, such as a branch that it does not have. */
function serverReason(text: string): string | undefined {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return undefined;
  }
  const errors = isJsonObject(body) ? body["errors"] : undefined;
  const first = Array.isArray(errors) ? errors[0] : undefined;
  const message = isJsonObject(first) ? first["message"] : undefined;
  return typeof message === "string" ? message.replace(/\s+/g, " ") : undefined;
}

/**
 * Downloads a document from a server.
 *
 * @param url - the document's address
 * @param apiToken - Infrahub's API token, for a server that does not answer without one; it is sent to no other origin
 * @returns the document's text
 * @throws {@link CodegenError} when the server does not answer within 60 s, refuses, redirects or fails
 * @example
 * ```ts
 * const text = await download(new URL("http://localhost:8000/api/openapi.json"), undefined);
 * ```
 */
export async function download(url: URL, apiToken: string | undefined): Promise<string> {
  const shown = shownSource(url.href);
  const headers = new Headers({ accept: "application/json" });
  if (apiToken) headers.set("X-INFRAHUB-KEY", checkToken(apiToken));
  let response: Response;
  let text: string;
  try {
    // Following a redirect would hand the token to whatever origin it names.
    response = await fetch(url, { headers, redirect: "manual", signal: AbortSignal.timeout(TIMEOUT_MS) });
    text = await response.text();
  } catch (cause) {
    const message = `${shown} is not reachable (${networkReason(cause)}). Is Infrahub running, and is the address right?`;
    throw new CodegenError(message, { cause });
  }
  const location = response.headers.get("location");
  if (location !== null && response.status >= 300 && response.status < 400) {
    const target = shownSource(new URL(location, url).href);
    throw new CodegenError(`${shown} redirects to ${target}. Give the address that answers itself.`);
  }
  if (response.status === 401 || response.status === 403) {
    throw new CodegenError(
      `${shown} refused the request (${response.status}). Set INFRAHUB_API_TOKEN to a token that it accepts.`,
    );
  }
  if (!response.ok) {
    const reason = serverReason(text);
    throw new CodegenError(
      reason === undefined
        ? `${shown} answered ${response.status}. Is this the address of an Infrahub server?`
        : `${shown} answered ${response.status}: ${reason}`,
    );
  }
  return text;
}

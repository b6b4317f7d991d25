import { UnexpectedResponseError } from "../errors/unexpected-response-error.js";
import { askedPath, unknownOutcome } from "./asked.js";
import { parseJson } from "../util/exact-json.js";
import { isJson, isPage } from "./media-type.js";

/** How a success is handed over; as openapi-fetch names it. */
export type ParseAs = "json" | "text" | "blob" | "arrayBuffer" | "stream";

/** Takes the body off an answer; a refusal is always read as text. */
export function readBody(response: Response, parseAs: ParseAs): Promise<unknown> {
  if (!response.ok || parseAs === "json") return response.text();
  return parseAs === "stream" ? Promise.resolve(response.body) : response[parseAs]();
}

/**
 * Turns the text of a success into data: JSON, or `undefined` for an empty body.
 *
 * @param anyContent - whether the operation answers with content of any type; that stays text, even if it is JSON.
 * @throws UnexpectedResponseError when JSON was promised and something else came.
 */
export function parseData(response: Response, text: string, anyContent: boolean): unknown {
  if (anyContent) return text;
  if (!text) return undefined;
  const type = response.headers.get("content-type") ?? "a body without a content type";
  if (!isJson(response.headers)) throw unexpected(response, `JSON was expected, and ${type} came`);
  try {
    return parseJson(text);
  } catch {
    // The platform's error quotes the body, and the answer to a login holds tokens.
    throw unexpected(response, "the body is not valid JSON");
  }
}

/**
 * Turns the text of a refusal into the body that the operation declares. What is no JSON (a crash's plain text, a
 * proxy's page, nothing at all) takes the form of Infrahub's own errors, so that `error` is never empty. The `input`
 * that request validation repeats is left out: at the login it is the password.
 */
export function parseError(response: Response, text: unknown): object {
  const body = typeof text === "string" ? tryJson(text) : text;
  if (typeof body === "object" && body !== null) {
    const { detail } = body as { detail?: unknown };
    if (Array.isArray(detail))
      for (const item of detail as ({ input?: unknown } | null)[]) delete item?.input;
    return body;
  }
  const { status, headers } = response;
  const plain = typeof text === "string" && !isPage(headers) ? text.slice(0, 500) : "";
  const message = plain || `The server answered ${status} without saying why.`;
  return { data: null, errors: [{ message, extensions: { code: status } }] };
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unexpected(response: Response, what: string): UnexpectedResponseError {
  const path = askedPath(response);
  return new UnexpectedResponseError(
    `The answer${path === undefined ? "" : ` to ${path}`} is not Infrahub's: ${what}. Check the address and what stands in front of it.`,
    { status: response.status, outcome: unknownOutcome(response) },
  );
}

import { UnexpectedResponseError } from "../errors/unexpected-response-error.js";
import { askedPath, unknownOutcome } from "./asked.js";
import { parseJson } from "../util/exact-json.js";
import { isJson, isPage } from "./media-type.js";
import type { OperationTrait } from "./operation-traits.js";

/** How a success is handed over; as openapi-fetch names it. */
export type ParseAs = "json" | "text" | "blob" | "arrayBuffer" | "stream";

/** The default of `maxResponseSize` for JSON, in bytes. */
const DEFAULT_LIMIT = 256 * 2 ** 20;

/** The longest text that engines hold (V8), in characters: never more than its bytes. */
const LONGEST_TEXT = 2 ** 29 - 24;

/** How much is read of a refusal, in bytes. */
const REFUSAL_LIMIT = 2 ** 20;

/** The most that gzip and deflate shrink: one byte stands for 1032 (https://zlib.net/zlib_tech.html). */
const DEFLATE_RATIO = 1032;

/**
 * Takes the body off an answer; a refusal is always read as text.
 *
 * @param maxSize - in bytes; by default there is a limit for JSON alone. It does not count for streams.
 * @throws {@link UnexpectedResponseError} when the body is larger.
 */
export async function readBody(response: Response, parseAs: ParseAs, maxSize?: number): Promise<unknown> {
  const { ok } = response;
  if (ok && parseAs === "stream") return response.body;
  const binary = ok && (parseAs === "blob" || parseAs === "arrayBuffer") ? parseAs : undefined;
  const wanted = maxSize ?? (parseAs === "json" ? DEFAULT_LIMIT : Infinity);
  const limit = Math.min(wanted, ok ? Infinity : REFUSAL_LIMIT, binary ? Infinity : LONGEST_TEXT);
  if (largestSize(response) <= limit) return response[binary ?? "text"]();
  const { limitedBytes, limitedText } = await import("./limited-body.js");
  if (!binary) return limitedText(response, limit, !ok);
  const bytes = await limitedBytes(response, limit);
  return binary === "arrayBuffer"
    ? bytes.buffer
    : new Blob([bytes], { type: response.headers.get("content-type") ?? "" });
}

/** The most bytes that a body can have, as its headers tell. */
function largestSize({ headers, body }: Response): number {
  if (!body) return 0;
  const length = Number(headers.get("content-length") ?? NaN);
  const encoding = headers.get("content-encoding") ?? "identity";
  if (Number.isNaN(length)) return Infinity;
  if (encoding === "identity") return length;
  return /^(gzip|deflate)$/.test(encoding) ? length * DEFLATE_RATIO : Infinity;
}

/**
 * Turns the text of a success into data: JSON, or `undefined` for an empty body.
 *
 * @param traits - of the operation. Content of any type stays text, even if it is JSON.
 * @throws {@link UnexpectedResponseError} when JSON was promised, or JSON of one type, and something else came.
 */
export function parseData(response: Response, text: string, traits: readonly OperationTrait[]): unknown {
  if (traits.includes("content")) return text;
  if (!text) return undefined;
  const type = response.headers.get("content-type") ?? "a body without a content type";
  if (!isJson(response.headers)) throw unexpected(response, `expected JSON, received ${type}`);
  let data: unknown;
  try {
    data = parseJson(text);
  } catch {
    // The platform's error quotes the body, and the answer to a login holds tokens.
    throw unexpected(response, "the body is not valid JSON");
  }
  const came = data === null ? "null" : Array.isArray(data) ? "list" : typeof data;
  const promised = traits.find((trait) => trait === "object" || trait === "list");
  if (promised !== undefined && promised !== came)
    throw unexpected(response, `expected a JSON ${promised}, received ${came}`);
  return data;
}

/**
 * Turns the text of a refusal into the body that the operation declares. What is not JSON (a crash's plain text, a
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
  const plain = typeof text === "string" && !isPage(headers) ? text.slice(0, 500).trim() : "";
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

import { jsonText, parseJson } from "../util/exact-json.js";
import { mediaType } from "../http/media-type.js";

/** One request and its answer, without secrets: a line of a recording. */
export interface Exchange {
  method: string;
  /** Path and query. */
  target: string;
  /** Body of the request; of a form its fields, of a stream nothing. */
  body?: string;
  status: number;
  /** Headers of the answer that its reader may need. */
  headers: Record<string, string>;
  /** Body of the answer. */
  answer: string;
  /** Whether `answer` is base64, because the body is no text. */
  base64?: true;
}

/** What makes a request the one that was recorded. */
export type RecordedRequest = Pick<Exchange, "method" | "target" | "body">;

/** Reads a request as it is recorded. */
export async function recordedRequest(request: Request): Promise<RecordedRequest> {
  const { pathname, searchParams } = new URL(request.url);
  if (LOGIN.test(pathname))
    searchParams.forEach((_, name) => {
      searchParams.set(name, REDACTED);
    });
  const query = searchParams.toString();
  const body = request.body ? await readBody(request.clone()) : undefined;
  return {
    method: request.method,
    target: query ? `${pathname}?${query}` : pathname,
    ...(body !== undefined && { body: LOGIN.test(pathname) ? REDACTED : redact(body) }),
  };
}

async function readBody(request: Request): Promise<string> {
  if (!mediaType(request.headers).startsWith("multipart/")) return request.text();
  const fields = [...(await request.formData())].map(([name, value]) =>
    typeof value === "string" ? [name, value] : [name, { name: value.name, size: value.size }],
  );
  return JSON.stringify(Object.fromEntries(fields));
}

/** Where passwords go to and tokens come from: only that there was such a request is kept. */
const LOGIN = /^\/api\/(auth|oauth2|oidc)\//;

const REDACTED = "redacted";

const SECRET = /password|token|secret|credential|passphrase/i;

/**
 * Takes secrets out of a body: in JSON the texts of fields that are called like one, at any depth, and in a GraphQL
 * document the values that are written there for one.
 */
export function redact(text: string): string {
  let json: unknown;
  try {
    json = parseJson(text);
  } catch {
    return text;
  }
  return jsonText(json, (key, value) => {
    if (SECRET.test(key)) return blank(value);
    if (key === "query" && typeof value === "string") return redactDocument(value);
    return key === "operations" && typeof value === "string" ? redact(value) : value;
  });
}

/** A value without its texts: `{ value: "x" }` keeps its form. */
function blank(value: unknown): unknown {
  if (typeof value === "string") return REDACTED;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, blank(inner)] as const);
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

function redactDocument(document: string): string {
  return document.replace(
    /(\w+)(\s*:\s*(?:\{\s*value\s*:\s*)?)("""(?:\\"""|[^])*?"""|"(?:\\.|[^"\\\n])*")/g,
    (whole, name: string, between: string) => (SECRET.test(name) ? `${name}${between}"${REDACTED}"` : whole),
  );
}

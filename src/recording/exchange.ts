import { mediaType } from "../http/media-type.js";
import { redact, REDACTED } from "../util/redact.js";

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
  /** Whether `answer` is base64, because the body is not text. */
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

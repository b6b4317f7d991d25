import { isFilePart, namedFile, type FilePart } from "./file-part.js";
import { multipartStream } from "./multipart-stream.js";

/** A body that is not JSON. */
export interface EncodedBody {
  /** For openapi-fetch and `fetch`; the latter wants `duplex` for a stream. */
  init: { body: BodyInit; bodySerializer: (body: BodyInit) => BodyInit; duplex?: "half" };
  /** Content type, where `fetch` does not know it from the body. */
  contentType?: string;
}

/**
 * Encodes a body that JSON cannot hold: an object with a file among its fields becomes a form, and so does a `Map`,
 * which keeps the order of all fields. `undefined` for everything else.
 */
export function encodeBody(body: unknown): EncodedBody | undefined {
  if (typeof body !== "object" || body === null || body instanceof FormData) return undefined;
  const fields: [string, unknown][] =
    body instanceof Map ? [...(body as Map<string, unknown>)] : Object.entries(body);
  if (!fields.some(([, value]) => isFilePart(value))) return undefined;
  const bodySerializer = (encoded: BodyInit) => encoded;
  if (fields.some(([, value]) => isFilePart(value) && namedFile(value).content instanceof ReadableStream)) {
    const { stream, contentType } = multipartStream(fields);
    return { init: { body: stream, bodySerializer, duplex: "half" }, contentType };
  }
  const form = new FormData();
  for (const [field, value] of fields) {
    if (isFilePart(value)) form.append(field, ...blobOf(value));
    else form.append(field, String(value));
  }
  return { init: { body: form, bodySerializer } };
}

function blobOf(part: FilePart): [blob: Blob, name?: string] {
  const { content, name, type } = namedFile(part);
  const ready = content instanceof Blob && type === undefined;
  const blob = ready ? content : new Blob([content as Blob], { ...(type !== undefined && { type }) });
  return name === undefined ? [blob] : [blob, name];
}

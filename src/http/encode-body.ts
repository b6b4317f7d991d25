import { isFilePart, type FilePart } from "./file-part.js";
import { multipartStream } from "./multipart-stream.js";

/** A body that is not JSON. */
export interface EncodedBody {
  /** For openapi-fetch and `fetch`; the latter wants `duplex` for a stream. */
  init: { body: BodyInit; bodySerializer: (body: BodyInit) => BodyInit; duplex?: "half" };
  /** Content type, where `fetch` does not know it from the body. */
  contentType?: string;
}

/**
 * Encodes a body that JSON cannot hold: an object with a file among its fields becomes a form. `undefined` for
 * everything else.
 */
export function encodeBody(body: unknown): EncodedBody | undefined {
  if (typeof body !== "object" || body === null || body instanceof FormData) return undefined;
  const fields = Object.entries(body);
  if (!fields.some(([, value]) => isFilePart(value))) return undefined;
  const bodySerializer = (encoded: BodyInit) => encoded;
  if (fields.some(([, value]) => value instanceof ReadableStream)) {
    const { stream, contentType } = multipartStream(fields);
    return { init: { body: stream, bodySerializer, duplex: "half" }, contentType };
  }
  const form = new FormData();
  for (const [name, value] of fields) {
    form.append(name, isFilePart(value) ? toBlob(value) : String(value));
  }
  return { init: { body: form, bodySerializer } };
}

function toBlob(part: FilePart): Blob {
  return part instanceof Blob ? part : new Blob([part as ArrayBuffer]);
}

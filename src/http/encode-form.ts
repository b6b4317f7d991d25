import { isFilePart, namedFile, type FilePart, type FormFields } from "./file-part.js";
import { multipartStream } from "./multipart-stream.js";

/** A body that is not JSON. */
export interface EncodedBody {
  /** For openapi-fetch and `fetch`; the latter wants `duplex` for a stream. */
  init: { body: BodyInit; bodySerializer: (body: BodyInit) => BodyInit; duplex?: "half" };
  /** Content type, where `fetch` does not know it from the body. */
  contentType?: string;
}

/** Encodes a form with files. */
export async function encodeForm(fields: FormFields): Promise<EncodedBody> {
  const bodySerializer = (encoded: BodyInit) => encoded;
  if (fields.some(([, value]) => isStream(value)) && !isBrowser()) {
    const { stream, contentType } = multipartStream(fields);
    return { init: { body: stream, bodySerializer, duplex: "half" }, contentType };
  }
  const form = new FormData();
  for (const [field, value] of fields) {
    if (isFilePart(value)) form.append(field, ...(await blobOf(value)));
    else form.append(field, String(value));
  }
  return { init: { body: form, bodySerializer } };
}

function isStream(value: unknown): boolean {
  return isFilePart(value) && namedFile(value).content instanceof ReadableStream;
}

/**
 * Browsers send no stream to a server of HTTP/1.1, which Infrahub's is: Chromium refuses to, the others send its name
 * as a text. So there it is read whole before it is sent.
 */
function isBrowser(): boolean {
  const { navigator } = globalThis as { navigator?: { userAgent?: string } };
  return navigator?.userAgent?.startsWith("Mozilla/") === true;
}

async function blobOf(part: FilePart): Promise<[blob: Blob, name?: string]> {
  const { content, name, type } = namedFile(part);
  const ready = content instanceof ReadableStream ? await new Response(content).blob() : content;
  const blob =
    ready instanceof Blob && type === undefined
      ? ready
      : new Blob([ready as Blob], { ...(type !== undefined && { type }) });
  return name === undefined ? [blob] : [blob, name];
}

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
export function encodeForm(fields: FormFields): EncodedBody {
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

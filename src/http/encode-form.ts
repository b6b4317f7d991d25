import { InvalidInputError } from "../errors/invalid-input-error.js";
import { checkText } from "../util/check-text.js";
import { readableContent, unreadable } from "./file-content.js";
import { isFilePart, namedFile, type FormFields } from "./file-part.js";
import type { FormField, FormFile } from "./form-field.js";
import { multipartStream } from "./multipart-stream.js";

/** A body that is not JSON. */
export interface EncodedBody {
  /** For openapi-fetch and `fetch`; the latter wants `duplex` for a stream. */
  init: { body: BodyInit; bodySerializer: (body: BodyInit) => BodyInit; duplex?: "half" };
  /** Content type, where `fetch` does not know it from the body. */
  contentType?: string;
}

/**
 * Encodes a form with files.
 *
 * @throws {@link InvalidInputError} when a field is neither a text nor a file, or a file cannot be read.
 */
export async function encodeForm(fields: FormFields): Promise<EncodedBody> {
  const ready: FormField[] = [];
  for (const [name, value] of fields) {
    checkText(name, "a field's name");
    if (value !== undefined)
      ready.push([name, isFilePart(value) ? await fileOf(name, value) : textOf(name, value)]);
  }
  const bodySerializer = (encoded: BodyInit) => encoded;
  if (ready.some(([, value]) => isStreamed(value)) && !isBrowser()) {
    const { stream, contentType } = multipartStream(ready);
    return { init: { body: stream, bodySerializer, duplex: "half" }, contentType };
  }
  const form = new FormData();
  for (const [field, value] of ready) {
    if (typeof value === "string") form.append(field, value);
    else form.append(field, await blobOf(field, value), value.name);
  }
  return { init: { body: form, bodySerializer } };
}

async function fileOf(field: string, part: Parameters<typeof namedFile>[0]): Promise<FormFile> {
  const { content: given, name = "blob", type } = namedFile(part);
  checkText(name, `${field}: the file's name`);
  const content = await readableContent(given);
  // A Blob writes a media type in lower case, and takes none that no header may hold.
  const known = type === undefined ? undefined : new Blob([], { type }).type;
  return { content, name, type: known ?? (content instanceof Blob ? content.type : "") };
}

function textOf(field: string, value: unknown): string {
  if (!["string", "number", "bigint", "boolean"].includes(typeof value))
    throw new InvalidInputError(
      `${field}: a form takes strings, numbers and files. Expected one of them, received ${value === null ? "null" : `a value of type ${typeof value}`}.`,
    );
  const text = String(value);
  checkText(text, field);
  return text;
}

function isStreamed(value: string | FormFile): boolean {
  return typeof value !== "string" && value.content instanceof ReadableStream;
}

/**
 * Browsers send no stream to a server of HTTP/1.1, which Infrahub's is: Chromium refuses to, the others send its name
 * as a text. So there it is read whole before it is sent.
 */
function isBrowser(): boolean {
  const { navigator } = globalThis as { navigator?: { userAgent?: string } };
  return navigator?.userAgent?.startsWith("Mozilla/") === true;
}

async function blobOf(field: string, { content, type }: FormFile): Promise<Blob> {
  const ready =
    content instanceof Blob
      ? content
      : await new Response(content).blob().catch((error: unknown) => {
          throw unreadable(field, error);
        });
  return ready.type === type ? ready : new Blob([ready], { type });
}

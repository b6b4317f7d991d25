/**
 * Content of a file in a form: a `Blob` or `File`, bytes, or a stream, of any library or realm. What a Node stream or
 * another async iterable gives is bytes or text.
 */
export type FileContent =
  Blob | ArrayBufferView | ArrayBufferLike | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>;

/** Content with the name and the media type that the server is told. */
export interface NamedFile {
  file: FileContent;
  name: string;
  /** Media type; default the `Blob`'s own, or `application/octet-stream`. */
  type?: string | undefined;
}

/** A file in a form. */
export type FilePart = FileContent | NamedFile;

/** Whether a form's field holds a file. */
export function isFilePart(value: unknown): value is FilePart {
  if (typeof value !== "object" || value === null) return false;
  const { file, name } = value as Partial<NamedFile>;
  return isContent(value) || (isContent(file) && typeof name === "string");
}

/** The fields of a form, in their order. */
export type FormFields = readonly [name: string, value: unknown][];

/**
 * The fields of a body that JSON cannot hold: of an object with a file among its fields, or of a `Map` with one, which
 * keeps the order of all fields. `undefined` for everything else.
 */
export function formFields(body: unknown): FormFields | undefined {
  if (typeof body !== "object" || body === null || body instanceof FormData) return undefined;
  const fields = body instanceof Map ? [...(body as Map<string, unknown>)] : Object.entries(body);
  return fields.some(([, value]) => isFilePart(value)) ? fields : undefined;
}

/** The content of a file, and what it is called. */
export function namedFile(part: FilePart): {
  content: FileContent;
  name?: string | undefined;
  type?: string | undefined;
} {
  if (!isContent(part)) return { content: part.file, name: part.name, type: part.type };
  return { content: part, ...(isBlob(part) && { name: (part as Partial<File>).name }) };
}

/** Whether it is a `Blob` or a `File`, by their shape: each realm and each library has classes of its own. */
export function isBlob(value: unknown): value is Blob {
  return value instanceof Blob || /^\[object (Blob|File)\]$/.test(kindOf(value));
}

/** Whether it can be read once only. */
export function isStream(value: unknown): value is ReadableStream<Uint8Array> | AsyncIterable<unknown> {
  if (typeof value !== "object" || value === null || isBlob(value)) return false;
  const { getReader } = value as Partial<ReadableStream>;
  return typeof getReader === "function" || Symbol.asyncIterator in value;
}

function isContent(value: unknown): value is FileContent {
  const bytes = ArrayBuffer.isView(value) || /^\[object (Shared)?ArrayBuffer\]$/.test(kindOf(value));
  return bytes || isBlob(value) || isStream(value);
}

function kindOf(value: unknown): string {
  return Object.prototype.toString.call(value);
}

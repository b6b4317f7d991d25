/** Content of a file in a form. */
export type FileContent = Blob | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array>;

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
  name?: string;
  type?: string | undefined;
} {
  if (!isContent(part)) return { content: part.file, name: part.name, type: part.type };
  return { content: part, ...(part instanceof File && { name: part.name }) };
}

function isContent(value: unknown): value is FileContent {
  return [Blob, Uint8Array, ArrayBuffer, ReadableStream].some((type) => value instanceof type);
}

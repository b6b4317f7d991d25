/** Content of a file in a form. */
export type FilePart = Blob | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array>;

/** Whether a form's field holds a file. */
export function isFilePart(value: unknown): value is FilePart {
  return [Blob, Uint8Array, ArrayBuffer, ReadableStream].some((type) => value instanceof type);
}

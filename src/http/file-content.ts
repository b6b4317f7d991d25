import { InvalidInputError } from "../errors/invalid-input-error.js";
import { isBlob, isStream, type FileContent } from "./file-part.js";

/**
 * Makes of a file's content what this platform sends.
 *
 * @throws {@link InvalidInputError} when it cannot be read, or is being read already.
 */
export async function readableContent(content: FileContent): Promise<Blob | ReadableStream<Uint8Array>> {
  if (isStream(content)) return readableStream(content);
  if (!isBlob(content)) return new Blob([bytesOf(content)]);
  if (content instanceof Blob) return content;
  const { arrayBuffer, type } = content as Partial<Blob>;
  if (arrayBuffer) return new Blob([bytesOf(await arrayBuffer.call(content))], { type: type ?? "" });
  throw new InvalidInputError(
    "The file is a Blob of another library that gives no bytes. Give its bytes, or a Blob of this platform.",
  );
}

/**
 * The bytes of a buffer, or of the part of one that a view shows. Shared ones are copied, because the platform sends none.
 *
 * @throws {@link InvalidInputError} when the buffer has been handed over to somebody else.
 */
function bytesOf(content: ArrayBufferView | ArrayBufferLike): Uint8Array<ArrayBuffer> {
  try {
    const bytes = ArrayBuffer.isView(content)
      ? new Uint8Array(content.buffer, content.byteOffset, content.byteLength)
      : new Uint8Array(content);
    const shared = Object.prototype.toString.call(bytes.buffer) === "[object SharedArrayBuffer]";
    return (shared ? bytes.slice() : bytes) as Uint8Array<ArrayBuffer>;
  } catch (cause) {
    throw new InvalidInputError("The file's bytes are gone: their buffer has been transferred.", { cause });
  }
}

/** A stream of this platform. Of Node's and of other libraries' it takes the pieces as they come. */
function readableStream(
  content: ReadableStream<Uint8Array> | AsyncIterable<unknown>,
): ReadableStream<Uint8Array> {
  const { locked, destroyed, readableEnded } = content as Partial<ReadableStream> & {
    destroyed?: boolean;
    readableEnded?: boolean;
  };
  if (locked || destroyed || readableEnded)
    throw new InvalidInputError("The file's stream is being read elsewhere, or has been. Give a new one.");
  if (content instanceof ReadableStream) return content;
  const pieces = piecesOf(content);
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const piece: IteratorResult<unknown, unknown> = await pieces.next();
      if (piece.done) controller.close();
      else controller.enqueue(bytesOfPiece(piece.value));
    },
    async cancel() {
      await pieces.return?.();
    },
  });
}

/** What it means that the content of a field's file fails while it is read. */
export function unreadable(field: string, error: unknown): InvalidInputError {
  if (error instanceof InvalidInputError) return error;
  return new InvalidInputError(
    `${field}: the file cannot be read: ${(error as Error | undefined)?.message}`,
    {
      cause: error,
    },
  );
}

function piecesOf(content: object): AsyncIterator<unknown> {
  if (Symbol.asyncIterator in content) return (content as AsyncIterable<unknown>)[Symbol.asyncIterator]();
  const reader = (content as ReadableStream<unknown>).getReader();
  return {
    next: () => reader.read() as Promise<IteratorResult<unknown>>,
    async return() {
      await reader.cancel();
      return { done: true, value: undefined };
    },
  };
}

function bytesOfPiece(piece: unknown): Uint8Array {
  if (typeof piece === "string") return new TextEncoder().encode(piece);
  if (ArrayBuffer.isView(piece)) return bytesOf(piece);
  throw new InvalidInputError(
    `The file's stream gives a value of type ${piece === null ? "null" : typeof piece}. Expected bytes or text.`,
  );
}

import { isFilePart } from "./file-part.js";

/**
 * Encodes a form with streams in it (RFC 7578), which `FormData` cannot hold; a stream passes through in the pieces
 * it comes in, so that memory stays constant.
 */
export function multipartStream(fields: [name: string, value: unknown][]): {
  stream: ReadableStream<Uint8Array>;
  contentType: string;
} {
  const boundary = `infrahub-${crypto.randomUUID()}`;
  const text = new TextEncoder();

  async function* parts(): AsyncGenerator<Uint8Array> {
    for (const [name, value] of fields) {
      const file = isFilePart(value);
      const filename = file ? `; filename="${name}"\r\nContent-Type: application/octet-stream` : "";
      yield text.encode(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${filename}\r\n\r\n`);
      const content = new Response(file ? (value as BodyInit) : String(value)).body;
      yield* content as unknown as AsyncIterable<Uint8Array>;
      yield text.encode("\r\n");
    }
    yield text.encode(`--${boundary}--\r\n`);
  }

  const pieces = parts();
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = (await pieces.next()) as IteratorResult<Uint8Array, undefined>;
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel(reason) {
      await pieces.return(reason);
    },
  });
  return { stream, contentType: `multipart/form-data; boundary=${boundary}` };
}

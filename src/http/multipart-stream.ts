import { isFilePart, namedFile, type FormFields } from "./file-part.js";

/**
 * Encodes a form with streams in it (RFC 7578), which `FormData` cannot hold; a stream passes through in the pieces
 * it comes in, so that memory stays constant.
 */
export function multipartStream(fields: FormFields): {
  stream: ReadableStream<Uint8Array>;
  contentType: string;
} {
  const boundary = `infrahub-${crypto.randomUUID()}`;
  const text = new TextEncoder();

  async function* parts(): AsyncGenerator<Uint8Array> {
    for (const [field, value] of fields) {
      const file = isFilePart(value) ? namedFile(value) : undefined;
      const filename = file
        ? `; filename="${escape(file.name ?? field)}"\r\nContent-Type: ${escape(file.type ?? ((file.content as Blob).type || "application/octet-stream"))}`
        : "";
      yield text.encode(
        `--${boundary}\r\nContent-Disposition: form-data; name="${field}"${filename}\r\n\r\n`,
      );
      const { body } = new Response(file ? (file.content as BodyInit) : String(value));
      yield* body as unknown as AsyncIterable<Uint8Array>;
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

/** As browsers write it in a form's headers. */
function escape(value: string): string {
  return value.replace(/[\r\n"]/g, encodeURIComponent);
}

import type { FormField } from "./form-field.js";
import { unreadable } from "./file-content.js";

/**
 * Encodes a form with streams in it, which `FormData` cannot hold, as the platform encodes a `FormData` (RFC 7578; the
 * encoding algorithm of the HTML standard). A stream passes through in the pieces it comes in, so that memory stays
 * constant.
 */
export function multipartStream(fields: readonly FormField[]): {
  stream: ReadableStream<Uint8Array>;
  contentType: string;
} {
  const boundary = `infrahub-${crypto.randomUUID()}`;
  const text = new TextEncoder();

  async function* parts(): AsyncGenerator<Uint8Array> {
    for (const [field, value] of fields) {
      const file = typeof value === "string" ? undefined : value;
      const filename = file
        ? `; filename="${escape(file.name)}"\r\nContent-Type: ${file.type || "application/octet-stream"}`
        : "";
      const name = escape(withLineBreaks(field));
      yield text.encode(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${filename}\r\n\r\n`);
      const { body } = new Response(file ? file.content : withLineBreaks(value as string));
      try {
        if (body) yield* body as unknown as AsyncIterable<Uint8Array>;
      } catch (error) {
        throw unreadable(field, error);
      }
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

/** Line breaks of every kind are CRLF in a form. */
function withLineBreaks(text: string): string {
  return text.replace(/\r\n|\r|\n/g, "\r\n");
}

function escape(value: string): string {
  return value.replace(/[\r\n"]/g, encodeURIComponent);
}

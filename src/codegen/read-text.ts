import { CodegenError } from "./codegen-error.js";

/** The largest document that is read, in bytes. Infrahub's own have less than one MiB. */
const LARGEST = 64 * 1024 * 1024;

async function readBytes(chunks: AsyncIterable<Uint8Array>, source: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of chunks) {
    size += part.byteLength;
    if (size > LARGEST) {
      throw new CodegenError(`${source} has more than 64 MiB. Give a document, and nothing else.`);
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The encoding that a byte order mark stands for; without one, texts are UTF-8 (RFC 8259, 8.1; YAML 1.2, 5.2). */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

/**
 * Reads a document's text: UTF-8 with or without a byte order mark, or UTF-16 with one.
 *
 * @param chunks - the document's bytes, as they come
 * @param source - where they come from, for messages
 * @returns the text, without a byte order mark
 * @throws {@link CodegenError} when there are more than 64 MiB, or they are not such a text
 */
export async function readText(chunks: AsyncIterable<Uint8Array>, source: string): Promise<string> {
  const bytes = await readBytes(chunks, source);
  let text: string | undefined;
  try {
    text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new CodegenError(`${source} is not a text in UTF-8. Save it in that encoding.`, { cause });
  }
  if (text.includes("\0")) {
    throw new CodegenError(`${source} holds the character U+0000. Save it as a text in UTF-8.`);
  }
  return text;
}

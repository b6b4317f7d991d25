import { readableContent } from "../../http/file-content.js";
import type { FileContent } from "../../http/file-part.js";

/**
 * The SHA-1 of bytes as Infrahub writes it in a file object's `checksum`: 40 hexadecimal digits. A browser hashes only
 * in pages that came by https or from this machine.
 *
 * @param content - read whole; in Node, files are better given by their path.
 * @throws {@link InvalidInputError} when it cannot be read.
 */
export async function sha1(content: FileContent): Promise<string> {
  const bytes = await new Response(await readableContent(content)).arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-1", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

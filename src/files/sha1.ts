/**
 * The SHA-1 of bytes as Infrahub writes it in a file object's `checksum`: 40 hexadecimal digits. A browser hashes only
 * in pages that came by https or from this machine.
 *
 * @param content - read whole; in Node, files are better given by their path.
 */
export async function sha1(content: Blob | Uint8Array | ArrayBuffer): Promise<string> {
  const bytes = content instanceof Blob ? await content.arrayBuffer() : (content as ArrayBuffer);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-1", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

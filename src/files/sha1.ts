import { ConfigurationError } from "../errors/configuration-error.js";

/**
 * The SHA-1 of bytes as Infrahub writes it in a file object's `checksum`: 40 hexadecimal digits.
 *
 * @param content - read whole; in Node, files are better given by their path.
 * @throws ConfigurationError in a page that a browser does not trust (http, and not this machine): it has no hashes.
 */
export async function sha1(content: Blob | Uint8Array | ArrayBuffer): Promise<string> {
  const { subtle } = globalThis.crypto as { subtle?: SubtleCrypto };
  if (!subtle) throw new ConfigurationError("Checksums need https: this page has no crypto.subtle.");
  const bytes = content instanceof Blob ? await content.arrayBuffer() : (content as ArrayBuffer);
  const hash = await subtle.digest("SHA-1", bytes);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A random UUID (version 4), also in a browser on plain http, where `crypto.randomUUID` is missing. */
export function uuid(): string {
  const { crypto } = globalThis;
  if ("randomUUID" in crypto) return crypto.randomUUID();
  const digits = [...(crypto as Crypto).getRandomValues(new Uint8Array(16))].map((byte, index) =>
    (index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte)
      .toString(16)
      .padStart(2, "0"),
  );
  return digits.join("").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

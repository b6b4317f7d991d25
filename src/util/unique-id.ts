// In nanoseconds since 1970, so that ids of one millisecond keep their order.
let last = 0n;

/**
 * An id that no other has, in the form of Infrahub's own (`infrahub_sdk/uuidt.py`): a UUID that begins with the time in
 * nanoseconds. Kinds without an order of their own are listed by id: so nodes come in the order in which they were
 * made, and a new one comes last, also for somebody who is reading page after page.
 */
export function uniqueId(): string {
  const now = BigInt(Date.now()) * 1_000_000n;
  last = now > last ? now : last + 1n;
  // Not `randomUUID`, which is missing in a browser on plain http.
  const [random = 0n] = crypto.getRandomValues(new BigUint64Array(1));
  const digits = last.toString(16) + random.toString(16).padStart(16, "0");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

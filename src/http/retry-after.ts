/**
 * How long a `Retry-After` header asks to wait, in ms: it holds seconds or an HTTP date (RFC 9110, 10.2.3).
 * `undefined` when there is none or it cannot be read.
 */
export function retryAfter(headers: Headers): number | undefined {
  const value = headers.get("retry-after");
  if (!value) return undefined;
  const wait = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

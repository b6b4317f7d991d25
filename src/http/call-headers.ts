import { checkHeader } from "./client-headers.js";
import type { CallParams } from "./scoped-call.js";

/**
 * The headers of one call, for openapi-fetch, which takes only the platform's own `Headers` and objects.
 *
 * @param given - also pairs, or `Headers` of another realm. In an object, `null` takes the client's header away.
 * @throws {@link ConfigurationError} when one cannot be a header.
 */
export function callHeaders(
  given: unknown,
  { header = {} }: CallParams,
): Record<string, unknown> | Headers | undefined {
  check(Object.entries(header));
  if (typeof given !== "object" || given === null) return undefined;
  const listed = Symbol.iterator in given;
  const pairs = listed ? [...(given as Iterable<[string, unknown]>)] : Object.entries(given);
  check(pairs);
  return listed ? new Headers(pairs as [string, string][]) : (given as Record<string, unknown>);
}

function check(pairs: Iterable<[string, unknown]>): void {
  for (const [name, value] of pairs)
    for (const one of [value].flat())
      if (one !== null && one !== undefined) checkHeader("headers", name, one);
}

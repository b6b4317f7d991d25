import type { Difference } from "./compare-facts.js";
import { EXCEPTIONS, type Exception } from "./exceptions.js";

/**
 * Finds the exception that explains a difference.
 *
 * @param attributeKind - the kind of the attribute that it is about, where it is about one.
 */
export function findException(
  { part, name, ours, server }: Difference,
  attributeKind: string | undefined,
): Exception | undefined {
  return EXCEPTIONS.find(
    (exception) =>
      exception.parts.includes(part) &&
      exception.name.test(name) &&
      fits(exception.ours, ours) &&
      fits(exception.server, server) &&
      (!exception.attributes || exception.attributes.includes(attributeKind ?? "")),
  );
}

function fits(expected: RegExp | undefined, found: string | undefined): boolean {
  return expected && found !== undefined ? expected.test(found) : expected === found;
}

const LONGEST = 200;

/**
 * Prints a place in a document as a JSON pointer (RFC 6901) in a URI fragment.
 *
 * @param parts - names and positions, from the outside in
 * @returns for example `#/paths/~1api~1info/get`
 */
export function printPointer(parts: readonly (string | number)[]): string {
  return ["#", ...parts.map((part) => String(part).replaceAll("~", "~0").replaceAll("/", "~1"))].join("/");
}

/**
 * Prints a place in a document for a message, where a very long one is shortened in its middle.
 *
 * @param parts - names and positions, from the outside in
 * @returns the JSON pointer, or its start and its end
 */
export function shownPointer(parts: readonly (string | number)[]): string {
  const pointer = printPointer(parts);
  if (pointer.length <= LONGEST) return pointer;
  return `${pointer.slice(0, LONGEST / 2)} ... ${pointer.slice(-LONGEST / 2)}`;
}

/**
 * Reads a JSON pointer in a URI fragment.
 *
 * @param reference - for example `#/components/schemas/Thing`
 * @returns the names from the outside in; `undefined` when it is not such a pointer, be it of another document
 */
export function parsePointer(reference: string): string[] | undefined {
  if (!reference.startsWith("#/")) return undefined;
  try {
    return reference
      .slice(2)
      .split("/")
      .map((part) => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~"));
  } catch {
    return undefined;
  }
}

/** Where in a schema something stands: property names and positions, from the outside in. */
export type SchemaPath = readonly (string | number)[];

/**
 * Names a place in a schema for a message.
 *
 * @param path - property names and positions, from the outside in
 * @returns for example `nodes[2].attributes[0].kind`; nothing for the schema itself
 */
export function shownPath(path: SchemaPath): string {
  return path
    .map((part, index) => (typeof part === "number" ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join("");
}

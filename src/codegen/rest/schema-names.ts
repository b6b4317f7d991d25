/** What the printed module names already, or takes from its surroundings. */
const TAKEN = [
  ...["paths", "webhooks", "components", "operations", "operationTraits", "$defs", "WithRequired"],
  ...["Blob", "Omit", "ReadableStream", "Record", "Uint8Array", "globalThis"],
];

/**
 * Gives each schema of a document the name of its type: its own, or a near one where TypeScript or the printed module
 * has another use for that.
 *
 * @param schemas - the names of the schemas
 * @param keywords - the words of TypeScript
 * @returns the types' names by the schemas' names; no two are the same
 * @example
 * ```ts
 * schemaNames(["Thing-Input", "string"], ["string"]); // Thing-Input: ThingInput, string: stringSchema
 * ```
 */
export function schemaNames(
  schemas: readonly string[],
  keywords: Iterable<string>,
): ReadonlyMap<string, string> {
  const taken = new Set([...TAKEN, ...keywords]);
  const names = new Map<string, string>();
  const take = (schema: string, name: string) => {
    names.set(schema, name);
    taken.add(name);
  };
  for (const schema of schemas) {
    if (/^[A-Za-z_$][A-Za-z0-9_$]*$/.test(schema) && !taken.has(schema)) take(schema, schema);
  }
  for (const schema of schemas) {
    if (names.has(schema)) continue;
    // Some servers have schemas such as `Node-Input`.
    let name = schema.replace(/[^A-Za-z0-9_$]/g, "").replace(/^(?=[0-9])/, "_");
    if (name === "" || taken.has(name)) name += "Schema";
    while (taken.has(name)) name += "_";
    take(schema, name);
  }
  return new Map(schemas.map((schema) => [schema, names.get(schema) ?? schema]));
}

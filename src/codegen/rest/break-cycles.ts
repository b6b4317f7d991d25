import { isJsonObject, type JsonObject, type JsonValue } from "../json.js";

const LISTS = ["allOf", "anyOf", "oneOf", "items", "prefixItems"];
const SCHEMAS = "#/components/schemas/";

interface Visit {
  readonly name: string;
  readonly open: JsonObject[];
}

/** The references whose types TypeScript must know to know the schema's own: all but those in an object's members. */
function eagerReferences(schema: JsonValue | undefined): JsonObject[] {
  if (!isJsonObject(schema)) return [];
  if ("$ref" in schema) return [schema];
  return LISTS.flatMap((keyword) => [schema[keyword] ?? []].flat().flatMap(eagerReferences));
}

/**
 * Breaks the circles of schemas that TypeScript has no types for: a list of itself, or one of several schemas that is
 * itself. In an object's members a schema may hold itself. The reference that closes a circle becomes a schema of
 * anything.
 *
 * @param schemas - the schemas by name, in which all references lead to one of them; they are changed
 */
export function breakCycles(schemas: JsonObject): void {
  const done = new Set<string>();
  for (const start of Object.keys(schemas)) {
    // Circles may lead through as many schemas as there are, so this does not call itself.
    const path: Visit[] = done.has(start) ? [] : [{ name: start, open: eagerReferences(schemas[start]) }];
    const onPath = new Set([start]);
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const reference = visit.open.pop();
      if (!reference) {
        done.add(visit.name);
        onPath.delete(visit.name);
        path.pop();
        continue;
      }
      const name = (reference["$ref"] as string).slice(SCHEMAS.length);
      if (onPath.has(name)) delete reference["$ref"];
      else if (!done.has(name)) {
        onPath.add(name);
        path.push({ name, open: eagerReferences(schemas[name]) });
      }
    }
  }
}

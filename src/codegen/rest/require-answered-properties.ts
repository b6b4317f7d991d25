import { isJsonObject, type JsonObject, type JsonValue } from "../json.js";
import { listOperations } from "./operation-traits.js";
import { printPointer } from "./pointer.js";
import { follow, isReference } from "./references.js";

/**
 * Makes every property required in the schemas that only successes use. The document marks as optional what has a
 * default, but a default is filled in before the server answers: it always sends all of them (seen on 1.11.9).
 *
 * @param document - the document of a server, before the overlay, whose schemas are not the server's
 * @returns a copy with the properties required
 */
export function requireAnsweredProperties(document: JsonObject): JsonObject {
  const copy = structuredClone(document);
  const schemas = isJsonObject(copy["components"]) ? copy["components"]["schemas"] : undefined;
  if (!isJsonObject(schemas)) return copy;

  const answered = new Set<string>();
  const elsewhere = new Set<string>();
  for (const { definition } of listOperations(copy)) {
    const { responses, ...rest } = definition;
    collectTargets(rest, copy, elsewhere);
    for (const [status, response] of Object.entries(isJsonObject(responses) ? responses : {})) {
      collectTargets(response, copy, status.startsWith("2") ? answered : elsewhere);
    }
  }
  for (const [name, schema] of Object.entries(schemas)) {
    const pointer = printPointer(["components", "schemas", name]);
    if (!answered.has(pointer) || elsewhere.has(pointer)) continue;
    if (!isJsonObject(schema) || !isJsonObject(schema["properties"])) continue;
    schema["required"] = Object.keys(schema["properties"]);
  }
  return copy;
}

/** Adds the pointers of what a part of the document refers to, directly or through others. */
function collectTargets(part: JsonValue, document: JsonObject, found: Set<string>): void {
  // References lead from one schema to the next for as long as a document likes, so this does not call itself.
  const open: JsonValue[] = [part];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== "object" || next === null) continue;
    const target = isReference(next) ? follow(document, next.$ref) : undefined;
    if (target && "value" in target) {
      const pointer = printPointer(target.parts);
      if (!found.has(pointer)) open.push(target.value);
      found.add(pointer);
    }
    open.push(...Object.values(next));
  }
}

import { isJsonObject, type JsonObject, type JsonValue } from "../json.js";
import { listOperations } from "./operation-traits.js";

const SCHEMA_REF = "#/components/schemas/";

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
    collectSchemas(rest, schemas, elsewhere);
    for (const [status, response] of Object.entries(isJsonObject(responses) ? responses : {})) {
      collectSchemas(response, schemas, status.startsWith("2") ? answered : elsewhere);
    }
  }
  for (const name of answered) {
    const schema = schemas[name];
    if (elsewhere.has(name) || !isJsonObject(schema) || !isJsonObject(schema["properties"])) continue;
    schema["required"] = Object.keys(schema["properties"]);
  }
  return copy;
}

/** Adds the names of the schemas that a part of the document refers to, directly or through others. */
function collectSchemas(part: JsonValue | undefined, schemas: JsonObject, found: Set<string>): void {
  if (typeof part !== "object" || part === null) return;
  const ref = isJsonObject(part) ? part["$ref"] : undefined;
  if (typeof ref === "string" && ref.startsWith(SCHEMA_REF)) {
    const name = ref.slice(SCHEMA_REF.length);
    if (found.has(name)) return;
    found.add(name);
    collectSchemas(schemas[name], schemas, found);
  }
  for (const value of Object.values(part)) collectSchemas(value, schemas, found);
}

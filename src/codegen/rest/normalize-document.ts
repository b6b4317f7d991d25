import { isJsonObject, type JsonObject, type JsonValue } from "../json.js";

/** Keywords that hold prose about the node they stand in. */
const PROSE = new Set(["description", "summary", "title", "example", "examples", "externalDocs"]);

/** Keywords whose value is data: it is not part of the document's own structure, whatever its keys are called. */
const DATA = new Set(["const", "default", "enum", "mapping", "required", "security"]);

/** Keywords whose value is a map from names that the API chose, so `title` may be the name of a property there. */
const MAPS_OF_NAMES = new Set([
  "$defs",
  "callbacks",
  "content",
  "definitions",
  "dependentSchemas",
  "encoding",
  "headers",
  "links",
  "parameters",
  "pathItems",
  "paths",
  "patternProperties",
  "properties",
  "requestBodies",
  "responses",
  "schemas",
  "scopes",
  "securitySchemes",
  "variables",
  "webhooks",
]);

function normalizeNode(node: JsonValue): JsonValue {
  if (Array.isArray(node)) return node.map(normalizeNode);
  if (!isJsonObject(node)) return node;
  // What the client must know of an operation is for our overlay alone to say.
  const kept = sortedEntries(node).filter(([key]) => !PROSE.has(key) && !key.startsWith("x-infrahub-"));
  // Not by assignment: a name may be `__proto__`.
  return Object.fromEntries(kept.map(([key, value]) => [key, normalizeValue(key, value)]));
}

function normalizeValue(key: string, value: JsonValue): JsonValue {
  if (DATA.has(key) || key.startsWith("x-")) return sortKeys(value);
  return MAPS_OF_NAMES.has(key) && isJsonObject(value) ? normalizeMap(key, value) : normalizeNode(value);
}

function normalizeMap(keyword: string, map: JsonObject): JsonObject {
  return Object.fromEntries(
    sortedEntries(map).map(([name, value]) => {
      const normalized = normalizeNode(value);
      // OpenAPI requires a response to have a description, so the place stays for the overlay to fill.
      const isResponse = keyword === "responses" && isJsonObject(normalized) && !("$ref" in normalized);
      return [name, isResponse ? { description: "", ...normalized } : normalized];
    }),
  );
}

function sortKeys(node: JsonValue): JsonValue {
  if (Array.isArray(node)) return node.map(sortKeys);
  if (!isJsonObject(node)) return node;
  return Object.fromEntries(sortedEntries(node).map(([key, value]) => [key, sortKeys(value)]));
}

function sortedEntries(node: JsonObject): [string, JsonValue][] {
  return Object.entries(node).sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * Brings an OpenAPI document into the form in which it is kept and compared: keys sorted, so that a difference
 * between two documents is a difference between two servers, and without prose, which is the overlay's part.
 * The order of arrays means something (parameters, alternatives) and stays.
 *
 * @param document - an OpenAPI 3 document; it is not changed
 * @returns a new document with the title `Infrahub` and the version that the server gave
 */
export function normalizeDocument(document: JsonObject): JsonObject {
  const normalized = normalizeNode(document) as JsonObject;
  const info = isJsonObject(normalized["info"]) ? normalized["info"] : {};
  return { ...normalized, info: { title: "Infrahub", ...info } };
}

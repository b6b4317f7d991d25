import fc from "fast-check";

import type { JsonObject, JsonValue } from "../../../src/codegen/json.js";

function placesOf(value: JsonValue, path: string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, item]) => placesOf(item, [...path, key]))];
}

function replaced(value: JsonValue, [key, ...rest]: readonly string[], by: JsonValue): JsonValue {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === key ? replaced(item, rest, by) : item));
  const entries = Object.entries(value as JsonObject);
  return Object.fromEntries(
    entries.map(([name, item]) => [name, name === key ? replaced(item, rest, by) : item]),
  );
}

/** Of a document, one part that is replaced by something else. */
export function broken(
  whole: fc.Arbitrary<JsonObject>,
  wrong: fc.Arbitrary<JsonValue>,
): fc.Arbitrary<JsonValue> {
  return fc.tuple(whole, fc.nat(), wrong).map(([document, choice, by]) => {
    const places = placesOf(document);
    return replaced(document, places[choice % places.length] ?? [], by);
  });
}

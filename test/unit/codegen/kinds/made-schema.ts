import type { JsonObject } from "../../../../src/codegen/json.js";

/** A schema in the form of `/api/schema`, with the lists that are given. */
export function madeSchema(lists: Record<string, JsonObject[]>): JsonObject {
  return { main: "0f3a", nodes: [], generics: [], profiles: [], templates: [], ...lists };
}

/** A kind of the namespace `Test`. */
export function madeKind(name: string, rest: JsonObject = {}): JsonObject {
  return { kind: `Test${name}`, namespace: "Test", name, attributes: [], relationships: [], ...rest };
}

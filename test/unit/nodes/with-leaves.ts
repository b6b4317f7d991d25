import { selectionOf, type Selection } from "../../../src/graphql/selection-of.js";

/**
 * An answer with every value that its document asks for, as a GraphQL server gives it: what a test does not care about is
 * `null`. Other objects and lists that are missing stay so.
 */
export function withLeaves(document: string, data: object): object {
  return filled(selectionOf(document).selection, data) as object;
}

function filled(selection: Selection, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => filled(selection, item));
  if (typeof value !== "object" || value === null) return value;
  const object: Record<string, unknown> = { ...value };
  for (const [key, { name, fields, conditional }] of selection) {
    if (fields && key in object) object[key] = filled(fields, object[key]);
    else if (fields?.has("value") && fields.size === 1) object[key] = { value: null };
    else if (!fields && !conditional && !(key in object))
      object[key] = name === "ok" ? true : name === "count" ? 0 : name === "__typename" ? "Kind" : null;
  }
  return object;
}

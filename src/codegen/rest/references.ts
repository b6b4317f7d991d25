import { isJsonObject, type JsonObject, type JsonValue } from "../json.js";
import { parsePointer } from "./pointer.js";

/** What a reference leads to. */
export interface Target {
  /** Where that is, from the outside in. */
  readonly parts: readonly string[];
  readonly value: JsonValue;
}

/** A reference that leads nowhere, or only back to itself. */
export interface Broken {
  readonly problem: "missing" | "cycle";
  /** What stands in its `$ref`. */
  readonly reference: JsonValue;
  /** Where it stands, when another reference led to it. */
  readonly parts: readonly string[] | undefined;
}

function valueAt(document: JsonObject, parts: readonly string[]): JsonValue | undefined {
  let node: JsonValue | undefined = document;
  for (const part of parts) {
    if (Array.isArray(node)) node = /^\d+$/.test(part) ? node[Number(part)] : undefined;
    else if (isJsonObject(node) && Object.hasOwn(node, part)) node = node[part];
    else return undefined;
  }
  return node;
}

/**
 * Tells a reference from every other object.
 *
 * @param value - part of a document, at a place where a reference may stand
 * @returns whether it has a `$ref`
 */
export function isReference(value: unknown): value is { $ref: JsonValue } {
  return isJsonObject(value) && Object.hasOwn(value, "$ref");
}

/**
 * Follows a reference within a document, and the references that it leads to.
 *
 * @param document - the document
 * @param start - what stands in a `$ref`
 * @returns the first thing on the way that is not a reference itself, or the reference that leads nowhere
 */
export function follow(document: JsonObject, start: JsonValue): Target | Broken {
  const seen = new Set<JsonValue>();
  let parts: readonly string[] | undefined;
  for (let reference = start; ;) {
    if (seen.has(reference)) return { problem: "cycle", reference, parts };
    seen.add(reference);
    const next = typeof reference === "string" ? parsePointer(reference) : undefined;
    const value = next && valueAt(document, next);
    if (next === undefined || value === undefined) return { problem: "missing", reference, parts };
    if (!isReference(value)) return { parts: next, value };
    parts = next;
    reference = value.$ref;
  }
}

/**
 * Gives what stands at a place of a document, or what the reference at that place leads to.
 *
 * @param document - the document
 * @param value - what stands there
 * @returns the value; `undefined` for a reference that leads nowhere
 */
export function resolved(document: JsonObject, value: JsonValue | undefined): JsonValue | undefined {
  if (!isReference(value)) return value;
  const target = follow(document, value.$ref);
  return "value" in target ? target.value : undefined;
}

/** Any value that JSON can hold. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;

/** An object of JSON. */
export interface JsonObject {
  [key: string]: JsonValue;
}

/**
 * Tells a JSON object from every other value.
 *
 * @param value - what was read
 * @returns whether `value` is an object, and neither an array nor `null`
 * @example
 * ```ts
 * const { info } = document;
 * const version = isJsonObject(info) ? info["version"] : undefined;
 * ```
 */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

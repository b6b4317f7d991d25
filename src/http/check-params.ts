import { InvalidInputError } from "../errors/invalid-input-error.js";
import type { CallParams } from "./scoped-call.js";
import { checkText } from "../util/check-text.js";

/**
 * Checks what a URL is made of.
 *
 * @param path - of the operation, with its parameters in braces.
 * @throws {@link InvalidInputError} when a path parameter is missing or would lead to another path, or a value is none
 * that a URL can hold.
 */
export function checkParams(path: string, { path: values = {}, query = {} }: CallParams): void {
  for (const [, name = ""] of path.matchAll(/\{(\w+)\}/g)) {
    const value = values[name];
    // An empty value or a dot would make the URL of another operation; openapi-fetch sends a missing one as `{name}`.
    if (value === undefined || value === null || value === "" || value === "." || value === "..")
      throw new InvalidInputError(
        `${path}: the path parameter ${name} is ${value ? `"${value}"` : "missing"}; give its value.`,
      );
    checkValue(value, `${path}: the path parameter ${name}`);
  }
  for (const [name, value] of Object.entries(query)) {
    const where = `${path}: the query parameter ${name}`;
    if (typeof value !== "object" || value === null) {
      checkValue(value, where, true);
      continue;
    }
    if (!isFlat(value))
      throw new InvalidInputError(`${where} is ${named(value)}. Give a string, a number, or a list of them.`);
    for (const [key, inner] of Object.entries(value)) {
      checkText(key, where);
      checkValue(inner, `${where}.${key}`, !Array.isArray(value));
    }
  }
}

function checkValue(value: unknown, where: string, optional = false): void {
  if (optional && (value === undefined || value === null)) return;
  if (typeof value === "string") checkText(value, where);
  else if (!["bigint", "boolean"].includes(typeof value) && !Number.isFinite(value))
    throw new InvalidInputError(`${where} is ${named(value)}. Give a string or a number.`);
}

/** A list, or an object whose fields are parameters. */
function isFlat(value: object): boolean {
  return Object.prototype.toString.call(value) === "[object Object]" || Array.isArray(value);
}

function named(value: unknown): string {
  const type = Object.prototype.toString.call(value).slice(8, -1);
  return typeof value === "object" && value
    ? `${/^[AEIOU]/.test(type) ? "an" : "a"} ${type}`
    : typeof value === "symbol" || typeof value === "function"
      ? `a ${typeof value}`
      : String(value);
}

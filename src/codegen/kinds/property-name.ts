import { quote } from "../source-text.js";

/**
 * Prints the name of a property.
 *
 * @param name - any name
 * @returns the name, in quotes unless it is an identifier
 * @example
 * ```ts
 * propertyName("2nd-name"); // '"2nd-name"'
 * ```
 */
export function propertyName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name);
}

import { ConfigurationError } from "../errors/configuration-error.js";

/**
 * Checks an option that switches something on or off: a word such as "no" would count as on.
 *
 * @throws {@link ConfigurationError}
 */
export function checkSwitch(name: string, value: unknown): void {
  if (value !== undefined && typeof value !== "boolean")
    throw new ConfigurationError(`${name}: expected true or false, received ${typeof value}.`);
}

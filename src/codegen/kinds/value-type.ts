import { quote } from "../source-text.js";
import type { Attribute } from "./schema-model.js";

const JSON_VALUE = "JsonValue";
const JSON_LIST = "JsonValue[]";

const VALUE_TYPES = new Map([
  ...[
    ["ID", "Text", "TextArea", "URL", "Email", "Color", "File", "Password", "HashedPassword", "MacAddress"],
    ["DateTime", "IPHost", "IPNetwork", "IPAddress", "Dropdown"],
  ].flatMap((kinds) => kinds.map((kind) => [kind, "string"] as const)),
  ...["Number", "NumberPool", "Bandwidth"].map((kind) => [kind, "number"] as const),
  ...["Boolean", "Checkbox"].map((kind) => [kind, "boolean"] as const),
  ["List", JSON_LIST] as const,
]);

/**
 * Gives the TypeScript type of an attribute's value, as it is on the wire.
 *
 * @param attribute - the attribute
 * @returns the source of the type: the union of the choices where there are any that JavaScript has exactly,
 *   `JsonValue` for a kind of attribute that is unknown here
 * @example
 * ```ts
 * valueType(role); // '"leaf" | "spine"'
 * ```
 */
export function valueType({ kind, choices }: Attribute): string {
  const type = VALUE_TYPES.get(kind) ?? JSON_VALUE;
  if (choices.length === 0 || type === JSON_VALUE || type === JSON_LIST) return type;
  // A number that was rounded when it was read is none of the choices.
  if (choices.some((choice) => Number.isInteger(choice) && !Number.isSafeInteger(choice))) return type;
  return choices.map((choice) => (typeof choice === "string" ? quote(choice) : String(choice))).join(" | ");
}

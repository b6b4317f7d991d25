import type { AttributeKind } from "../../schema/attribute-kind-table.js";
import { ATTRIBUTE_KINDS } from "../../schema/attribute-kinds.js";
import { quote } from "../source-text.js";
import type { Attribute } from "./schema-model.js";

const JSON_VALUE = "JsonValue";
const JSON_LIST = "JsonValue[]";

const TYPES: Record<AttributeKind["holds"], string> = {
  text: "string",
  moment: "string",
  integer: "number",
  boolean: "boolean",
  list: JSON_LIST,
  json: JSON_VALUE,
  any: JSON_VALUE,
};

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
  const type = TYPES[ATTRIBUTE_KINDS.get(kind)?.holds ?? "json"];
  if (choices.length === 0 || type === JSON_VALUE || type === JSON_LIST) return type;
  // A number that was rounded when it was read is none of the choices.
  if (choices.some((choice) => Number.isInteger(choice) && !Number.isSafeInteger(choice))) return type;
  return choices.map((choice) => (typeof choice === "string" ? quote(choice) : String(choice))).join(" | ");
}

/**
 * Says which kind an attribute is of, where its filters do not take what its type says.
 *
 * @param attribute - the attribute
 * @returns its kind; `undefined` where the type says it
 */
export function filterKind({ kind }: Attribute): string | undefined {
  const { holds, filteredBy = "" } = ATTRIBUTE_KINDS.get(kind) ?? {};
  const told = holds === undefined || ["text", "integer", "int", "boolean"].includes(filteredBy);
  return told ? undefined : kind;
}

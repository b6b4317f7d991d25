import type { FieldReader } from "./field-reader.js";
import type { Prose } from "./schema-model.js";

/**
 * Reads what a schema says for people.
 *
 * @param fields - a kind, an attribute or a relationship, as `/api/schema` gives it
 * @returns its label, description and deprecation, each `undefined` where there is none
 * @throws {@link CodegenError} when one of them is not text
 */
export function readProse(fields: FieldReader): Prose {
  return {
    label: fields.optionalText("label"),
    description: fields.optionalText("description"),
    deprecation: fields.optionalText("deprecation"),
  };
}

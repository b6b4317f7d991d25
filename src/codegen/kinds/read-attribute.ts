import type { FieldReader } from "./field-reader.js";
import { readProse } from "./read-prose.js";
import type { Attribute, Choice } from "./schema-model.js";

function isChoice(value: unknown): value is Choice {
  return typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}

function readChoices(fields: FieldReader, kind: string): Choice[] {
  if (kind === "Dropdown") {
    return [...new Set(fields.objects("choices").map((choice) => choice.text("name")))];
  }
  const choices = fields.list("enum").map((choice, index) => {
    if (!isChoice(choice)) throw fields.error("must be a string, a number, true or false.", "enum", index);
    return choice;
  });
  return [...new Set(choices)];
}

function isComputed(fields: FieldReader): boolean {
  const computed = fields.child("computed_attribute");
  return computed !== undefined && computed.optionalText("kind") !== "User";
}

/**
 * Reads an attribute of a schema.
 *
 * @param fields - the attribute, as `/api/schema` gives it
 * @returns the attribute; what is left out has Infrahub's default
 * @throws {@link CodegenError} when a field is missing or of a wrong type
 */
export function readAttribute(fields: FieldReader): Attribute {
  const kind = fields.text("kind");
  return {
    name: fields.text("name"),
    kind,
    ...readProse(fields),
    readOnly: fields.flag("read_only", false) || isComputed(fields),
    optional: fields.flag("optional", false),
    hasDefault: fields.object["default_value"] != null,
    choices: readChoices(fields, kind),
  };
}

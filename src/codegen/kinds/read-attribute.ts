import { compareText } from "./compare-text.js";
import type { FieldReader } from "./field-reader.js";
import { readProse } from "./read-prose.js";
import type { Attribute, Choice } from "./schema-model.js";

function isChoice(value: unknown): value is Choice {
  return typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}

/** The server gives choices in the order of a file at one time, and in another one later. */
function ordered(choices: readonly Choice[]): Choice[] {
  return [...new Set(choices)].sort((a, b) =>
    typeof a === "number" && typeof b === "number" ? a - b : compareText(String(a), String(b)),
  );
}

function choiceName(choice: FieldReader): string {
  const name = choice.optionalText("name");
  // The server takes an empty one.
  if (name === undefined) throw choice.error('needs a "name".');
  return name;
}

function readChoices(fields: FieldReader, kind: string): Choice[] {
  if (kind === "Dropdown") return ordered(fields.objects("choices").map(choiceName));
  const choices = fields.list("enum").map((choice, index) => {
    if (!isChoice(choice)) throw fields.error("must be a string, a number, true or false.", "enum", index);
    return choice;
  });
  return ordered(choices);
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
  const prose = readProse(fields);
  return {
    name: fields.text("name"),
    kind,
    ...prose,
    readOnly: fields.flag("read_only", false) || isComputed(fields),
    // The server makes what is deprecated optional.
    optional: fields.flag("optional", false) || Boolean(prose.deprecation),
    hasDefault: fields.object["default_value"] != null,
    choices: readChoices(fields, kind),
  };
}

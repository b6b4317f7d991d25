import type { DraftSchema } from "./draft-kind.js";
import type { FieldReader } from "./field-reader.js";
import { textOf } from "./schema-values.js";

/**
 * Makes sure that what a node of a schema file says anew of an inherited field is what the server takes.
 *
 * @param fields - the node
 * @param draft - the kinds of the files and of Infrahub, with nothing inherited yet
 * @throws {@link CodegenError} when the generic does not allow that, or has the field in another way
 */
export function checkOverrides(fields: FieldReader, draft: DraftSchema): void {
  for (const name of fields.texts("inherit_from")) {
    const generic = draft.get(name);
    for (const attribute of fields.objects("attributes")) {
      checkField(attribute, name, generic?.attributes, "kind");
    }
    for (const relationship of fields.objects("relationships")) {
      checkField(relationship, name, generic?.relationships, "peer");
    }
  }
}

function checkField(
  field: FieldReader,
  generic: string,
  inherited: Parameters<typeof textOf>[0][] = [],
  same: "kind" | "peer",
): void {
  const name = field.text("name");
  const original = inherited.find((other) => textOf(other, "name") === name);
  if (!original) return;
  if (original["allow_override"] === "none") {
    throw field.error(`overrides ${name} of ${generic}, which does not allow that (allow_override: none).`);
  }
  const needed = textOf(original, same);
  if (field.text(same) !== needed) {
    throw field.error(`must be ${needed}, as ${name} of ${generic} is.`, same);
  }
}

import { checkOverrides } from "./check-overrides.js";
import type { DraftSchema } from "./draft-kind.js";
import type { FieldReader } from "./field-reader.js";
import type { SchemaFile } from "./parse-schema-file.js";

const NOT_FOUND = "which no file defines and Infrahub does not have. Give the file that defines it, too.";

/** The server makes these kinds from others, so no file defines them. */
function isMade(kind: string): boolean {
  return kind.startsWith("Profile") || kind.startsWith("Template");
}

function checkKind(fields: FieldReader, draft: DraftSchema): void {
  for (const [index, generic] of fields.texts("inherit_from").entries()) {
    if (draft.get(generic)?.section === "generics") continue;
    const problem = draft.has(generic) ? "which is not one of the generics." : NOT_FOUND;
    throw fields.error(`names ${generic}, ${problem}`, "inherit_from", index);
  }
  const hierarchy = fields.optionalText("hierarchy");
  if (hierarchy && draft.get(hierarchy)?.section !== "generics") {
    throw fields.error(
      `names ${hierarchy}, ${draft.has(hierarchy) ? "which is not one of the generics." : NOT_FOUND}`,
      "hierarchy",
    );
  }
  for (const name of ["parent", "children"]) {
    const kind = fields.optionalText(name);
    if (kind && !draft.has(kind)) throw fields.error(`names ${kind}, ${NOT_FOUND}`, name);
  }
  for (const relationship of fields.objects("relationships")) {
    const peer = relationship.text("peer");
    if (!draft.has(peer) && !isMade(peer)) throw relationship.error(`names ${peer}, ${NOT_FOUND}`, "peer");
  }
}

/**
 * Makes sure that every kind that schema files name is known.
 *
 * @param files - the files' contents
 * @param draft - the kinds of the files and of Infrahub
 * @throws {@link CodegenError} when one is not, with the file, the line and the column
 */
export function checkReferences(files: readonly SchemaFile[], draft: DraftSchema): void {
  for (const { content } of files) {
    const extended = content.child("extensions")?.objects("nodes") ?? [];
    for (const fields of [...content.objects("generics"), ...content.objects("nodes"), ...extended]) {
      checkKind(fields, draft);
      checkOverrides(fields, draft);
    }
  }
}

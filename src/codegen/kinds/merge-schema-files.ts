import type { JsonObject } from "../json.js";
import type { DraftKind, DraftSchema } from "./draft-kind.js";
import type { FieldReader } from "./field-reader.js";
import type { SchemaFile } from "./parse-schema-file.js";
import { readAttribute } from "./read-attribute.js";
import { readProse } from "./read-prose.js";
import { readRelationship } from "./read-relationship.js";
import { objectsOf, textOf } from "./schema-values.js";

const BUILT_IN_SECTIONS = ["nodes", "generics", "profiles", "templates"] as const;
const OWN_SECTIONS = ["nodes", "generics"] as const;

function addBuiltIn(draft: DraftSchema, builtIn: JsonObject): void {
  for (const section of BUILT_IN_SECTIONS) {
    for (const { attributes, relationships, ...facts } of objectsOf(builtIn[section])) {
      const kind = textOf(facts, "kind");
      draft.set(kind, {
        section,
        kind,
        isOwn: false,
        facts,
        attributes: objectsOf(attributes),
        relationships: objectsOf(relationships),
      });
    }
  }
}

function given(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null));
}

/** Adds fields to those that a kind has: one of the same name is changed, and one marked as removed goes. */
function mergeFields(earlier: readonly JsonObject[], later: readonly JsonObject[]): JsonObject[] {
  const merged = new Map(earlier.map((field) => [field["name"], field]));
  for (const field of later) {
    const { name, state } = field;
    if (state === "absent") merged.delete(name);
    else merged.set(name, { ...merged.get(name), ...given(field) });
  }
  return [...merged.values()];
}

/** Reads all that is read of a kind later, because the line of what is wrong is known here. */
function checkKind(fields: FieldReader): void {
  const attributes = fields.objects("attributes");
  const relationships = fields.objects("relationships");
  attributes.forEach(readAttribute);
  relationships.forEach(readRelationship);
  const names = new Set<string>();
  for (const field of [...attributes, ...relationships]) {
    field.number("order_weight");
    const name = field.text("name");
    // The server refuses it, too.
    if (names.has(name)) throw field.error(`is the second field with the name "${name}".`);
    names.add(name);
  }
  readProse(fields);
  fields.flag("hierarchical", false);
  fields.optionalText("hierarchy");
  for (const name of ["inherit_from", "human_friendly_id", "used_by"]) fields.texts(name);
}

function mergeKind(kind: DraftKind, fields: FieldReader): void {
  checkKind(fields);
  const { attributes, relationships, ...facts } = fields.object;
  kind.facts = { ...kind.facts, ...given(facts) };
  kind.attributes = mergeFields(kind.attributes, objectsOf(attributes));
  kind.relationships = mergeFields(kind.relationships, objectsOf(relationships));
}

function define(draft: DraftSchema, section: "nodes" | "generics", fields: FieldReader): void {
  const kind = `${fields.text("namespace")}${fields.text("name")}`;
  const known = draft.get(kind);
  if (known && known.section !== section) {
    throw fields.error(
      `(${kind}) is one of the ${section}, but ${kind} is one of the ${known.section} already.`,
    );
  }
  const merged = known ?? { section, kind, isOwn: true, facts: { kind }, attributes: [], relationships: [] };
  mergeKind(merged, fields);
  draft.set(kind, merged);
}

function extensionsOf({ content }: SchemaFile): FieldReader[] {
  return content.child("extensions")?.objects("nodes") ?? [];
}

/**
 * Puts the kinds of schema files together with those that every Infrahub server has. A kind that several files
 * define has what all of them say, and where they differ, what the last one says.
 *
 * @param files - the files' contents
 * @param builtIn - the built-in kinds, in the form of `/api/schema`
 * @returns the kinds, with nothing inherited yet
 * @throws {@link CodegenError} when a file is wrong, or extends a kind that nothing defines
 */
export function mergeSchemaFiles(files: readonly SchemaFile[], builtIn: JsonObject): DraftSchema {
  const draft: DraftSchema = new Map();
  addBuiltIn(draft, builtIn);
  for (const { content } of files) {
    for (const section of OWN_SECTIONS) {
      for (const fields of content.objects(section)) define(draft, section, fields);
    }
  }
  for (const fields of files.flatMap(extensionsOf)) {
    const kind = fields.text("kind");
    const known = draft.get(kind);
    if (!known) {
      throw fields.error(`names ${kind}, which no file defines and Infrahub does not have.`, "kind");
    }
    mergeKind(known, fields);
  }
  return draft;
}

import type { JsonObject } from "../json.js";
import { compareText } from "./compare-text.js";
import { errorIn, FieldReader } from "./field-reader.js";
import { readAttribute } from "./read-attribute.js";
import { readProse } from "./read-prose.js";
import { readRelationship } from "./read-relationship.js";
import type { Kind, Relationship, SchemaModel } from "./schema-model.js";

const SECTIONS = ["nodes", "generics", "profiles", "templates"];

function kindName(fields: FieldReader): string {
  const kind = fields.optionalText("kind");
  if (kind !== undefined && kind !== "") return kind;
  return `${fields.text("namespace")}${fields.text("name")}`;
}

/** The fields of a list in the order that Infrahub shows them in. */
function ordered(kind: FieldReader, list: string): FieldReader[] {
  return kind
    .objects(list)
    .map((fields) => ({ fields, weight: fields.number("order_weight") ?? 0, name: fields.text("name") }))
    .sort((a, b) => a.weight - b.weight || compareText(a.name, b.name))
    .map(({ fields }) => fields);
}

/** The server adds these to a hierarchy in GraphQL only, and not to its schema. */
function hierarchyRelationships(hierarchy: string): Relationship[] {
  return ["ancestors", "descendants"].map((name) => ({
    name,
    peer: hierarchy,
    cardinality: "many",
    label: name === "ancestors" ? "Ancestors" : "Descendants",
    description: undefined,
    deprecation: undefined,
    readOnly: true,
    optional: true,
    filters: "none",
  }));
}

/** The kinds of a generic's nodes. The server lists some generics among them, which no node is of. */
function readImplementers(fields: FieldReader, sections: ReadonlyMap<string, string>): string[] {
  const users = new Set(fields.texts("used_by"));
  return [...users].filter((user) => (sections.get(user) ?? "generics") !== "generics").sort(compareText);
}

/** Older servers have a list of labels in its place. */
function hasDisplayLabel(fields: FieldReader): boolean {
  return Boolean(fields.optionalText("display_label")) || fields.texts("display_labels").length > 0;
}

function readKind(fields: FieldReader, sections: ReadonlyMap<string, string>): Kind {
  const kind = kindName(fields);
  const attributes = ordered(fields, "attributes").map(readAttribute);
  const relationships = ordered(fields, "relationships").map(readRelationship);
  const top = fields.flag("hierarchical", false) ? kind : fields.optionalText("hierarchy");
  // To Infrahub, an empty text means no hierarchy.
  const hierarchy = top === "" ? undefined : top;
  if (hierarchy !== undefined) relationships.push(...hierarchyRelationships(hierarchy));
  const names = new Set<string>();
  for (const { name } of [...attributes, ...relationships]) {
    if (names.has(name)) throw fields.error(`(${kind}) has two fields with the name "${name}".`);
    names.add(name);
  }
  return {
    kind,
    ...readProse(fields),
    humanFriendlyId: fields.texts("human_friendly_id"),
    hasDisplayLabel: hasDisplayLabel(fields),
    hierarchy,
    attributes,
    // The server names kinds of its own that no query can reach, and does not give them.
    relationships: relationships.filter(({ peer }) => sections.has(peer)),
    implementers: sections.get(kind) === "generics" ? readImplementers(fields, sections) : undefined,
  };
}

/**
 * Reads a schema.
 *
 * @param schema - the schema, as `/api/schema` gives it; a list that it lacks is empty
 * @param source - where it was read, for messages
 * @returns its kinds, without those that are marked as removed
 * @throws {@link CodegenError} when something in it is missing, of a wrong type or there twice
 * @example
 * ```ts
 * const kinds = readSchemaModel(answer, "http://localhost:8000/api/schema");
 * ```
 */
export function readSchemaModel(schema: JsonObject, source: string): SchemaModel {
  const root = new FieldReader(schema, [], errorIn(source));
  const sections = new Map<string, string>();
  const kinds = SECTIONS.flatMap((section) =>
    root.objects(section).map((fields) => {
      const kind = kindName(fields);
      if (sections.has(kind)) throw fields.error(`defines the kind ${kind} for the second time.`);
      sections.set(kind, section);
      return fields;
    }),
  );
  return kinds.map((fields) => readKind(fields, sections)).sort((a, b) => compareText(a.kind, b.kind));
}

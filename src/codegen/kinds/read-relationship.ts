import type { FieldReader } from "./field-reader.js";
import { readProse } from "./read-prose.js";
import type { Relationship } from "./schema-model.js";

/**
 * Reads a relationship of a schema.
 *
 * @param fields - the relationship, as `/api/schema` gives it
 * @returns the relationship; what is left out has Infrahub's default
 * @throws {@link CodegenError} when a field is missing or of a wrong type
 */
export function readRelationship(fields: FieldReader): Relationship {
  const cardinality = fields.optionalText("cardinality") ?? "many";
  if (cardinality !== "one" && cardinality !== "many") {
    throw fields.error('must be "one" or "many".', "cardinality");
  }
  const prose = readProse(fields);
  return {
    name: fields.text("name"),
    peer: fields.text("peer"),
    cardinality,
    ...prose,
    readOnly: fields.flag("read_only", false),
    // The server makes what is deprecated optional.
    optional: fields.flag("optional", true) || Boolean(prose.deprecation),
    filters: fields.optionalText("kind") === "Group" ? "values" : "all",
  };
}

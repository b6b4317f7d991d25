import { isJsonObject, type JsonObject, type JsonValue } from "../json.js";
import type { DocumentPlace } from "./document-place.js";
import {
  flag,
  listOf,
  literal,
  mapOf,
  name,
  objectOf,
  orReference,
  shownData,
  text,
  type Shape,
} from "./shapes.js";

const TYPES = new Set(["array", "boolean", "integer", "null", "number", "object", "string"]);

/** What is printed as a comment. */
export const prose = {
  title: text,
  summary: text,
  description: text,
  deprecated: flag,
  format: text,
  default: shownData,
  example: shownData,
} as const;

const typeName: Shape = (value, place) => {
  if (typeof value === "string" && TYPES.has(value)) return value;
  throw place.error(`must be one of ${[...TYPES].join(", ")}. Correct the document.`);
};

const types: Shape = (value, place) => {
  if (!Array.isArray(value)) return typeName(value, place);
  if (value.length === 0) throw place.error("must not be empty. Correct the document.");
  return [...new Set(listOf(typeName)(value, place) as string[])];
};

/** A mapping names a schema, or refers to it. */
const mapped: Shape = (value, place) => {
  const schemas = place.read.document["components"];
  const known = isJsonObject(schemas) ? schemas["schemas"] : undefined;
  const isName = typeof value === "string" && isJsonObject(known) && Object.hasOwn(known, value);
  const { parts } = isName ? { parts: ["components", "schemas", value] } : place.follow(value);
  const [root, section, component, ...rest] = parts;
  if (root !== "components" || section !== "schemas" || component === undefined || rest.length > 0) {
    throw place.error("must refer to one of #/components/schemas. Correct the document.");
  }
  return `#/components/schemas/${place.read.code.encode(component)}`;
};

/** Composed schemas must be objects for the printer, and `true` and `false` have such a form, too. */
const part: Shape = (value, place) => {
  const read = schema(value, place);
  return typeof read === "boolean" ? (read ? {} : { enum: [] }) : read;
};

const keywords = {
  ...prose,
  nullable: flag,
  readOnly: flag,
  type: types,
  const: literal,
  enum: listOf(literal),
  required: listOf(name),
  discriminator: objectOf({ propertyName: name, mapping: mapOf(mapped) }, ["propertyName"]),
  examples: ((value, place) => (Array.isArray(value) ? listOf(shownData)(value, place) : [])) as Shape,
  properties: ((value, place) => mapOf(schema)(value, place)) as Shape,
  patternProperties: ((value, place) => mapOf(schema)(value, place)) as Shape,
  additionalProperties: ((value, place) => schema(value, place)) as Shape,
  items: ((value, place) => (Array.isArray(value) ? listOf(schema) : schema)(value, place)) as Shape,
  prefixItems: ((value, place) => listOf(schema)(value, place)) as Shape,
  allOf: ((value, place) => listOf(part)(value, place)) as Shape,
  anyOf: ((value, place) => listOf(part)(value, place)) as Shape,
  oneOf: ((value, place) => listOf(part)(value, place)) as Shape,
};

function readSchema(value: JsonValue, place: DocumentPlace): JsonValue {
  place.countSchema();
  if (typeof value === "boolean") return value;
  const { type } = isJsonObject(value) ? value : {};
  // The printer goes through the whole schema once for each of its types.
  const copy = objectOf(keywords)(
    value,
    Array.isArray(type) ? place.repeated(type.length) : place,
  ) as JsonObject;
  // The printer passes the enum of such a schema over, or takes its values for schemas.
  if (copy["type"] === "object" || "properties" in copy || "additionalProperties" in copy)
    delete copy["enum"];
  return copy;
}

/** A schema, or a reference to one. */
export const schema: Shape = (value, place) =>
  orReference("schemas", readSchema, objectOf({ ...prose, readOnly: flag }))(value, place);

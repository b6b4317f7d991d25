import { isJsonObject, type JsonObject, type JsonValue } from "../../../src/codegen/json.js";

function withPath(operation: JsonObject, rest: JsonObject = {}): JsonObject {
  return {
    openapi: "3.1.0",
    info: { title: "x", version: "1" },
    paths: { "/a": { get: operation } },
    ...rest,
  };
}

function withSchema(schema: JsonValue): JsonObject {
  return withPath({ responses: {} }, { components: { schemas: { A: schema, B: { type: "object" } } } });
}

/** The schemas that our overlay refers to. */
const SCHEMAS = { HTTPValidationError: {}, SchemaDiff: {}, SchemaWarning: {} };

function withSchemas(document: JsonObject): JsonObject {
  const { components = {}, ...rest } = document;
  if (!isJsonObject(components) || "$ref" in components) return document;
  const own = components["schemas"] as JsonObject | undefined;
  return { ...rest, components: { ...components, schemas: { ...SCHEMAS, ...own } } };
}

/** Documents that name a place elsewhere wherever a document can, by what names it. */
export function evilDocuments(place: string): Record<string, JsonValue> {
  const documents = Object.entries(namingDocuments(place));
  return Object.fromEntries(documents.map(([name, document]) => [name, withSchemas(document)]));
}

function namingDocuments(place: string): Record<string, JsonObject> {
  const ref = { $ref: place };
  const union = { oneOf: [{ $ref: "#/components/schemas/B" }] };
  const media = (value: JsonObject) => ({ content: { "application/json": value } });
  return {
    "schema $ref": withSchema(ref),
    "property $ref": withSchema({ properties: { a: ref } }),
    "schema $ref into": withSchema({ $ref: `${place}#/components/schemas/A` }),
    "parameter $ref": withPath({ parameters: [ref], responses: {} }),
    "response $ref": withPath({ responses: { "200": ref } }),
    "request body $ref": withPath({ requestBody: ref, responses: {} }),
    "header $ref": withPath({ responses: { "200": { description: "", headers: { a: ref } } } }),
    "media type $ref": withPath({ responses: { "200": { description: "", ...media(ref) } } }),
    "operation $ref": withPath(ref),
    "path item $ref": { ...withPath({}), paths: { "/a": ref } },
    "paths $ref": { ...withPath({}), paths: ref },
    "components $ref": withPath({ responses: {} }, { components: ref }),
    "webhook $ref": withPath({ responses: {} }, { webhooks: { a: ref } }),
    "callback $ref": withPath({ responses: {}, callbacks: { a: ref } }),
    mapping: withSchema({ ...union, discriminator: { propertyName: "a", mapping: { b: place } } }),
    "mapping into": withSchema({
      ...union,
      discriminator: { propertyName: "a", mapping: { b: `${place}#/A` } },
    }),
    "$id and $dynamicRef": withSchema({
      $id: place,
      $schema: place,
      $dynamicRef: place,
      $anchor: "a",
      $vocabulary: { [place]: true },
    }),
    dialect: withPath({ responses: {} }, { jsonSchemaDialect: place, $self: place, $schema: place }),
    "external value": withPath({
      parameters: [{ name: "a", in: "query", examples: { b: { externalValue: place } } }],
      responses: { "200": { description: "", ...media({ examples: { c: { externalValue: place } } }) } },
    }),
    "examples $ref": withPath({
      responses: { "200": { description: "", ...media({ examples: { c: ref } }) } },
    }),
    "component example": withPath(
      { responses: {} },
      { components: { examples: { a: { externalValue: place }, b: ref } } },
    ),
    link: withPath({
      responses: { "200": { description: "", links: { a: { operationRef: place }, b: ref } } },
    }),
    data: withSchema({ default: ref, enum: [ref], examples: [ref], "x-data": ref }),
    "documents about it": withPath(
      { responses: {}, externalDocs: { url: place }, servers: [{ url: place }] },
      {
        externalDocs: { url: place },
        tags: [{ name: "a", externalDocs: ref }],
        servers: [ref],
        "x-ref": ref,
      },
    ),
    security: withPath(
      { responses: {} },
      { components: { securitySchemes: { a: { type: "openIdConnect", openIdConnectUrl: place }, b: ref } } },
    ),
    "not a reference": withSchema({ properties: { $ref: { type: "string", description: place } } }),
  };
}

/** YAML whose tags and anchors mean something to some parsers. */
export function evilYaml(place: string): Record<string, string> {
  const head =
    'openapi: 3.1.0\ninfo: { title: x, version: "1" }\npaths: { /a: { get: { responses: {} } } }\n';
  const others = JSON.stringify(SCHEMAS).slice(1, -1);
  const schemas = (schema: string) => `${head}components: { schemas: { A: ${schema}, ${others} } }\n`;
  return {
    include: schemas(`!include "${place}"`),
    "js function": schemas('!!js/function "function () { return process.exit(7) }"'),
    python: schemas(`!!python/object/apply:os.system ["cat ${place}"]`),
    "tag of a file": `%TAG ! tag:example.com,2000:\n---\n${schemas(`!file "${place}"`)}`,
    anchor: `x-a: &a { $ref: "${place}" }\n${schemas("*a")}`,
    merge: `x-a: &a { $ref: "${place}" }\n${schemas("{ <<: *a }")}`,
  };
}

import fc from "fast-check";

import type { JsonObject, JsonValue } from "../../../../src/codegen/json.js";
import { broken } from "../broken.js";
import { evilText } from "../evil-text.js";

const optional = { requiredKeys: [] };
const data = fc.oneof(
  evilText,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
  fc.jsonValue({ maxDepth: 2 }),
);
const prose = {
  description: evilText,
  title: evilText,
  format: fc.oneof(evilText, fc.constant("binary")),
  default: data,
};

function mapOf<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Record<string, Value>> {
  return fc.array(fc.tuple(evilText, value), { maxLength: 3 }).map((entries) => Object.fromEntries(entries));
}

const TYPES = ["array", "boolean", "integer", "null", "number", "object", "string"];

function anySchema(reference: fc.Arbitrary<JsonObject>, mapping: fc.Arbitrary<Record<string, string>>) {
  const anyType = fc.oneof(
    fc.constantFrom(...TYPES),
    fc.uniqueArray(fc.constantFrom(...TYPES), { minLength: 1, maxLength: 2 }),
  );
  const leaf = fc.oneof(
    fc.constantFrom(true, false),
    reference,
    fc.record(
      { ...prose, type: anyType, enum: fc.array(data, { maxLength: 3 }), nullable: fc.boolean() },
      optional,
    ),
    fc.record({ const: data }),
    fc.record({
      $id: evilText,
      $schema: evilText,
      $dynamicRef: evilText,
      externalDocs: fc.record({ url: evilText }),
    }),
  );
  return fc.letrec<{ schema: unknown }>((tie) => {
    const list = fc.array(tie("schema"), { maxLength: 2 });
    const discriminator = fc.record({ propertyName: evilText, mapping }, { requiredKeys: ["propertyName"] });
    const body = fc.oneof(
      fc.record({ properties: mapOf(tie("schema")), required: fc.array(evilText, { maxLength: 2 }) }),
      fc.record({ patternProperties: mapOf(tie("schema")), additionalProperties: tie("schema") }, optional),
      fc.record({ items: fc.oneof(tie("schema"), list), prefixItems: list }, optional),
      fc.record({ allOf: list, discriminator, required: fc.array(evilText, { maxLength: 2 }) }, optional),
      fc.record({ oneOf: list, anyOf: list, discriminator }, optional),
    );
    const whole = fc
      .tuple(
        body,
        fc.record(
          { ...prose, type: anyType, readOnly: fc.boolean(), enum: fc.array(data, { maxLength: 2 }) },
          optional,
        ),
      )
      .map(([own, rest]) => ({ ...rest, ...own }));
    return { schema: fc.oneof({ maxDepth: 3 }, leaf, whole) };
  }).schema;
}

function pointerPart(name: string): string {
  return encodeURIComponent(name).replaceAll("~", "~0").replaceAll("%2F", "~1");
}

function referenceTo(section: string, names: readonly string[]): fc.Arbitrary<JsonObject> {
  const known = names.filter((name) => !/\p{Cs}/u.test(name));
  if (known.length === 0) return fc.constant({});
  return fc.constantFrom(...known).map((name) => ({ $ref: `#/components/${section}/${pointerPart(name)}` }));
}

function mappingTo(names: readonly string[]): fc.Arbitrary<Record<string, string>> {
  return names.length > 0 ? mapOf(fc.constantFrom(...names)) : fc.constant({});
}

function build(names: readonly string[], parameters: readonly string[]): fc.Arbitrary<JsonObject> {
  const schema = anySchema(referenceTo("schemas", names), mappingTo(names));
  const content = fc.oneof(fc.constant({}), mapOf(fc.record({ schema }, optional)));
  const parameter = fc.record(
    {
      name: fc.oneof(evilText, fc.constantFrom("branch", "at")),
      in: fc.constantFrom("query", "header", "path", "cookie"),
      schema,
      required: fc.boolean(),
      description: evilText,
    },
    { requiredKeys: ["name", "in"] },
  );
  // Of another name than all others, because a list may not have two of one name.
  const shared = parameter.map((own) => ({ ...own, name: `shared ${own.name}` }));
  const reference = parameters.length > 0 ? referenceTo("parameters", parameters) : fc.constant(undefined);
  const anyParameters = fc
    .tuple(fc.uniqueArray(parameter, { maxLength: 2, selector: (own) => `${own.in} ${own.name}` }), reference)
    .map(([own, other]) => (other ? [...own, other] : own));
  const operation = fc.record(
    {
      summary: evilText,
      description: evilText,
      parameters: anyParameters,
      requestBody: fc.record(
        { content, required: fc.boolean(), description: evilText },
        { requiredKeys: ["content"] },
      ),
      responses: mapOf(
        fc.record(
          { description: evilText, headers: mapOf(fc.record({ schema }, optional)), content },
          { requiredKeys: ["description"] },
        ),
      ),
      "x-infrahub-replay": fc.oneof(evilText, fc.constantFrom("read", "write")),
    },
    optional,
  );
  const item = fc.record({ get: operation, post: operation, parameters: anyParameters }, optional);
  const components = fc.record({
    schemas: fc
      // A reference to itself would be refused.
      .tuple(...names.map((name) => fc.tuple(fc.constant(name), fc.record({ properties: mapOf(schema) }))))
      .map((entries) => Object.fromEntries(entries)),
    parameters: fc
      .tuple(...parameters.map((name) => fc.tuple(fc.constant(name), shared)))
      .map((entries) => Object.fromEntries(entries)),
  });
  return fc
    .record({
      openapi: fc.constantFrom("3.0.3", "3.1.0"),
      info: fc.record({ title: evilText, version: evilText }),
      paths: fc
        .array(
          fc.tuple(
            evilText.map((text) => `/${text}`),
            item,
          ),
          { minLength: 1, maxLength: 2 },
        )
        .map((entries) => Object.fromEntries(entries)),
      components,
    })
    .chain((document) => withOperationIds(document as unknown as JsonObject));
}

/** Gives the operations ids of which no two are the same. */
function withOperationIds(document: JsonObject): fc.Arbitrary<JsonObject> {
  return fc.uniqueArray(evilText, { minLength: 4, maxLength: 4 }).map((ids) => {
    const items = Object.values(document["paths"] as JsonObject) as JsonObject[];
    const operations = items
      .flatMap((item) => [item["get"], item["post"]])
      .filter((found) => found !== undefined);
    operations.forEach((operation, index) => ((operation as JsonObject)["operationId"] = ids[index] ?? ""));
    return document;
  });
}

/** A name that a URI can hold. */
const referable = evilText.filter((name) => !/\p{Cs}/u.test(name));

/** A document as OpenAPI has it, with the worst names and texts. */
export const anyDocument: fc.Arbitrary<JsonObject> = fc
  .tuple(fc.uniqueArray(evilText, { maxLength: 4 }), fc.uniqueArray(referable, { maxLength: 2 }))
  .chain(([names, parameters]) => build(names, parameters));

const wrong = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<JsonValue>,
  evilText,
  fc.constantFrom<JsonValue[]>(
    null,
    [],
    {},
    0,
    "",
    true,
    [null],
    { $ref: 1 },
    { $ref: "#/paths" },
    { $ref: "#" },
    { $ref: "a.yaml" },
  ),
  evilText.map((text): JsonValue => ({ $ref: `#/${text}` })),
);

/** A document of which one part was replaced by something else. */
export const brokenDocument = broken(anyDocument, wrong);

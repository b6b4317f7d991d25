import { describe, expect, test } from "vitest";

import type { JsonObject } from "../../../../src/codegen/json.js";
import { CodegenError } from "../../../../src/codegen/codegen-error.js";
import { printRest } from "../../../../src/codegen/rest/print-rest.js";
import { tinyDocument } from "./tiny-document.js";

/** The types of a document with these schemas, in one line. */
function print(schemas: JsonObject): string {
  const components = { schemas, responses: { Thing: { description: "A thing." } } };
  const printed = printRest({ ...tinyDocument(), paths: {}, components }, { command: "c", source: "it" });
  return printed.slice(printed.indexOf("export interface components")).replaceAll(/\s+/g, " ");
}

const refusal = (schema: JsonObject) => {
  try {
    print({ A: schema, Thing: { type: "string" } });
  } catch (error) {
    expect(error).toBeInstanceOf(CodegenError);
    return (error as CodegenError).message;
  }
  return "none";
};

const pets = (mapping: JsonObject): JsonObject => ({
  Pet: {
    type: "object",
    required: ["species"],
    properties: { species: { type: "string" } },
    discriminator: { propertyName: "species", mapping },
  },
  Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }] },
});

describe("a schema", () => {
  test.each([["Cat"], ["#/components/schemas/Cat"]])(
    "is told from others by what a mapping calls it: %s",
    (schema) => {
      expect(print(pets({ cat: schema }))).toContain('species: "cat"; }');
    },
  );

  test.each([
    ["#/components/responses/Thing"],
    ["#/components/schemas/Pet/properties/species"],
    ["#/components/schemas"],
    ["#/info/title"],
  ])("is not meant by a mapping to %s", (reference) => {
    expect(() => print(pets({ cat: reference }))).toThrow(
      "it: #/components/schemas/Pet/discriminator/mapping/cat must refer to one of #/components/schemas. Correct the document.",
    );
  });

  test.each([
    [{ type: [] }, "type must not be empty."],
    [{ type: "text" }, "type must be one of "],
    [{ type: ["string", 5] }, "type/1 must be one of "],
    [{ readOnly: "yes" }, "readOnly must be true or false, but is a string."],
    [{ nullable: null }, "nullable must be true or false, but is null."],
    [{ description: ["x"] }, "description must be a string, but is a list."],
    [{ required: "x" }, "required must be a list, but is a string."],
    [{ properties: [] }, "properties must be an object, but is a list."],
    [{ allOf: [5] }, "allOf/0 must be "],
  ])("is refused with its place when it is %j", (schema, message) => {
    expect(refusal(schema as JsonObject)).toContain(`it: #/components/schemas/A/${message}`);
  });

  test("may allow several types, each of them once", () => {
    expect(print({ A: { type: ["string", "null", "string"] } })).toContain("A: string | null;");
  });

  test("may be true or false where schemas are combined", () => {
    expect(print({ A: { anyOf: [true, { type: "string" }] } })).toContain("A: unknown | string;");
    expect(print({ A: { anyOf: [false, { type: "string" }] } })).toContain("A: never | string;");
  });

  test("may hold lists and objects as values", () => {
    const text = print({ A: { const: { list: [1, "a"], more: { "x y": null } } } });
    expect(text).toMatch(/A: \{ "list": \[ 1, "a" \]; "more": \{ "x y": null; \}; \}/);
  });

  test("with properties has no values beside them", () => {
    for (const object of [{ type: "object" }, { properties: {} }, { additionalProperties: true }])
      expect(print({ A: { ...object, enum: ["a"] } })).not.toContain('"a"');
    expect(print({ A: { type: "string", enum: ["a"] } })).toContain('A: "a";');
  });

  test("shows its default as it is, and objects as JSON", () => {
    expect(print({ A: { type: "string", default: "text" } })).toContain("@default text");
    expect(print({ A: { type: "object", default: { a: 1 } } })).toContain('@default { * "a": 1 * }');
  });
});

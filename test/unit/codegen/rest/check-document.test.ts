import { describe, expect, test } from "vitest";

import { CodegenError } from "../../../../src/codegen/codegen-error.js";
import { checkDocument } from "../../../../src/codegen/rest/check-document.js";
import { tinyDocument } from "./tiny-document.js";

describe("checkDocument", () => {
  test("hands an OpenAPI 3 document through", () => {
    const document = tinyDocument();
    expect(checkDocument(document, "it")).toBe(document);
  });

  test.each([
    ["a text", "hello", "it is not an OpenAPI document."],
    ["a list", [], "it is not an OpenAPI document."],
    ["nothing", null, "it is not an OpenAPI document."],
    ["other JSON", { data: {} }, 'it is not an OpenAPI document: it has no "openapi" version.'],
    ["Swagger 2", { swagger: "2.0", paths: {} }, 'it is a Swagger "2.0" document, but OpenAPI 3 is needed.'],
    ["a later OpenAPI", { openapi: "4.0.0" }, "it is an OpenAPI 4.0.0 document, but OpenAPI 3 is needed."],
    ["an empty API", { openapi: "3.1.0", paths: {} }, "it is an OpenAPI document without any paths."],
  ])("refuses %s", (_, value, message) => {
    expect(() => checkDocument(value, "it")).toThrow(CodegenError);
    expect(() => checkDocument(value, "it")).toThrow(message);
  });

  test("names a reference that leads nowhere, and its place", () => {
    const document = {
      ...tinyDocument(),
      paths: { "/a": { get: {} } },
      components: { schemas: { "a/b": { items: [{ $ref: "#/components/schemas/Gone" }] } } },
    };
    expect(() => checkDocument(document, "it")).toThrow(
      'it refers to "#/components/schemas/Gone" at #/components/schemas/a~1b/items/0, but does not hold it.',
    );
  });

  test("refuses references to other files", () => {
    const document = { ...tinyDocument(), components: { schemas: { Thing: { $ref: "thing.yaml" } } } };
    expect(() => checkDocument(document, "it")).toThrow(
      'it refers to "thing.yaml" at #/components/schemas/Thing',
    );
  });

  test("follows references through escaped names and into lists", () => {
    const document = {
      ...tinyDocument(),
      "x-kept": [{ "a/b~c d": {} }],
      "x-references": [{ $ref: "#/x-kept/0/a~1b~0c%20d" }],
    };
    expect(checkDocument(document, "it")).toBe(document);
  });
});

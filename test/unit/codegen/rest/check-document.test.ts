import { describe, expect, test } from "vitest";

import type { JsonObject, JsonValue } from "../../../../src/codegen/json.js";
import { CodegenError } from "../../../../src/codegen/codegen-error.js";
import { checkDocument } from "../../../../src/codegen/rest/check-document.js";
import { tinyDocument } from "./tiny-document.js";

describe("checkDocument", () => {
  test("hands an OpenAPI 3 document through", () => {
    const document = tinyDocument();
    expect(checkDocument(document, "it")).toBe(document);
  });

  test.each([
    ["a string", "hello", "it is not an OpenAPI document."],
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
      "x-kept": [{ "a/b~c d": { type: "string" } }],
      components: { schemas: { Thing: { $ref: "#/x-kept/0/a~1b~0c%20d" } } },
    };
    expect(checkDocument(document, "it")).toBe(document);
  });

  const get = (operation: JsonObject): JsonObject => ({ paths: { "/a": { get: operation } } });
  const schema = (value: JsonValue): JsonObject => ({ components: { schemas: { A: value } } });
  const at = (place: string) => `it: #/components/schemas/${place}`;

  test.each<[string, JsonObject, string]>([
    [
      "a path without a slash",
      { paths: { "@evil.example/": {} } },
      'it: #/paths/@evil.example~1 must begin with "/".',
    ],
    ["a path that is none", { paths: { "/a": 1 } }, "it: #/paths/~1a must be an object, but is a number."],
    [
      "parameters that are none",
      get({ parameters: {} }),
      "it: #/paths/~1a/get/parameters must be a list, but is an object.",
    ],
    [
      "a parameter without a name",
      get({ parameters: [{ in: "query" }] }),
      'it: #/paths/~1a/get/parameters/0 needs a "name".',
    ],
    [
      "a parameter elsewhere",
      get({ parameters: [{ name: "a", in: "body" }] }),
      "it: #/paths/~1a/get/parameters/0/in must be one of query,",
    ],
    [
      "a parameter twice",
      {
        ...get({ parameters: [{ name: "b", in: "query" }, { $ref: "#/components/parameters/B" }] }),
        components: { parameters: { B: { name: "b", in: "query" } } },
      },
      'it: #/paths/~1a/get/parameters/1 is the second query parameter "b".',
    ],
    [
      "a component that is none",
      {
        ...get({ parameters: [{ $ref: "#/components/parameters/B" }] }),
        components: { parameters: { B: null } },
      },
      "it: #/components/parameters/B must be an object, but is null.",
    ],
    [
      "an id that is no text",
      get({ operationId: 1 }),
      "it: #/paths/~1a/get/operationId must be a string, but is a number.",
    ],
    [
      "one id twice",
      { paths: { "/a": { get: { operationId: "x" } }, "/b": { put: { operationId: "x" } } } },
      "it: #/paths/~1b/put has the operationId of #/paths/~1a/get. Give each operation an operationId of its own.",
    ],
    ["a schema that is none", schema("string"), `${at("A")} must be an object, but is a string.`],
    ["a schema of null", schema({ items: null }), `${at("A/items")} must be an object, but is null.`],
    ["an unknown type", schema({ type: "text" }), `${at("A/type")} must be one of array,`],
    [
      "required for a flag",
      schema({ required: true }),
      `${at("A/required")} must be a list, but is a boolean.`,
    ],
    [
      "a title that is no text",
      schema({ properties: { a: { title: {} } } }),
      `${at("A/properties/a/title")} must be a string`,
    ],
    ["infinity", schema({ enum: [1, Infinity] }), `${at("A/enum/1")} must be a number that JSON can hold.`],
    [
      "a $ref that is no text",
      schema({ $ref: 1 }),
      `it: the $ref at #/components/schemas/A must be a string, but is a number.`,
    ],
    [
      "a $ref to itself",
      schema({ $ref: "#/components/schemas/A" }),
      'it refers to "#/components/schemas/A" at #/components/schemas/A, which leads back to itself.',
    ],
    [
      "a $ref of broken escapes",
      schema({ $ref: "#/components/schemas/%" }),
      'it refers to "#/components/schemas/%" at',
    ],
    [
      "a $ref to the whole document",
      schema({ $ref: "#" }),
      'it refers to "#" at #/components/schemas/A, but does not hold it.',
    ],
    [
      "a $ref to what every object has",
      schema({ $ref: "#/components/schemas/constructor" }),
      'it refers to "#/components/schemas/constructor"',
    ],
    [
      "a $ref to a part that holds itself",
      schema({ properties: { a: { items: { $ref: "#/components/schemas/A/properties/a" } } } }),
      "refers to #/components/schemas/A/properties/a, which holds itself. Move that to #/components/schemas.",
    ],
    [
      "a parameter that is a schema",
      { ...get({ parameters: [{ $ref: "#/components/schemas/A" }] }), ...schema({ type: "string" }) },
      'it: #/components/schemas/A needs a "name".',
    ],
    [
      "a mapping to a file",
      schema({ discriminator: { propertyName: "a", mapping: { b: "/etc/passwd" } } }),
      'it refers to "/etc/passwd" at #/components/schemas/A/discriminator/mapping/b',
    ],
    [
      "a mapping to a host",
      schema({ discriminator: { propertyName: "a", mapping: { b: "http://127.0.0.1/b" } } }),
      'it refers to "http://127.0.0.1/b" at',
    ],
    [
      "a path item in a file",
      { paths: { "/a": { $ref: "./a.yaml" } } },
      'it refers to "./a.yaml" at #/paths/~1a',
    ],
  ])("refuses %s, and says where it is", (_, parts, message) => {
    const check = () =>
      checkDocument({ ...tinyDocument(), components: {}, paths: { "/a": {} }, ...parts }, "it");
    expect(check).toThrow(CodegenError);
    expect(check).toThrow(message);
  });

  test("refuses what is nested too deeply, and shows where with the middle left out", () => {
    let deep: JsonValue = {};
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(() => checkDocument({ ...tinyDocument(), "x-deep": deep }, "it")).toThrow(
      /^it is nested more than 200 levels deep at #\/x-deep\/0\/0[0/]* \.\.\. [0/]*\. Use references instead\.$/,
    );
  });

  test("refuses what never ends", () => {
    const endless: JsonValue[] = [];
    endless.push(endless);
    expect(() => checkDocument({ ...tinyDocument(), "x-endless": endless }, "it")).toThrow("200 levels deep");
  });

  test("refuses a document that becomes very large when its references are written out", () => {
    const ref = (name: string) => ({ $ref: `#/x-parts/${name}` });
    const parts = Object.fromEntries(
      "abcdefghijklmnopqrst"
        .split("")
        .map((name, index, all) => [
          name,
          { prefixItems: [ref(all[index + 1] ?? "z"), ref(all[index + 1] ?? "z")] },
        ]),
    );
    const document = {
      ...tinyDocument(),
      paths: { "/a": {} },
      "x-parts": { ...parts, z: {} },
      components: { schemas: { A: ref("a") } },
    };
    expect(() => checkDocument(document, "it")).toThrow("makes more than 100000 schemas of this document.");
  });

  test("refuses types that are printed again and again", () => {
    let schema: JsonValue = {};
    for (let level = 0; level < 60; level++) schema = { type: ["object", "array"], items: schema };
    expect(() =>
      checkDocument({ ...tinyDocument(), paths: { "/a": {} }, components: { schemas: { A: schema } } }, "it"),
    ).toThrow("makes more than 100000 schemas of this document.");
  });
});

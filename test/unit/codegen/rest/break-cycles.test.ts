import { expect, test } from "vitest";

import type { JsonObject } from "../../../../src/codegen/json.js";
import { breakCycles } from "../../../../src/codegen/rest/break-cycles.js";
import { checkDocument } from "../../../../src/codegen/rest/check-document.js";
import { printRest } from "../../../../src/codegen/rest/print-rest.js";
import { compileAlone } from "../compile-alone.js";
import { tinyDocument } from "./tiny-document.js";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const list = (items: JsonObject) => ({ type: "array", items });

function print(schemas: JsonObject): string {
  const document = { ...tinyDocument(), paths: { "/a": {} }, components: { schemas } };
  return printRest(checkDocument(document, "it"), { command: "make rest", source: "it" });
}

test.each<[string, JsonObject]>([
  ["a list of itself", { A: list(ref("A")) }],
  ["a list of lists of itself", { A: list(list(ref("B"))), B: list(ref("A")) }],
  [
    "one of two that is itself",
    { A: { anyOf: [ref("B"), { type: "string" }] }, B: { oneOf: [ref("A"), { type: "number" }] } },
  ],
  ["all of itself", { A: { allOf: [ref("A"), { type: "object", properties: { a: {} } }], required: ["a"] } }],
  ["a tuple with itself", { A: { type: "array", prefixItems: [ref("A"), ref("A")] } }],
  ["another name of a list of it", { A: ref("B"), B: list(ref("A")) }],
  [
    "any JSON",
    {
      A: { anyOf: [{ type: "string" }, list(ref("A")), { type: "object", additionalProperties: ref("A") }] },
    },
  ],
  [
    "a parent of its parts",
    {
      A: { type: "object", oneOf: [ref("B")], discriminator: { propertyName: "kind", mapping: { b: "B" } } },
      B: { allOf: [ref("A"), { type: "object", properties: { b: {} } }] },
    },
  ],
])("%s compiles", (_, schemas) => {
  expect(compileAlone(print(schemas))).toEqual([]);
});

test("what TypeScript has a type for stays", () => {
  const source = print({
    A: { type: "object", properties: { a: ref("A"), b: list(ref("A")) } },
    B: list(ref("A")),
  });
  expect(source).toContain('a?: components["schemas"]["A"];');
  expect(source).toContain('b?: components["schemas"]["A"][];');
  expect(source).toContain('B: components["schemas"]["A"][];');
});

test("only the reference that closes a circle is taken away, however long the circle is", () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `S${index}`);
  const schemas = Object.fromEntries(names.map((name, index) => [name, list(ref(names[index + 1] ?? "S0"))]));
  breakCycles(schemas);
  expect(Object.entries(schemas).filter(([, schema]) => !("$ref" in schema.items))).toEqual([
    ["S19999", list({})],
  ]);
});

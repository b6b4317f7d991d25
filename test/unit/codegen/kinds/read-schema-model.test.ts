import { describe, expect, test } from "vitest";

import type { JsonObject } from "../../../../src/codegen/json.js";
import { readSchemaModel } from "../../../../src/codegen/kinds/read-schema-model.js";
import { madeKind, madeSchema } from "./made-schema.js";

function read(lists: Record<string, JsonObject[]>) {
  return readSchemaModel(madeSchema(lists), "the schema");
}

describe("readSchemaModel", () => {
  test("has node, generic, profile and template kinds, and none that is removed", () => {
    const kinds = read({
      nodes: [madeKind("D"), madeKind("Gone", { state: "absent" })],
      generics: [madeKind("C")],
      profiles: [madeKind("B")],
      templates: [madeKind("A")],
    });
    expect(kinds.map(({ kind }) => kind)).toEqual(["TestA", "TestB", "TestC", "TestD"]);
  });

  test("lists the nodes that implement a generic, and no generic among them", () => {
    const used_by = ["TestB", "TestOther", "TestA", "TestA"];
    const kinds = read({
      generics: [madeKind("Generic", { used_by }), madeKind("Other")],
      nodes: [madeKind("A"), madeKind("B")],
    });
    expect(kinds.map(({ implementers }) => implementers)).toEqual([
      undefined,
      undefined,
      ["TestA", "TestB"],
      [],
    ]);
  });

  test("names a kind by namespace and name where a server does not", () => {
    const [kind] = read({ nodes: [{ kind: "", namespace: "Test", name: "Thing" }] });
    expect(kind?.kind).toBe("TestThing");
  });

  test.each<[string, JsonObject, string]>([
    ["no name", { kind: null }, 'nodes[0] needs a "namespace".'],
    [
      "fields of one name",
      { kind: "T", attributes: [{ name: "a", kind: "Text" }], relationships: [{ name: "a", peer: "T" }] },
      'nodes[0] (T) has two fields with the name "a".',
    ],
    ["a list that is none", { kind: "T", attributes: {} }, "nodes[0].attributes must be a list."],
    [
      "an attribute without kind",
      { kind: "T", attributes: [{ name: "a" }] },
      'nodes[0].attributes[0] needs a "kind".',
    ],
    [
      "an attribute that is none",
      { kind: "T", attributes: ["a"] },
      "nodes[0].attributes[0] must be an object.",
    ],
    [
      "a flag that is none",
      { kind: "T", attributes: [{ name: "a", kind: "Text", optional: 1 }] },
      "nodes[0].attributes[0].optional must be true or false.",
    ],
    [
      "a weight that is none",
      { kind: "T", attributes: [{ name: "a", kind: "Text", order_weight: "1" }] },
      "nodes[0].attributes[0].order_weight must be a number.",
    ],
    [
      "a strange cardinality",
      { kind: "T", relationships: [{ name: "a", peer: "T", cardinality: "two" }] },
      'nodes[0].relationships[0].cardinality must be "one" or "many".',
    ],
    [
      "a choice of null",
      { kind: "T", attributes: [{ name: "a", kind: "Text", enum: ["b", null] }] },
      "nodes[0].attributes[0].enum[1] must be a string, a number, true or false.",
    ],
    [
      "a choice that is an object",
      { kind: "T", attributes: [{ name: "a", kind: "Text", enum: [{}] }] },
      "nodes[0].attributes[0].enum[0] must be a string, a number, true or false.",
    ],
    [
      "a strange computation",
      { kind: "T", attributes: [{ name: "a", kind: "Text", computed_attribute: "Jinja2" }] },
      "nodes[0].attributes[0].computed_attribute must be an object.",
    ],
    ["a label that is none", { kind: "T", label: 1 }, "nodes[0].label must be a string."],
    [
      "a strange human-friendly id",
      { kind: "T", human_friendly_id: [1] },
      "nodes[0].human_friendly_id[0] must be a string.",
    ],
  ])("refuses a kind with %s, and says where", (_, kind, message) => {
    expect(() => read({ nodes: [kind] })).toThrow(`the schema: ${message}`);
  });

  test("refuses a kind that is there twice", () => {
    const twice = () => read({ nodes: [madeKind("A")], generics: [madeKind("A")] });
    expect(twice).toThrow("the schema: generics[0] defines the kind TestA for the second time.");
  });
});

import { beforeAll, describe, expect, test } from "vitest";

import type { JsonObject } from "../../../../src/codegen/json.js";
import { parseSchemaFile } from "../../../../src/codegen/kinds/parse-schema-file.js";
import { printKind } from "../../../../src/codegen/kinds/print-kind.js";
import { readBuiltInSchema } from "../../../../src/codegen/kinds/read-built-in-schema.js";
import { readSchemaModel } from "../../../../src/codegen/kinds/read-schema-model.js";
import { resolveSchemaFiles } from "../../../../src/codegen/kinds/resolve-schema-files.js";
import type { Kind } from "../../../../src/codegen/kinds/schema-model.js";

let builtIn: JsonObject;

beforeAll(async () => {
  builtIn = await readBuiltInSchema();
});

function resolve(...texts: string[]): Map<string, Kind> {
  const files = texts.flatMap((text, index) => parseSchemaFile(text, `${index}.yml`));
  return new Map(
    readSchemaModel(resolveSchemaFiles(files, builtIn), "files").map((kind) => [kind.kind, kind]),
  );
}

/** The attributes and relationships of a kind, as they are printed. */
function fields(kinds: Map<string, Kind>, name: string): string[] {
  const kind = kinds.get(name);
  const printed = kind ? printKind(kind, name) : "";
  return [...printed.matchAll(/^ {4}(\w+: .*);$/gm)].map(([, field]) => field ?? "");
}

const GROUPS = [
  'member_of_groups: Many<"CoreGroup", "optional", "values">',
  'subscriber_of_groups: Many<"CoreGroup", "optional", "values">',
];
const PROFILES = 'profiles: Many<"CoreProfile">';

describe("resolveSchemaFiles", () => {
  test("gives a kind what a server gives it: defaults, labels, groups, profiles, the kinds that all have", () => {
    const kinds = resolve(`
      nodes:
        - name: RackUnit
          namespace: Test
          attributes:
            - { name: serial_number, kind: Text }
            - { name: height, kind: Number, default_value: 1 }
          relationships:
            - { name: tags, peer: BuiltinTag }
            - { name: site, peer: TestRackUnit, cardinality: one, optional: false }`);
    const expected = [
      "serial_number: Mandatory<string>",
      "height: Defaulted<number>",
      'tags: Many<"BuiltinTag">',
      'site: One<"TestRackUnit", "mandatory">',
      ...GROUPS,
      PROFILES,
    ];
    expect(fields(kinds, "TestRackUnit")).toEqual(expected);
    expect(kinds.get("TestRackUnit")?.label).toBe("Rackunit");
    expect(kinds.get("TestRackUnit")?.attributes[0]?.label).toBe("Serial Number");
    expect(kinds.get("CoreNode")?.implementers).toContain("TestRackUnit");
    expect(kinds.has("CoreAccount")).toBe(true);
    expect(kinds.has("ProfileTestRackUnit")).toBe(false);
  });

  const overriding = (node: string, generic = "") => `
      generics:
        - { name: Named, namespace: Test, attributes: [{ name: note, kind: Text${generic} }], relationships: [{ name: of, peer: BuiltinTag }] }
      nodes:
        - { name: Box, namespace: Test, inherit_from: [TestNamed], ${node} }`;

  test.each([
    [
      overriding("attributes: [{ name: note, kind: Text }]", ", allow_override: none"),
      "nodes[0].attributes[0] overrides note of TestNamed, which does not allow that (allow_override: none).",
    ],
    [overriding("attributes: [{ name: note, kind: Number }]"), "attributes[0].kind must be Text, as note of"],
    [overriding("relationships: [{ name: of, peer: CoreAccount }]"), "[0].peer must be BuiltinTag, as of of"],
  ])("refuses what the server refuses of an inherited field (%#)", (text, message) => {
    expect(() => resolve(text)).toThrow(message);
  });

  test("makes optional what is deprecated, as the server does", () => {
    const kinds = resolve(`
      nodes:
        - name: Box
          namespace: Test
          attributes: [{ name: note, kind: Text, deprecation: Use size. }]
          relationships: [{ name: tag, peer: BuiltinTag, cardinality: one, optional: false, deprecation: Gone. }]`);
    expect(fields(kinds, "TestBox")).toEqual([
      "note: Optional<string>",
      'tag: One<"BuiltinTag">',
      ...GROUPS,
      PROFILES,
    ]);
  });

  test("gives a node what its generics have, and keeps what it says itself", () => {
    const kinds = resolve(`
      generics:
        - name: Named
          namespace: Test
          attributes:
            - { name: name, kind: Text, unique: true, order_weight: 1500 }
            - { name: note, kind: Text, optional: true }
          relationships:
            - { name: owner, peer: CoreAccount, cardinality: one }
      nodes:
        - name: Box
          namespace: Test
          inherit_from: [TestNamed, CoreArtifactTarget]
          attributes:
            - { name: note, kind: Text }
            - { name: size, kind: Number }`);
    expect(fields(kinds, "TestBox")).toEqual([
      "note: Mandatory<string>",
      "name: Mandatory<string>",
      "size: Mandatory<number>",
      'artifacts: Many<"CoreArtifact">',
      'member_of_groups: Many<"CoreGroup", "optional", "values">',
      'owner: One<"CoreAccount">',
      'subscriber_of_groups: Many<"CoreGroup", "optional", "values">',
      PROFILES,
    ]);
    expect(kinds.get("TestBox")?.humanFriendlyId).toEqual(["name__value"]);
    expect(kinds.get("TestNamed")?.implementers).toEqual(["TestBox"]);
    expect(kinds.get("CoreArtifactTarget")?.implementers).toEqual(["TestBox"]);
  });

  test("gives a hierarchy its parents and children", () => {
    const kinds = resolve(`
      generics:
        - { name: Place, namespace: Test, hierarchical: true }
      nodes:
        - { name: Region, namespace: Test, inherit_from: [TestPlace], parent: "", children: TestSite }
        - { name: Site, namespace: Test, inherit_from: [TestPlace], parent: TestRegion, children: "" }
        - { name: Net, namespace: Test, inherit_from: [BuiltinIPPrefix] }`);
    const around = [
      'ancestors: Many<"TestPlace", "read-only", "none">',
      'descendants: Many<"TestPlace", "read-only", "none">',
    ];
    expect(fields(kinds, "TestPlace")).toEqual([
      'parent: One<"TestPlace">',
      'children: Many<"TestPlace">',
      ...GROUPS,
      PROFILES,
      ...around,
    ]);
    expect(fields(kinds, "TestRegion")).toEqual([
      'parent: One<"TestPlace">',
      'children: Many<"TestSite">',
      ...GROUPS,
      PROFILES,
      ...around,
    ]);
    expect(fields(kinds, "TestSite")).toContain('parent: One<"TestRegion", "mandatory">');
    expect(fields(kinds, "TestSite")).toContain('children: Many<"TestPlace">');
    expect(fields(kinds, "TestNet")).toContain('parent: One<"BuiltinIPPrefix", "read-only">');
    expect(fields(kinds, "TestNet")).toContain('ancestors: Many<"BuiltinIPPrefix", "read-only", "none">');
  });

  test.each([
    ["human_friendly_id: [size__value]", ["size__value"]],
    ["uniqueness_constraints: [[name__value, size__value], [size__value]]", ["size__value"]],
    ["uniqueness_constraints: [[other]]", []],
    ["label: none", []],
  ])("takes the human-friendly id from %s", (fact, expected) => {
    const attributes = "attributes: [{ name: name, kind: Text }, { name: size, kind: Number }]";
    const kinds = resolve(`nodes: [{ name: A, namespace: Test, ${fact}, ${attributes} }]`);
    expect(kinds.get("TestA")?.humanFriendlyId).toEqual(expected);
  });

  test("puts files together: a kind said twice, extensions, what is removed", () => {
    const kinds = resolve(
      `extensions:
         nodes:
           - { kind: TestA, attributes: [{ name: added, kind: Text }] }
           - { kind: BuiltinTag, relationships: [{ name: things, peer: TestA }] }`,
      "nodes: [{ name: A, namespace: Test, label: First, description: Kept, attributes: [{ name: one, kind: Text }, { name: two, kind: Text }] }]",
      `nodes:
         - name: A
           namespace: Test
           label: Last
           attributes: [{ name: one, kind: Text, state: absent }, { name: two, kind: Text, optional: true }]
         - { name: Gone, namespace: Test, state: absent }`,
    );
    expect(fields(kinds, "TestA").slice(0, 2)).toEqual(["two: Optional<string>", "added: Mandatory<string>"]);
    expect(kinds.get("TestA")).toMatchObject({ label: "Last", description: "Kept" });
    expect(fields(kinds, "BuiltinTag")).toContain('things: Many<"TestA">');
    expect(kinds.has("TestGone")).toBe(false);
  });

  test("leaves out relationships to kinds that only a server makes", () => {
    const relationships = "relationships: [{ name: made, peer: TemplateTestA, optional: true }]";
    expect(
      fields(resolve(`nodes: [{ name: A, namespace: Test, ${relationships} }]`), "TestA"),
    ).not.toContainEqual(expect.stringContaining("made"));
  });

  test.each([
    ["nodes:\n  - name: A\n", '0.yml:2:5: nodes[0] needs a "namespace".'],
    [
      "nodes:\n  - {name: A, namespace: T, inherit_from: [TGone]}\n",
      "0.yml:2:44: nodes[0].inherit_from[0] names TGone, which no file defines and Infrahub does not have.",
    ],
    [
      "nodes:\n  - {name: A, namespace: T, inherit_from: [BuiltinTag]}\n",
      "0.yml:2:44: nodes[0].inherit_from[0] names BuiltinTag, which is not one of the generics.",
    ],
    [
      "nodes:\n  - {name: A, namespace: T, hierarchy: TGone}\n",
      "0.yml:2:40: nodes[0].hierarchy names TGone, which",
    ],
    [
      "nodes:\n  - {name: A, namespace: T, parent: TGone}\n",
      "0.yml:2:37: nodes[0].parent names TGone, which",
    ],
    [
      "nodes:\n  - name: A\n    namespace: T\n    relationships:\n      - name: b\n        peer: TGone\n",
      "0.yml:6:15: nodes[0].relationships[0].peer names TGone, which no file defines",
    ],
    [
      "nodes:\n  - name: A\n    namespace: T\n    attributes:\n      - name: b\n",
      '0.yml:5:9: nodes[0].attributes[0] needs a "kind".',
    ],
    [
      "nodes:\n  - name: A\n    namespace: T\n    hierarchical: maybe\n",
      "0.yml:4:19: nodes[0].hierarchical must be true or false.",
    ],
    [
      "nodes:\n  - name: A\n    namespace: T\n    label: [a]\n",
      "0.yml:4:12: nodes[0].label must be a string.",
    ],
    [
      "nodes:\n  - name: A\n    namespace: T\n    attributes:\n      - {name: b, kind: Text}\n      - {name: b, kind: Text}\n",
      '0.yml:6:9: nodes[0].attributes[1] is the second field with the name "b".',
    ],
    [
      "nodes:\n  - name: A\n    namespace: T\n    attributes: [{name: b, kind: Text}]\n    relationships: [{name: b, peer: TA}]\n",
      '0.yml:5:21: nodes[0].relationships[0] is the second field with the name "b".',
    ],
    [
      "nodes:\n  - name: A\n    namespace: T\n    attributes: [{name: b, kind: Text, order_weight: high}]\n",
      "0.yml:4:54: nodes[0].attributes[0].order_weight must be a number.",
    ],
    [
      "nodes:\n  - name: A\n    namespace: T\n    attributes: [{name: b, kind: Number, enum: [1, .nan]}]\n",
      "0.yml:4:52: nodes[0].attributes[0].enum[1] must be a string, a number, true or false.",
    ],
    [
      "extensions:\n  nodes:\n    - kind: TGone\n",
      "0.yml:3:13: extensions.nodes[0].kind names TGone, which no file defines and Infrahub does not have.",
    ],
    [
      "generics:\n  - {name: Tag, namespace: Builtin}\n",
      "0.yml:2:5: generics[0] (BuiltinTag) is one of the generics, but BuiltinTag is one of the nodes already.",
    ],
  ])("refuses %j, and says where", (text, message) => {
    expect(() => resolve(text)).toThrow(message);
  });
});

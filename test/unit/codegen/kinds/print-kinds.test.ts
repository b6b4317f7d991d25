import { describe, expect, test } from "vitest";

import type { JsonObject } from "../../../../src/codegen/json.js";
import { printKinds } from "../../../../src/codegen/kinds/print-kinds.js";
import { readSchemaModel } from "../../../../src/codegen/kinds/read-schema-model.js";
import { diagnostics } from "./diagnostics.js";
import { madeKind, madeSchema } from "./made-schema.js";

const OPTIONS = { title: "The kinds of Infrahub", command: "npm run generate", from: "infrahub-client" };

function print(lists: Record<string, JsonObject[]>): string {
  return printKinds(readSchemaModel(madeSchema(lists), "the schema"), OPTIONS);
}

function printAttribute(attribute: JsonObject): string {
  const printed = print({ nodes: [madeKind("Thing", { attributes: [{ name: "field", ...attribute }] })] });
  return /^ {4}field: (.*);$/m.exec(printed)?.[1] ?? "nothing";
}

function printRelationship(relationship: JsonObject): string {
  const relationships = [{ name: "field", peer: "TestThing", ...relationship }];
  return (
    /^ {4}field: (.*);$/m.exec(print({ nodes: [madeKind("Thing", { relationships })] }))?.[1] ?? "nothing"
  );
}

describe("printKinds", () => {
  test("prints a module with every kind", () => {
    const device = madeKind("Device", {
      label: "Device",
      description: "A box in a rack.",
      human_friendly_id: ["site__name__value", "name__value"],
      attributes: [
        {
          name: "role",
          kind: "Dropdown",
          optional: true,
          order_weight: 2,
          choices: [{ name: "leaf" }, { name: "spine" }],
        },
        { name: "name", kind: "Text", label: "Name", order_weight: 1 },
      ],
      relationships: [{ name: "site", peer: "TestSite", cardinality: "one", optional: false, label: "Site" }],
    });
    const printed = print({
      nodes: [madeKind("Site"), device],
      generics: [madeKind("Box", { used_by: ["TestSite", "TestGone", "TestDevice"] })],
    });
    expect(printed).toBe(`/*
 * The kinds of Infrahub, as types.
 * Generated: do not edit. To write it again, run
 *   npm run generate
 */

import type { Mandatory, One, Optional } from "infrahub-client";

export interface TestBox {
  kind: "TestBox";
  hfid: null;
  displayLabel: null;
  /** The kinds that implement it. */
  implementers: "TestDevice" | "TestSite";
  attributes: {};
  relationships: {};
}

/** Device. A box in a rack. */
export interface TestDevice {
  kind: "TestDevice";
  /** The human-friendly id: site__name, name. */
  hfid: [site__name: string, name: string];
  displayLabel: null;
  attributes: {
    /** Name. */
    name: Mandatory<string>;
    role: Optional<"leaf" | "spine">;
  };
  relationships: {
    /** Site. */
    site: One<"TestSite", "mandatory">;
  };
}

export interface TestSite {
  kind: "TestSite";
  hfid: null;
  displayLabel: null;
  attributes: {};
  relationships: {};
}

/** Every kind of the schema by its name: give it to \`InfrahubClient\`. */
export interface Kinds {
  TestBox: TestBox;
  TestDevice: TestDevice;
  TestSite: TestSite;
}
`);
    expect(diagnostics(printed)).toEqual([]);
  });

  test.each([
    [{}, "Mandatory<string>"],
    [{ optional: true }, "Optional<string>"],
    [{ optional: true, default_value: "a" }, "Defaulted<string>"],
    [{ default_value: "" }, "Defaulted<string>"],
    [{ read_only: true }, "ReadOnly<string>"],
    [{ read_only: true, optional: true }, "ReadOnly<string | null>"],
    [{ read_only: true, optional: true, default_value: "a" }, "ReadOnly<string>"],
    [{ optional: true, computed_attribute: { kind: "Jinja2" } }, "ReadOnly<string | null>"],
    [{ optional: true, computed_attribute: { kind: "User" } }, "Optional<string>"],
  ])("tells of a text with %o when it is read and written", (attribute, expected) => {
    expect(printAttribute({ kind: "Text", ...attribute })).toBe(expected);
  });

  test.each([
    [{}, 'Many<"TestThing">'],
    [{ cardinality: "one" }, 'One<"TestThing">'],
    [{ cardinality: "one", optional: false }, 'One<"TestThing", "mandatory">'],
    [{ cardinality: "many", optional: false }, 'Many<"TestThing", "mandatory">'],
    [{ read_only: true, optional: false }, 'Many<"TestThing", "read-only">'],
    [{ peer: "InternalThing" }, "nothing"],
    [{ state: "absent" }, "nothing"],
  ])("prints a relationship with %o", (relationship, expected) => {
    expect(printRelationship(relationship)).toBe(expected);
  });

  test("gives a hierarchy its ancestors and descendants", () => {
    const printed = print({
      generics: [madeKind("Place", { hierarchical: true })],
      nodes: [madeKind("Site", { hierarchy: "TestPlace" }), madeKind("Lost", { hierarchy: "TestGone" })],
    });
    const relationships = `  relationships: {
    /** Ancestors. */
    ancestors: Many<"TestPlace", "read-only", "none">;
    /** Descendants. */
    descendants: Many<"TestPlace", "read-only", "none">;
  };`;
    expect(printed.split(relationships)).toHaveLength(3);
  });

  test("says of what kind an attribute is, and which filters a relationship has, where the types do not", () => {
    const attributes = [
      "Text",
      "Number",
      "Bandwidth",
      "DateTime",
      "List",
      "JSON",
      "Any",
      "OfANewerServer",
    ].map((kind) => ({ name: kind.toLowerCase(), kind, optional: true }));
    const groups = { name: "groups", peer: "TestThing", kind: "Group", cardinality: "many" };
    const printed = print({
      nodes: [madeKind("Thing", { attributes, relationships: [groups], display_label: "text__value" })],
    });
    expect(printed).not.toContain("displayLabel");
    for (const line of [
      "text: Optional<string>;",
      "number: Optional<number>;",
      "bandwidth: Optional<number>;",
      'datetime: Optional<string, "DateTime">;',
      'list: Optional<JsonValue[], "List">;',
      'json: Optional<JsonValue, "JSON">;',
      'any: Optional<JsonValue, "Any">;',
      "ofanewerserver: Optional<JsonValue>;",
      'groups: Many<"TestThing", "optional", "values">;',
    ])
      expect(printed).toContain(line);
  });

  test("puts what the schema says into comments, and nothing of it elsewhere", () => {
    const prose = {
      label: "Ends */ here",
      description: "First `line`\n@internal ${x}\r\n\u2028 last",
      deprecation: "Gone */ soon",
    };
    const printed = print({
      nodes: [madeKind("Thing", { ...prose, attributes: [{ name: "a", kind: "Text", ...prose }] })],
    });
    expect(printed).toContain(`/**
 * Ends *\\/ here. First \`line\`
 * \\@internal \${x}
 *
 * last.
 * @deprecated Gone *\\/ soon
 */
export interface TestThing {`);
    expect(diagnostics(printed)).toEqual([]);
  });

  test("prints right code for whatever names there are", () => {
    const kinds = [
      ...[
        "Mandatory",
        "MandatoryKind",
        "JsonValue",
        "Kinds",
        "Many",
        "string",
        "class",
        "default",
        "Array",
        "Record",
      ],
      ...["__proto__", "2-a", "2_a", "a b", 'a"b', "*/", "été"],
    ];
    const names = [
      "Many",
      "JsonValue",
      "Optional",
      "class",
      "constructor",
      "__proto__",
      "2nd",
      "a-b",
      'a"b',
      "a\nb",
    ];
    const printed = print({
      nodes: kinds.map((kind) => ({
        kind,
        human_friendly_id: [...names.map((name) => `${name}__value`), "class__name__value"],
        attributes: names.map((name) => ({ name, kind: "Text" })),
        relationships: kinds.map((peer) => ({ name: `to ${peer}`, peer })),
      })),
    });
    expect(diagnostics(printed)).toEqual([]);
    expect(printed).toContain('import type { Mandatory, Many } from "infrahub-client";');
    expect(printed).toContain("\n  Mandatory: MandatoryKind_;\n");
    expect(printed).toContain("\n  MandatoryKind: MandatoryKind;\n");
    expect(printed).toContain('\n  "2-a": _2_aKind;\n');
    const check = kinds.map(
      (kind) => `const _: Kinds[${JSON.stringify(kind)}]["kind"] = ${JSON.stringify(kind)}; _;`,
    );
    expect(diagnostics(`${printed}${check.map((line) => `{ ${line} }`).join("\n")}`)).toEqual([]);
  });

  test("keeps a command and a title inside the first comment", () => {
    const printed = printKinds([], { ...OPTIONS, title: "branch */ x", command: "run\n*/" });
    expect(printed).toBe(`/*
 * branch *\\/ x, as types.
 * Generated: do not edit. To write it again, run
 *   run
 *   *\\/
 */

/** Every kind of the schema by its name: give it to \`InfrahubClient\`. */
export interface Kinds {}
`);
    expect(diagnostics(printed)).toEqual([]);
  });

  test("prints the same whatever the order that the server gives things in", () => {
    const attributes = ["b", "a", "c"].map((name) => ({
      name,
      kind: "Text",
      order_weight: name === "c" ? 1 : 2,
    }));
    const nodes = [madeKind("B", { attributes }), madeKind("A")];
    const turned = [madeKind("A"), madeKind("B", { attributes: attributes.toReversed() })];
    expect(print({ nodes })).toBe(print({ nodes: turned }));
    expect(print({ nodes }).match(/[abc](?=: Mandatory)/g)).toEqual(["c", "a", "b"]);
  });
});

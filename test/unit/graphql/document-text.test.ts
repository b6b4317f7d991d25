import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/rest.js";
import { documentText, operationName } from "../../../src/graphql/document-text.js";
import { caught } from "../helpers/caught.js";

describe("the operation's name", () => {
  test.each<[document: string, name: string | undefined]>([
    ["query Tags { a }", "Tags"],
    ['mutation Make($x: String = "query B") @live { a }', "Make"],
    ["subscription S { a }", "S"],
    ["query query { mutation }", "query"],
    ['# query A\nquery B { a(x: "query C {", y: """query D { \\""" """) }', "B"],
    ["fragment query on X { a } query A { ...query }", "A"],
    ["query A { ...F } fragment F on X { query mutation { a } }", "A"],
    ["{ a }", undefined],
    ["query { a }", undefined],
    ["query ($x: Int) { a }", undefined],
    ["query @live { a }", undefined],
    ["query A { a } query B { b }", undefined],
    ["query A { a } { b }", undefined],
    ["fragment F on X { a }", undefined],
    ["", undefined],
  ])("of %j is %j", (document, name) => {
    expect(operationName(document)).toBe(name);
  });
});

const name = (value: string) => ({ kind: "Name", value });
const named = (type: string) => ({ kind: "NamedType", name: name(type) });
const variable = (value: string) => ({ kind: "Variable", name: name(value) });
const argument = (value: string, given: object) => ({ kind: "Argument", name: name(value), value: given });
const field = (value: string, more: object = {}) => ({ kind: "Field", name: name(value), ...more });
const selection = (...selections: object[]) => ({ kind: "SelectionSet", selections });

describe("a parsed document", () => {
  test("is printed whole", async () => {
    const values = [
      { kind: "IntValue", value: "1" },
      { kind: "FloatValue", value: "1.5" },
      { kind: "StringValue", value: '"\n\\ é' },
      { kind: "BooleanValue", value: true },
      { kind: "NullValue" },
      { kind: "EnumValue", value: "DESC" },
      { kind: "ObjectValue", fields: [{ kind: "ObjectField", name: name("id"), value: variable("id") }] },
    ];
    const document = {
      kind: "Document",
      // The source may lack what was added to the document later.
      loc: { source: { body: "query Old { a }" } },
      definitions: [
        {
          kind: "OperationDefinition",
          operation: "query",
          name: name("All"),
          variableDefinitions: [
            {
              kind: "VariableDefinition",
              variable: variable("id"),
              type: { kind: "NonNullType", type: named("ID") },
            },
            {
              kind: "VariableDefinition",
              variable: variable("ids"),
              type: { kind: "ListType", type: { kind: "NonNullType", type: named("ID") } },
              defaultValue: { kind: "ListValue", values: [] },
            },
          ],
          directives: [{ kind: "Directive", name: name("live") }],
          selectionSet: selection(
            field("tags", {
              alias: name("red"),
              arguments: [argument("in", { kind: "ListValue", values })],
              directives: [
                {
                  kind: "Directive",
                  name: name("include"),
                  arguments: [argument("if", { kind: "BooleanValue", value: false })],
                },
              ],
              selectionSet: selection(
                field("id"),
                { kind: "FragmentSpread", name: name("F") },
                {
                  kind: "InlineFragment",
                  typeCondition: named("BuiltinTag"),
                  selectionSet: selection(field("x")),
                },
                { kind: "InlineFragment", selectionSet: selection(field("y")) },
              ),
            }),
          ),
        },
        {
          kind: "FragmentDefinition",
          name: name("F"),
          typeCondition: named("Node"),
          selectionSet: selection(field("display_label")),
        },
      ],
    };
    expect(await documentText(document)).toBe(
      `query All($id: ID!, $ids: [ID!] = []) @live { red: tags(in: [1, 1.5, "\\"\\n\\\\ é", true, null, DESC, {id: $id}]) @include(if: false) { id ...F ... on BuiltinTag { x } ... { y } } }

fragment F on Node { display_label }`,
    );
  });

  test("without a name is printed without one", async () => {
    const definition = {
      kind: "OperationDefinition",
      operation: "mutation",
      selectionSet: selection(field("a")),
    };
    const text = await documentText({ kind: "Document", definitions: [definition] });
    expect(text.replace(/\s+/g, " ")).toBe("mutation { a }");
  });

  test("with what no request may hold is refused", async () => {
    const document = { kind: "Document", definitions: [{ kind: "ObjectTypeDefinition" }] };
    const error = await caught(InvalidInputError, documentText(document));
    expect(error.message).toContain("ObjectTypeDefinition");
  });
});

describe("a fragment that two documents share", () => {
  const fragment = (...fields: string[]) => ({
    kind: "FragmentDefinition",
    name: name("F"),
    typeCondition: named("Node"),
    selectionSet: selection(...fields.map((one) => field(one))),
  });
  const operation = {
    kind: "OperationDefinition",
    operation: "query",
    name: name("A"),
    selectionSet: selection(field("a"), { kind: "FragmentSpread", name: name("F") }),
  };

  test("is sent once", async () => {
    const definitions = [operation, fragment("id"), fragment("id"), fragment("id")];
    expect(await documentText({ kind: "Document", definitions })).toBe(
      "query A { a ...F }\n\nfragment F on Node { id }",
    );
  });

  test("in name alone is refused", async () => {
    const definitions = [operation, fragment("id"), fragment("id", "hfid")];
    const error = await caught(InvalidInputError, documentText({ kind: "Document", definitions }));
    expect(error.message).toBe("The document holds two different fragments named F. Rename one of them.");
  });
});

test("a document that is a String object gives its text", async () => {
  class TypedDocumentString extends String {}
  expect(await documentText(new TypedDocumentString("query A { a }"))).toBe("query A { a }");
});

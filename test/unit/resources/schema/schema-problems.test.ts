import { expect, it } from "vitest";
import { SchemaNotValidError, ValidationError } from "../../../../src/index.js";
import type {
  SchemaDocument,
  SchemaFile,
  SchemaPath,
} from "../../../../src/resources/schema/schema-input.js";
import { schemaProblems } from "../../../../src/resources/schema/schema-problems.js";

const device = {
  version: "1.0",
  nodes: [
    { name: "Site", namespace: "Infra" },
    {
      name: "Device",
      namespace: "Infra",
      order_by: ["name__value"],
      attributes: [
        { name: "name", kind: "Text" },
        { name: "role", kind: "Dropdown", choices: [{ name: "leaf", color: "red" }] },
        { kind: "Text" },
      ],
      relationships: [{ name: "site", peer: "InfraPlace" }],
    },
  ],
  extensions: { nodes: [{ kind: "CoreAccount", attributes: [{ name: "badge", kind: "Text" }] }] },
} as SchemaDocument;

const problem = (message: string, path?: SchemaPath) =>
  schemaProblems([{ message, ...(path && { path: ["body", "schemas", ...path] }) }], [device])[0];

it.each([
  [["nodes", 1, "attributes", 1, "Dropdown", "choices", 0, "color"], "attribute", "role", "choices[0].color"],
  [["nodes", 1, "attributes", 1, "Dropdown"], "attribute", "role", undefined],
  [["nodes", 1, "attributes", 2, "Text", "name"], "attribute", undefined, "attributes[2].name"],
  [["nodes", 1, "relationships", 0, "cardinality"], "relationship", "site", "cardinality"],
  [["nodes", 1, "lable"], "attribute", undefined, "lable"],
])("finds what is at %j", (path, of, name, field) => {
  expect(problem("wrong", [0, ...path])).toEqual({
    message: "wrong",
    kind: "InfraDevice",
    ...(name !== undefined && { [of]: name }),
    ...(field !== undefined && { field }),
    path: [0, ...path.filter((part) => part !== "Dropdown" && part !== "Text")],
  });
});

it.each([
  ["InfraDevice.order_by: nope", { kind: "InfraDevice", field: "order_by" }],
  ["InfraDevice: Attribute 'role' is a computed attribute", { kind: "InfraDevice", attribute: "role" }],
  ["InfraDevice.site: must not be optional", { kind: "InfraDevice", relationship: "site" }],
  ["InfraDevice: default value x is not valid at name", { kind: "InfraDevice", attribute: "name" }],
  ["InfraDevice's relationship site cannot be overriden", { kind: "InfraDevice", relationship: "site" }],
  ["InfraSite Unable to find the generic X", { kind: "InfraSite" }],
  ["Restricted namespace 'Infra' used on 'Site'", { kind: "InfraSite" }],
  [
    "Unable to find the schema 'InfraPlace' in the registry",
    { kind: "InfraDevice", relationship: "site", field: "peer" },
  ],
  ["constraint violation on schema 'CoreAccount'. Node (x) is not compliant.", { kind: "CoreAccount" }],
  ["CoreAccount: Attribute 'badge' is odd", { kind: "CoreAccount", attribute: "badge" }],
  ["Something else", {}],
])("finds what this is about: %s", (message, expected) => {
  const { path, ...found } = problem(message) ?? { message: "" };
  expect(found).toEqual({ message, ...expected });
  expect(path === undefined).toBe(Object.keys(expected).length === 0);
});

it("tells one problem from the next in the violations by the data", () => {
  const [one, other, ...more] = schemaProblems(
    [{ message: "on schema 'InfraSite'. Node (a, b),\non schema 'InfraDevice'. Node (c)" }],
    [device],
  );
  expect([one?.kind, other?.kind, more]).toEqual(["InfraSite", "InfraDevice", []]);
});

it("counts on nothing in a schema", () => {
  const odd = { nodes: [null, { attributes: 5, name: null }, "x"], generics: {}, extensions: null };
  const inputs = [odd as unknown as SchemaDocument];
  const at = (path: SchemaPath) => ({ message: "m", path: ["body", "schemas", ...path] });
  const errors = [
    at([0, "nodes", 0, "name"]),
    at([0, "nodes", 1, "attributes", 0]),
    at([7]),
    { message: "n" },
  ];
  expect(schemaProblems(errors, inputs).map(({ message }) => message)).toEqual(["m", "m", "m", "n"]);
});

it("has the place in the file, and says it first", () => {
  const file: SchemaFile = {
    file: "a.yml",
    document: device,
    locate: (path) => ({ line: path.length, column: 1 }),
  };
  const errors = [
    { message: "too short", path: ["body", "schemas", 1, "nodes", 1, "name"] },
    { message: "InfraSite: not so" },
    { message: "who knows" },
  ];
  const problems = schemaProblems(errors, [{ version: "1.0" }, file]);
  expect(problems[0]).toMatchObject({ file: "a.yml", line: 3, column: 1, path: [1, "nodes", 1, "name"] });
  const error = new SchemaNotValidError(problems, { status: 422 });
  expect(error).toBeInstanceOf(ValidationError);
  expect(error.message.split("\n")).toEqual([
    "a.yml:3:1: InfraDevice.name: too short",
    "a.yml:2:1: InfraSite: not so",
    "who knows",
  ]);
  expect(JSON.parse(JSON.stringify(error))).toMatchObject({ name: "SchemaNotValidError", problems });
});

import { expect, test } from "vitest";
import { checkAttribute } from "../../../../src/nodes/write/check-attribute.js";
import { InvalidInputError } from "../../../../src/rest.js";
import type { AttributeSchema, Kind } from "../../../../src/schema/branch-schema.js";
import { testId } from "../play-store.js";

const rack = { name: "SampleRack" } as Kind;
const attribute = (kind: string, more: Partial<AttributeSchema> = {}) =>
  ({ name: "field", kind, optional: true, ...more }) as AttributeSchema;

const POOL = testId(9);
const choices = [{ name: "up" }, { name: "down" }] as AttributeSchema["choices"];

test.each<[AttributeSchema, unknown, unknown]>([
  [attribute("DateTime"), "", ""],
  [attribute("DateTime"), new Date("2026-01-02T03:04:05.000Z"), "2026-01-02T03:04:05.000Z"],
  [attribute("Number", { enum: [1, 2] }), 2n, 2n],
  [attribute("Number"), null, null],
  [attribute("HashedPassword"), "NULL", "NULL"],
  [attribute("Text", { enum: ["NULL", "x"] }), "NULL", "NULL"],
  [attribute("Dropdown", { choices }), "up", "up"],
  // A kind of a newer server is taken for a text.
  [attribute("Telepathy"), "x", "x"],
])("%o takes %o and sends %o", (schema, value, sent) => {
  expect(checkAttribute(rack, schema, { value })).toEqual({ value: sent });
});

test.each<[AttributeSchema, Record<string, unknown>, string]>([
  [
    attribute("Text"),
    { value: undefined },
    "SampleRack.field has no value: give null to clear it, or leave it out.",
  ],
  [attribute("Text", { optional: false }), { value: null }, "SampleRack.field must have a value"],
  [attribute("DateTime", { optional: false }), { value: "" }, "SampleRack.field takes"],
  [attribute("Text", { read_only: true }), { value: "x" }, "SampleRack.field is set by the server alone."],
  [attribute("Telepathy"), { value: 5 }, "SampleRack.field takes text, not 5."],
  [attribute("Number", { enum: [1, 2] }), { value: 3n }, "the schema has 1, 2."],
  [attribute("Dropdown", { choices }), { value: "away" }, 'the schema has "up", "down".'],
  [attribute("Text"), { value: "NULL" }, 'the server stores the text "NULL" as no value'],
  [
    attribute("Dropdown", { choices: [] }),
    { value: "NULL" },
    'the server stores the text "NULL" as no value',
  ],
  [attribute("Text"), { is_default: "yes" }, 'is_default takes true or false, not "yes".'],
  [attribute("Text"), { is_protected: 1 }, "is_protected takes true or false, not 1."],
  [attribute("Text"), { source: null }, "the server cannot take its source away"],
  [attribute("Text"), { owner: null }, "the server cannot take its owner away"],
  [attribute("Text"), { owner: "anna" }, "SampleRack.field.owner"],
])("%o refuses %o: %s", (schema, change, message) => {
  expect(() => checkAttribute(rack, schema, change)).toThrow(InvalidInputError);
  expect(() => checkAttribute(rack, schema, change)).toThrow(message);
});

test("a secret is not repeated in the refusal", () => {
  const refused = () => checkAttribute(rack, attribute("Password"), { value: 12345 });
  expect(refused).toThrow("not this.");
  expect(refused).not.toThrow("12345");
});

test("flags, references and allocations are put in the server's words", () => {
  const number = attribute("Number");
  expect(checkAttribute(rack, number, { is_protected: true, source: { id: POOL } })).toEqual({
    is_protected: true,
    source: POOL,
  });
  const allocation = { from_pool: { id: POOL } };
  expect(checkAttribute(rack, number, { from_pool: { fromPool: POOL } })).toEqual(allocation);
  expect(checkAttribute(rack, number, { from_pool: POOL })).toEqual(allocation);
});

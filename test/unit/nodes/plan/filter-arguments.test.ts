import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../../../src/errors/invalid-input-error.js";
import { filterArguments, type FilterMode } from "../../../../src/nodes/plan/filter-arguments.js";
import { indexSchema } from "../../../../src/schema/branch-schema.js";
import { sampleSchema } from "../sample-schema.js";

const schema = indexSchema(sampleSchema() as unknown as Parameters<typeof indexSchema>[0]);
const NESTED: FilterMode = { nested: true };
const PARTIAL: FilterMode = { partialMatch: true };

/** The filters as they are sent. */
function sent(kindName: string, filters: object, mode?: FilterMode): Record<string, unknown> {
  const kind = schema.kinds.get(kindName);
  if (!kind) throw new Error(`There is no ${kindName}.`);
  const given = filterArguments(schema, kind, { ...filters }, mode);
  return Object.fromEntries(given.map(({ name, value }) => [name, value]));
}

describe("a value of a wrong type is refused", () => {
  it.each<[name: string, value: unknown, message: string]>([
    ["note__value", 1, 'note__value takes text, not 1. Give it as text: "1".'],
    ["note__value", ["a"], 'note__value takes text, not ["a"].'],
    ["note__value", { a: 1 }, 'note__value takes text, not {"a":1}.'],
    ["note__value", "\ud800", "takes text without half characters"],
    ["note__values", "a", 'note__values takes a list, not "a".'],
    ["note__values", ["a", null], "note__values takes a list, each item of it text, not null."],
    ["note__values", [undefined], "not undefined."],
    ["units__value", "5", 'units__value takes a whole number, not "5". Give it without quotes: 5.'],
    ["units__value", 1.5, "units__value takes a whole number, not 1.5."],
    ["units__value", NaN, "units__value takes a whole number, not NaN."],
    ["units__value", Infinity, "units__value takes a whole number, not Infinity."],
    ["units__value", true, "units__value takes a whole number, not true."],
    ["units__value", 2 ** 53, "units__value takes a bigint where a number is no longer exact"],
    ["units__value", 2n ** 63n, "a whole number of 64 bits"],
    ["units__values", [1, NaN], "units__values takes a list, each item of it a whole number, not NaN."],
    ["uplink__value", 2 ** 31, "uplink__value takes a whole number of 32 bits, at most 2147483647"],
    [
      "checked__value",
      "true",
      'checked__value takes true or false, not "true". Give it without quotes: true.',
    ],
    ["checked__value", 1, "checked__value takes true or false, not 1."],
    ["units__isnull", "yes", "units__isnull takes true or false"],
    ["units__is_protected", 0, "units__is_protected takes true or false"],
    ["units__source__id", 5, "units__source__id takes an id, not 5."],
    ["ids", "i", 'ids takes a list, not "i".'],
    ["ids", [1], "ids takes a list, each item of it an id, not 1."],
    ["ids", [{ id: "i" }], 'an id, not {"id":"i"}.'],
    ["site__ids", "i", "site__ids takes a list"],
    ["site__isnull", "no", "site__isnull takes true or false"],
    ["site__name__value", 1, "site__name__value takes text"],
    ["any__value", 1, "any__value takes text, not 1."],
    ["words__value", ["a"], "words__value takes one item: text, a whole number, true or false"],
    ["words__value", 1.5, "words__value takes one item"],
    ["words__value", { a: 1 }, "words__value takes one item"],
    ["words__values", [["a"]], "each item of it one item"],
    ["words__values", [], "words__values is an empty list, which the server passes over here"],
    ["anything__value", 1.5, "anything__value takes text, a whole number, true, false or a list"],
    ["anything__value", { a: 1 }, "anything__value takes text"],
    ["node_metadata__created_at", "garbage", "takes text in ISO 8601"],
    ["node_metadata__created_at__after", "-1h", "takes text in ISO 8601"],
    ["node_metadata__created_at__before", "2026-02-30", "takes text in ISO 8601"],
    ["node_metadata__updated_at", new Date(NaN), "takes text in ISO 8601"],
    ["node_metadata__updated_at", 5, "takes text in ISO 8601"],
    ["node_metadata__created_by__ids", "i", "takes a list"],
    ["state__value", "on", 'state__value cannot be "on": the schema has "up", "down".'],
    ["state__values", ["up", "on"], 'state__values cannot be "on"'],
    ["level__value", 3, "level__value cannot be 3: the schema has 1, 2."],
  ])("%s: %o", (name, value, message) => {
    const refused = () => sent("SampleRack", { [name]: value });
    expect(refused).toThrow(InvalidInputError);
    expect(refused).toThrow(message);
  });

  it.each([
    [[], "hfid of SampleInterface has 2 parts (device__name__value, name__value), and 0 are given."],
    [["a"], "and 1 is given."],
    [["a", "b", "c"], "and 3 are given."],
    [["a", 1], "hfid takes a list, each item of it text, not 1."],
    ["a", 'hfid takes a list, not "a".'],
  ])("hfid: %o", (hfid, message) => {
    expect(() => sent("SampleInterface", { hfid })).toThrow(message);
  });
});

it("sends what is right as it is", () => {
  const filters = {
    anything__value: [1, 2],
    checked__value: false,
    ids: [],
    label__values: [],
    level__values: [1, 2n],
    node_metadata__created_at: "2026-01-31",
    note__value: "",
    site__ids: ["i"],
    units__value: 9007199254740993n,
    uplink__values: [-(2 ** 31) + 1, 2 ** 31 - 1],
    words__value: 0,
  };
  expect(sent("SampleRack", filters)).toEqual(filters);
});

it("sends a Date as ISO 8601", () => {
  expect(sent("SampleRack", { node_metadata__created_at__after: new Date(0) })).toEqual({
    node_metadata__created_at__after: "1970-01-01T00:00:00.000Z",
  });
});

it.each(["note__value", "note__values", "any__value", "site__city__value", "anything__value"])(
  "refuses %s to be the text that the server stores for no value",
  (name) => {
    const value = name.endsWith("s") ? ["a", "NULL"] : "NULL";
    expect(() => sent("SampleRack", { [name]: value })).toThrow("it would find nodes without one");
  },
);

it("looks for the text of a list's item, and not for a pattern", () => {
  const written = {
    "a.b": "a\\.b",
    "C++": "C\\+\\+",
    "c/d": "c\\\\/d",
    é: "\\\\u00e9",
    'q"': 'q\\\\"',
    NULL: "NULL",
  };
  for (const [text, pattern] of Object.entries(written))
    expect(sent("SampleRack", { words__value: text })).toEqual({ words__value: pattern });
  expect(sent("SampleRack", { words__values: ["a.b", 1, true] })).toEqual({
    words__values: ["a\\.b", 1, true],
  });
  // Not a pattern with partial match, but still what the server has written.
  expect(sent("SampleRack", { words__value: "a.b/é" }, PARTIAL)).toEqual({ words__value: "a.b\\/\\u00e9" });
});

describe("inside a selection, where the server passes over what is false, zero or empty", () => {
  it.each([
    [{ units__value: 0 }, { units__values: [0] }],
    [{ checked__value: false }, { checked__values: [false] }],
    [{ note__value: "" }, { note__values: [""] }],
    [{ units__value: 0n }, { units__values: [0n] }],
    [{ words__value: "" }, { words__values: [""] }],
    [
      { units__value: 1, ids: [] },
      { units__value: 1, ids: [] },
    ],
  ])("%o is sent as %o", (filters, expected) => {
    expect(sent("SampleRack", filters, NESTED)).toEqual(expected);
  });

  it.each([
    [{ units__values: [] }, "units__values is an empty list, which the server passes over here"],
    [{ units__is_protected: false }, "units__is_protected cannot be false inside a selection"],
    [{ units__source__id: "" }, 'units__source__id cannot be "" inside a selection'],
    [{ units__value: 0, units__values: [1] }, "give one of them"],
    [{ settings__value: "x" }, "has no filter settings__value"],
    [{ units__isnull: true }, "has no filter units__isnull inside a selection"],
    [{ site__name__value: "a" }, "has no filter site__name__value inside a selection"],
  ])("%o is refused", (filters, message) => {
    expect(() => sent("SampleRack", filters, NESTED)).toThrow(message);
  });
});

describe("with partial match, where the server looks into the text that stands for no value", () => {
  it.each([
    [{ note__value: "UL" }, { note__value: "UL", note__isnull: false }],
    [{ note__value: "" }, { note__value: "", note__isnull: false }],
    [{ note__value: "null" }, { note__value: "null", note__isnull: false }],
    [{ words__value: "l" }, { words__value: "l", words__isnull: false }],
    [
      { note__value: "l", note__isnull: true },
      { note__value: "l", note__isnull: true },
    ],
    [{ note__value: "x" }, { note__value: "x" }],
    [{ note__values: ["l"] }, { note__values: ["l"] }],
    [{ state__value: "u" }, { state__value: "u", state__isnull: false }],
    [{ site__name__value: "l" }, { site__name__value: "l" }],
  ])("%o is sent as %o", (filters, expected) => {
    expect(sent("SampleRack", filters, PARTIAL)).toEqual(expected);
  });

  it.each(["site__city__value", "any__value"])("%s is refused, as it can leave nothing out", (name) => {
    expect(() => sent("SampleRack", { [name]: "l" }, PARTIAL)).toThrow("would also find nodes without one");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonText, parseJson } from "../../../src/util/exact-json.js";

type Json = string | number | bigint | boolean | null | Json[] | { [key: string]: Json };

/** What JSON can hold, with integers of any size: those that a number holds as numbers, the others as bigint. */
const json: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: "binary" }),
    fc.stringMatching(/^[\\":,[ ]*-?\d{14,22}[\\":,\] ]*$/),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
    fc.bigInt().map((value) => (Number.isSafeInteger(Number(value)) ? Number(value) : value)),
    fc.constantFrom(true, false, null),
    fc.array(tie("json")),
    fc.dictionary(fc.string(), tie("json"), { noNullPrototype: true }),
  ),
})).json;

describe("JSON with integers of any size", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(json, (value) => {
        // A double of more than 16 digits is written as an integer, too.
        fc.pre(!holdsLongDouble(value));
        expect(parseJson(jsonText(value))).toEqual(value);
      }),
    );
  });

  it("is read as JSON.parse reads it, where no integer is long", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2, 30), (text, indent) => {
        const spaced = JSON.stringify(JSON.parse(text), null, indent);
        const plain = JSON.parse(spaced) as Json;
        fc.pre(!holdsLongDouble(plain));
        expect(parseJson(spaced)).toEqual(plain);
      }),
    );
  });

  it.each([
    ["9007199254740991", 9007199254740991],
    ["9007199254740992", 9007199254740992n],
    ["9007199254740993", 9007199254740993n],
    ["-9007199254740993", -9007199254740993n],
    ["9223372036854775807", 9223372036854775807n],
    [`[1,9007199254740993,"9007199254740993"]`, [1, 9007199254740993n, "9007199254740993"]],
    [`{"a":"x\\\\","b":9007199254740993}`, { a: "x\\", b: 9007199254740993n }],
    [`{"a":"x\\":9007199254740993,","b":1}`, { a: `x":9007199254740993,`, b: 1 }],
    [`{"a": [\n${" ".repeat(40)}9007199254740993]}`, { a: [9007199254740993n] }],
    ["0.12345678901234567", Number("0.12345678901234567")],
    ["12345678901234567.5", Number("12345678901234567.5")],
    ["9007199254740993e2", 9007199254740993e2],
    ["[9007199254740992.0]", [9007199254740992]],
  ])("reads %s", (text, value) => {
    expect(parseJson(text)).toEqual(value);
  });

  it("refuses what is not JSON, with and without a long integer", () => {
    for (const text of ["", "{", "[9007199254740993", `"9007199254740993`, "9007199254740993n"])
      expect(() => parseJson(text), text).toThrow(SyntaxError);
  });

  it("writes a bigint as an integer, also where a program gives bigint a toJSON", () => {
    const value = { a: [9007199254740993n, "9007199254740993"], b: -1n };
    const text = `{"a":[9007199254740993,"9007199254740993"],"b":-1}`;
    expect(jsonText(value)).toBe(text);
    const prototype = BigInt.prototype as { toJSON?: () => string };
    prototype.toJSON = () => "a string";
    try {
      expect(jsonText(value)).toBe(text);
    } finally {
      delete prototype.toJSON;
    }
  });

  it("refuses a circle", () => {
    const circle: unknown[] = [1n];
    circle.push(circle);
    expect(() => jsonText(circle)).toThrow(TypeError);
  });
});

function holdsLongDouble(value: Json): boolean {
  if (typeof value === "number") return Number.isInteger(value) && !Number.isSafeInteger(value);
  return typeof value === "object" && value !== null && Object.values(value).some(holdsLongDouble);
}

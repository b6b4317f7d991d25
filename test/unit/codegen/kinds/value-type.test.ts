import { describe, expect, test } from "vitest";

import type { JsonObject } from "../../../../src/codegen/json.js";
import { errorIn, FieldReader } from "../../../../src/codegen/kinds/field-reader.js";
import { readAttribute } from "../../../../src/codegen/kinds/read-attribute.js";
import { valueType } from "../../../../src/codegen/kinds/value-type.js";

function type(attribute: JsonObject): string {
  return valueType(
    readAttribute(new FieldReader({ name: "field", ...attribute }, [], errorIn("the schema"))),
  );
}

describe("valueType", () => {
  test.each([
    [
      "string",
      ["Text", "TextArea", "URL", "Email", "Color", "File", "Password", "HashedPassword", "MacAddress"],
    ],
    ["string", ["DateTime", "IPHost", "IPNetwork", "IPAddress", "ID", "Dropdown"]],
    ["number", ["Number", "NumberPool", "Bandwidth"]],
    ["boolean", ["Boolean", "Checkbox"]],
    ["JsonValue[]", ["List"]],
    ["JsonValue", ["JSON", "Any", "OfANewerServer"]],
  ])("gives %s to %o", (expected, kinds) => {
    expect(kinds.map((kind) => type({ kind }))).toEqual(kinds.map(() => expected));
  });

  test.each([
    [{ kind: "Dropdown", choices: [{ name: "b" }, { name: "a" }, { name: "b" }] }, '"a" | "b"'],
    [{ kind: "Dropdown", choices: [{ name: "b" }, { name: "" }] }, '"" | "b"'],
    [{ kind: "Number", enum: [10, 9, 1] }, "1 | 9 | 10"],
    [{ kind: "Dropdown", choices: [{ name: "a" }, { name: "b", state: "absent" }] }, '"a"'],
    [{ kind: "Dropdown", choices: [] }, "string"],
    [{ kind: "Text", enum: ["a", '"', "`", "*/"] }, '"\\"" | "*/" | "`" | "a"'],
    [{ kind: "Text", enum: [] }, "string"],
    [{ kind: "Number", enum: [1, 2.5] }, "1 | 2.5"],
    [{ kind: "Number", enum: [1, 2 ** 53] }, "number"],
    [{ kind: "Text", enum: ["\u2028", "\u202e"] }, '"\\u2028" | "\\u202e"'],
    [{ kind: "List", enum: ["a"] }, "JsonValue[]"],
  ])("takes the choices of %o", (attribute, expected) => {
    expect(type(attribute)).toBe(expected);
  });
});

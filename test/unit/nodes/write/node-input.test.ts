import { expect, test } from "vitest";
import { checkFieldNames, readAttributeInput } from "../../../../src/nodes/write/node-input.js";
import { InvalidInputError } from "../../../../src/rest.js";
import type { AttributeSchema, Kind } from "../../../../src/schema/branch-schema.js";
import { hideEnvironment } from "../../helpers/hide-environment.js";
import { playStore, testId } from "../play-store.js";

hideEnvironment();

const POOL = testId(9);

const kind = (more: Partial<Kind> = {}) =>
  ({
    name: "SampleRack",
    inheritFrom: [],
    attributes: new Map([["label", {}]]),
    relationships: new Map([["site", {}]]),
    ...more,
  }) as unknown as Kind;
const attribute = (of: string) => ({ name: "field", kind: of, optional: true }) as AttributeSchema;
const read = (of: string, given: unknown) => readAttributeInput(kind(), attribute(of), given);

test.each<[string, unknown, object]>([
  ["Text", "a", { value: "a" }],
  ["Text", null, { value: null }],
  ["List", ["a"], { value: ["a"] }],
  ["DateTime", new Date(5), { value: new Date(5) }],
  ["JSON", { value: 1 }, { value: { value: 1 } }],
  ["Any", { value: 1 }, { value: { value: 1 } }],
  ["Number", { fromPool: POOL }, { fromPool: { fromPool: POOL } }],
  ["Text", { value: "a", isProtected: true }, { value: "a", isProtected: true }],
  ["Text", { isDefault: true }, { isDefault: true }],
  ["Text", { source: POOL, owner: POOL }, { source: POOL, owner: POOL }],
])("%s given %o is %o", (of, given, handle) => {
  expect(read(of, given)).toEqual(handle);
});

test.each<[unknown, string]>([
  [{ vlaue: "a" }, "SampleRack.field has no vlaue. Give its value, or an object of value, isDefault,"],
  [{}, "SampleRack.field has no object without properties."],
])("%o is refused", (given, message) => {
  expect(() => read("Text", given)).toThrow(InvalidInputError);
  expect(() => read("Text", given)).toThrow(message);
});

test("a node is not a value", async () => {
  await using infrahub = await playStore();
  infrahub.put("SampleTag", POOL, { name: "red" });
  const tag = await infrahub.client.get("SampleTag", { id: POOL });
  expect(() => read("Text", tag)).toThrow(
    "SampleRack.field takes a value, and a SampleTag is given. To let a resource pool choose the value",
  );
});

test("fields are named by the kind, and a file where it holds one", () => {
  const check = (of: Kind, ...names: string[]) => {
    return () => {
      checkFieldNames(of, names);
    };
  };
  expect(check(kind(), "label", "site")).not.toThrow();
  expect(check(kind(), "file")).toThrow("SampleRack has no file. It has label, site.");
  const holder = kind({ inheritFrom: ["CoreFileObject"] });
  expect(check(holder, "file", "label")).not.toThrow();
  expect(check(holder, "sites")).toThrow("SampleRack has no sites. It has label, site, file.");
});

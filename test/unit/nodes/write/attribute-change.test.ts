import { describe, expect, test } from "vitest";
import { attributeChange, changeSnapshot, lostChange } from "../../../../src/nodes/write/attribute-change.js";
import { propertySnapshot, type AttributeHandle } from "../../../../src/nodes/node/snapshot.js";
import { testId } from "../play-store.js";

const [A, B] = [testId(1), testId(2)];
const read = (handle: AttributeHandle) => propertySnapshot(handle);

describe("what is to be sent of an attribute", () => {
  const before = read({
    value: "a",
    isDefault: false,
    isProtected: false,
    source: { id: A },
    owner: { id: A },
  });

  test.each<[AttributeHandle, Record<string, unknown> | undefined]>([
    [{ value: "a" }, undefined],
    [{ value: "b" }, { value: "b" }],
    [{ value: null }, { value: null }],
    [{ value: "a", isDefault: true }, { is_default: true }],
    [{ value: "b", isDefault: true }, { value: "b" }],
    [{ value: "a", isProtected: true }, { is_protected: true }],
    [{ value: "a", isProtected: false, source: { id: A }, owner: { id: A } }, undefined],
    [{ value: "a", source: { id: B } }, { source: B }],
    [{ value: "a", owner: { id: B } }, { owner: B }],
    [{ value: "b", fromPool: { fromPool: A } }, { from_pool: { fromPool: A } }],
    [{ value: [Number.NaN] }, { value: [Number.NaN] }],
  ])("of %o it is %o", (handle, change) => {
    expect(attributeChange(handle, before)).toEqual(change);
  });

  test("an object is compared by what is in it", () => {
    const held = read({ value: { a: [1] } });
    expect(attributeChange({ value: { a: [1] } }, held)).toBeUndefined();
    expect(attributeChange({ value: { a: [2] } }, held)).toEqual({ value: { a: [2] } });
  });
});

describe("a change of which nothing is sent", () => {
  const before = read({
    value: "a",
    isDefault: true,
    isFromProfile: false,
    updatedAt: "then",
    updatedBy: { id: A },
  });
  const same: AttributeHandle = { value: "a", isDefault: true };

  test.each<[AttributeHandle, string | undefined]>([
    [same, undefined],
    [{ isDefault: true }, "value"],
    [{ isDefault: true, fromPool: { fromPool: A } }, undefined],
    [{ value: "a", isDefault: false }, "isDefault"],
    [{ value: "b", isDefault: false }, undefined],
    [{ ...same, isFromProfile: true }, "isFromProfile"],
    [{ ...same, isFromProfile: false }, undefined],
    [{ ...same, updatedAt: "now" }, "updatedAt"],
    [{ ...same, updatedAt: "then" }, undefined],
    [{ ...same, updatedBy: { id: B } }, "updatedBy"],
    [{ ...same, updatedBy: { id: A } }, undefined],
    [{ ...same, updatedBy: null }, "updatedBy"],
  ])("of %o is %o", (handle, lost) => {
    expect(lostChange(handle, before)).toBe(lost);
  });
});

describe("what was sent", () => {
  test("is the same as what says the same", () => {
    expect(changeSnapshot({ value: [1] })).toBe(changeSnapshot({ value: [1] }));
    expect(changeSnapshot({ value: [1] })).not.toBe(changeSnapshot({ value: [2] }));
    expect(changeSnapshot({ value: new Date(5) })).toBe(changeSnapshot({ value: new Date(5) }));
    expect(changeSnapshot()).toBe(changeSnapshot({}));
  });

  test("is an allocation where there is one", () => {
    const allocation = { fromPool: A };
    expect(changeSnapshot({ from_pool: allocation, value: 1 })).toBe(allocation);
  });

  test("is like nothing else where JSON cannot hold it", () => {
    expect(changeSnapshot({ value: [Number.NaN] })).not.toBe(changeSnapshot({ value: [Number.NaN] }));
  });
});

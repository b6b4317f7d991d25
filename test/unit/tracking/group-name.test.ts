import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { groupName } from "../../../src/tracking/group-name.js";
import { md5 } from "../../../src/tracking/md5.js";

it("hashes any text as others do", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      expect(md5(text)).toBe(createHash("md5").update(text).digest("hex"));
    }),
  );
});

// The hashes are those of `dict_hash` of infrahub-sdk 1.23.
it.each([
  [{}, "run"],
  [{ b: "x", a: "1" }, "run-839293578fbb4f5fab574ebe36776fc5"],
  [{ path: "a/b", name: 'é👍\n"q"' }, "run-262016a2977fc70771593a1e8b6a2dfe"],
  [{ n: 1, f: 1.5, t: true, z: null, l: [1, { y: 2, x: 1 }] }, "run-eef027acfa58516ab3e41d2beb4e2c55"],
  [{ é: "1", z: "2", "a\x7f": "<&>" }, "run-f5925f9bebcbd2574ca2c9545632756d"],
])("names the group of a run with %j as the Python SDK does", (params, name) => {
  expect(groupName("run", params)).toBe(name);
});

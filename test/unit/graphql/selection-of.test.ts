import { describe, expect, test } from "vitest";
import { selectionOf, type Selection } from "../../../src/graphql/selection-of.js";

/** A selection as JSON: a field's name in the schema where it has another one, `?` where only some kinds have it. */
function plain(selection: Selection): object {
  return Object.fromEntries(
    [...selection].map(([key, { name, fields, conditional }]) => [
      `${key}${name === key ? "" : `=${name}`}${conditional ? "?" : ""}`,
      fields ? plain(fields) : null,
    ]),
  );
}

const read = (document: string) => {
  const { name, selection } = selectionOf(document);
  return [name, plain(selection)];
};

describe("what is read of a document", () => {
  test.each<[document: string, name: string | undefined, selection: object]>([
    ["{ a b { c } d }", undefined, { a: null, b: { c: null }, d: null }],
    ["query { a }", undefined, { a: null }],
    ["query($x: Int) { a }", undefined, { a: null }],
    ["query Q { a }", "Q", { a: null }],
    ["query Q($x: In = { y: { z: 1 } }) { a }", "Q", { a: null }],
    ["mutation M { m0: TagCreate(data: $m0) { ok } }", "M", { "m0=TagCreate": { ok: null } }],
    ["{ a(x: { y: [1] }) { b } c }", undefined, { a: { b: null }, c: null }],
    ["{ a(x: f(y: 1), z: 2) b }", undefined, { a: null, b: null }],
    ['{ a(x: ") } {", y: "\\") }") { b } }', undefined, { a: { b: null } }],
    ["{ x: a(y: 1) { z: b } c }", undefined, { "x=a": { "z=b": null }, c: null }],
    ["{ a { ... on Some { b { c } } d } e }", undefined, { a: { "b?": { c: null }, d: null }, e: null }],
    ["{ a { ... { b } d } }", undefined, { a: { "b?": null, d: null } }],
    ["{ a { ... on Some { on } on } }", undefined, { a: { on: null } }],
  ])("%s", (document, name, selection) => {
    expect(read(document)).toEqual([name, selection]);
    // What is known by now is the same.
    expect(read(document)).toEqual([name, selection]);
  });
});

test("a document is read once, and so many others later once more", () => {
  const document = "query Kept { a }";
  const first = selectionOf(document);
  expect(selectionOf(document)).toBe(first);
  for (let index = 0; index < 250; index++) selectionOf(`query Other${index} { a }`);
  const later = selectionOf(document);
  expect(later).not.toBe(first);
  expect(later).toEqual(first);
});

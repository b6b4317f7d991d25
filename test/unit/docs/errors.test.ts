import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import * as entry from "../../../src/index.js";

type ErrorClass = abstract new (...args: never[]) => Error;

/** The classes of the table, each with the one that the tree puts it under. */
function documentedClasses(markdown: string): [name: string, parent: string][] {
  const rows = markdown.matchAll(/^\| (?<tree>[├│└ ]*)`(?<name>\w+Error)`/gm);
  // The class that each depth of the tree is under, as it stands where the row is.
  const parents = ["InfrahubError"];
  return Array.from(rows, ({ groups: { tree = "", name = "" } = {} }) => {
    const depth = tree.split(/\s+/).filter(Boolean).length;
    parents[depth + 1] = name;
    return [name, parents[depth] ?? ""];
  });
}

const exported = Object.entries(entry).flatMap(([name, value]) =>
  typeof value === "function" && value.prototype instanceof entry.InfrahubError
    ? [[name, (Object.getPrototypeOf(value) as ErrorClass).name] as [string, string]]
    : [],
);

describe("docs/errors.md", () => {
  it("lists every class of error once, below the class that it extends", async () => {
    const documented = documentedClasses(await readFile("docs/errors.md", "utf8"));

    expect([...documented].sort()).toEqual([...exported].sort());
  });

  it("is compared with all of them", () => {
    expect(exported.length).toBeGreaterThan(25);
  });
});

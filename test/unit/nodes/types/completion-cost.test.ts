import ts from "typescript";
import { expect, it } from "vitest";
import { editedFile } from "../../../../bench/types/edited-file.js";

const FILE = "test/types/program.ts";
const PROGRAM = `
import type { InfrahubClient } from "../../src/client/infrahub-client.js";
import type { Kinds } from "./sample-kinds.js";
declare const client: InfrahubClient<Kinds>;
export async function names() {
  const nodes = await client.all("SampleDevice", { select: { name: true, site: { city: true }, tags: true } });
  return nodes.map((node) => node.name.value);
}
`;

const { service, editAndComplete } = editedFile(FILE, PROGRAM, {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  types: [],
  // Without the browser's types, which only take time here.
  lib: ["lib.es2022.d.ts"],
});

/** Asks for completions as an editor does after an edit, and counts the types that are made for them. */
function completeBehind(place: string): { names: string[]; instantiations: number } {
  const names = editAndComplete(PROGRAM.indexOf(place) + place.length);
  return { names, instantiations: service.getProgram()?.getInstantiationCount() ?? NaN };
}

it("completes the fields of a node about as cheaply as the list that it is in", () => {
  const list = completeBehind("return nodes.");
  expect(list.names).toContain("map");
  const node = completeBehind("=> node.");
  expect(node.names).toEqual(expect.arrayContaining(["name", "site", "tags", "save"]));
  // It took ten times as many when the compiler worked out how the parameters of the node's types vary.
  expect(node.instantiations).toBeLessThan(2 * list.instantiations);
});

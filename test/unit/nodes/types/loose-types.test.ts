import ts from "typescript";
import { expect, it } from "vitest";
import { editedFile } from "../../../../bench/types/edited-file.js";

const FILE = "test/types/loose-program.ts";
const PROGRAM = `
import type { InfrahubClient } from "../../src/client/infrahub-client.js";
import type { Kinds } from "./sample-kinds.js";
declare const client: InfrahubClient<Kinds>;
declare function never(value: never): void;
export async function selected() {
  const [node] = await client.all("SampleDevice", { select: { name: true, site: { city: true } } });
  const name: string = node.name.value;
  const city: string = node.site.peer.city.value;
  // @ts-expect-error -- a string
  const wrong: number = node.name.value;
  // @ts-expect-error -- it was not selected
  node.role;
  // @ts-expect-error -- it was not selected of the peer
  node.site.peer.name;
  const site = await node.site.fetch({ select: { name: true } });
  const siteName: string = site.name.value;
  // @ts-expect-error -- it was not selected
  site.city;
  return [name, city, wrong, siteName];
}
export async function unselected() {
  const device = await client.get("SampleDevice", { name__value: "a" });
  const role: "leaf" | "spine" = device.role.value;
  // @ts-expect-error -- not one of the choices
  const wrong: "leaf" = device.name.value;
  // @ts-expect-error -- lists are not read
  device.tags;
  const some = await client.get("SampleDevice", { hfid: ["a"] }, { include: ["tags"], exclude: ["role"] });
  const names: string[] = some.tags.peerIds as string[];
  // @ts-expect-error -- it was excluded
  some.role;
  return [role, wrong, names, (await device.site.fetch()).city.value];
}
export async function written() {
  const device = await client.create("SampleDevice", { name: "a", role: "leaf", installed: new Date(), site: { hfid: ["s"] } });
  // @ts-expect-error -- a string
  device.height.value = "2";
  device.height.value = 2n;
  // @ts-expect-error -- misspelt
  await client.create("SampleDevice", { nmae: "a" });
  // @ts-expect-error -- name is needed
  await client.create("SampleDevice", { role: "leaf" });
  // @ts-expect-error -- misspelt
  await client.filters("SampleDevice", { nmae__value: "a" });
  // @ts-expect-error -- a string
  await client.filters("SampleDevice", { name__value: 1 });
  // @ts-expect-error -- not a field
  await client.all("SampleDevice", { select: { nmae: true } });
}
`;

it("holds without strict, as a new Next.js project is set up", () => {
  const { service } = editedFile(FILE, PROGRAM, {
    strict: false,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    types: [],
    lib: ["lib.es2022.d.ts"],
  });
  const found = service.getSemanticDiagnostics(FILE);
  expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "))).toEqual([]);
});

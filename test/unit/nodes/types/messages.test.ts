import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { editedFile } from "../../../../bench/types/edited-file.js";

const FILE = "test/types/wrong-program.ts";
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  types: [],
  lib: ["lib.es2022.d.ts"],
};
const START = `
import type { InfrahubClient } from "../../src/client/infrahub-client.js";
import type { Kinds } from "./sample-kinds.js";
declare const client: InfrahubClient<Kinds>;
const device = await client.get("SampleDevice", "id", { select: { name: true, serial: true, site: { city: true } } });
`;

/** The rows of the guide's table, in the names of the sample kinds. */
function documented(): [code: string, message: string][] {
  const guide = readFileSync("docs/kinds.md", "utf8").replaceAll("Infra", "Sample");
  const section = /^## When something is wrong\n([^]*?)^## /m.exec(guide)?.[1] ?? "";
  return [...section.matchAll(/^\| `(.*?)` +\| `(.*?)` +\|$/gm)].map(([, code = "", message = ""]) => [
    code.replaceAll("\\|", "|"),
    message.replaceAll("\\|", "|"),
  ]);
}

describe("the compiler's messages", () => {
  const rows = documented();
  const program = START + rows.map(([code]) => `${code};`).join("\n");
  const { service } = editedFile(FILE, program, OPTIONS);
  const found = service.getSemanticDiagnostics(FILE).map(({ start, messageText }) => ({
    // Each row of the guide is a line of the program.
    line: program.slice(0, start).split("\n").length,
    text: ts.flattenDiagnosticMessageText(messageText, "\n"),
  }));

  it("are documented for more than two dozen mistakes, one message each", () => {
    expect(rows.length).toBeGreaterThan(24);
    const first = START.split("\n").length;
    expect(found.map(({ line }) => line)).toEqual(rows.map((_, index) => first + index));
  });

  it.each(rows.map(([code, message], index) => [code, message, index] as const))(
    "%s",
    (_, message, index) => {
      expect(found[index]?.text).toContain(message);
    },
  );

  it("name the nearest name, in spite of a letter, case or underscores, and none where none is near", () => {
    const near = [
      ["nam", "name"],
      ["names", "name"],
      ["Name", "name"],
      ["nsme", "name"],
      ["na_me", "name"],
      ["displayLabel", "$displayLabel"],
      ["sites", "site"],
      ["x".repeat(100), undefined],
    ];
    const lines = near.map(
      ([wrong]) => `client.all("SampleDevice", { select: { site: { devices: { ${wrong}: true } } } });`,
    );
    const messages = editedFile(FILE, START + lines.join("\n"), OPTIONS).service.getSemanticDiagnostics(FILE);
    expect(messages.map(({ messageText }) => messageText)).toEqual(
      near.map(([wrong, right]) => {
        const said = `There is no ${wrong} here.${right === undefined ? "" : ` Did you mean ${right}?`}`;
        return `Type 'true' is not assignable to type '"${said}"'.`;
      }),
    );
  });

  it("show a node as its fields", () => {
    const shown = service.getQuickInfoAtPosition(FILE, START.indexOf("device ="))?.displayParts ?? [];
    const text = shown.map(({ text: part }) => part).join("");
    expect(text).toMatch(/^const device: \{\s+readonly name: Attribute<string, string>;\s+readonly serial: /);
    expect(text).not.toMatch(/Omit|NodeOf|Flat|NodeIdentity/);
  });
});

describe("completion", () => {
  /** What is offered where the code has `|`. */
  function offered(code: string): string[] {
    const source = `${START}${code.replace("|", "")};`;
    const { editAndComplete } = editedFile(FILE, source, OPTIONS);
    return editAndComplete(START.length + code.indexOf("|")).toSorted();
  }

  it.each([
    [
      'client.all("SampleConsole", { select: { | } })',
      "$displayLabel $hfid $metadata device name peer speed",
    ],
    [
      'client.all("SampleConsole", { select: { name: true, peer: { | } } })',
      "$displayLabel $hfid $metadata $properties name",
    ],
    ['client.all("SamplePort", { select: { $on: { | } } })', "SampleConsole SampleInterface"],
    [
      'client.all("SamplePort", { select: { $on: { SampleConsole: { | } } } })',
      "$displayLabel $hfid $metadata device name peer speed",
    ],
    [
      'client.all("SampleConsole", { select: { name: { | } } })',
      "isDefault isFromProfile isProtected owner source updatedAt updatedBy value",
    ],
    ['client.all("SampleConsole", { include: ["|"] })', "device name peer speed"],
    ['client.all("SampleConsole", { order: { | } })', "by disable"],
    ['client.create("SampleConsole", { | })', "device id name peer speed"],
    ['client.create("SampleDevice", { name: "a", role: "|" })', "leaf spine"],
    [
      "device.update({ | })",
      "enabled height installed kind metadata name ports role settings site tags words",
    ],
    ["device.|", "attributes branch delete id kind name relationships save serial site update"],
    ["device.site.peer?.|", "attributes branch city delete id kind relationships save update"],
  ])("of %s is exactly what is there", (code, names) => {
    expect(offered(code)).toEqual(names.split(" "));
  });

  it("of filters begins with what is there", () => {
    const filters = offered('client.filters("SampleTag", { | })');
    expect(filters).toContain("name__value");
    expect(filters.every((name) => /^(name__|any__|hfid$|ids?$|display_label__|node_)/.test(name))).toBe(
      true,
    );
    const nested = offered('client.all("SampleDevice", { select: { tags: { $filters: { | } } } })');
    expect(nested).toContain("name__value");
  });

  it("of a kind's name is every kind", () => {
    expect(offered('client.all("|")')).toContain("SampleDevice");
  });
});

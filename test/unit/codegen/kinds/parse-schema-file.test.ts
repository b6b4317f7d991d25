import { describe, expect, test } from "vitest";

import { parseSchemaFile } from "../../../../src/codegen/kinds/parse-schema-file.js";

function content(text: string): unknown[] {
  return parseSchemaFile(text, "device.yml").map((file) => file.content.object);
}

describe("parseSchemaFile", () => {
  test("reads YAML and JSON, and each document of a file that is not empty", () => {
    expect(content('{"version": "1.0", "nodes": []}')).toEqual([{ version: "1.0", nodes: [] }]);
    expect(content("---\nversion: '1.0'\n---\n---\nnodes:\n  - name: A\n")).toEqual([
      { version: "1.0" },
      { nodes: [{ name: "A" }] },
    ]);
    expect(content("# nothing\n")).toEqual([]);
  });

  test("understands words as Infrahub's own tools do", () => {
    const text = "nodes: [{a: yes, b: Off, c: y, d: n, e: 2024-01-01, f: 'no', g: 010}]";
    expect(content(text)).toEqual([
      { nodes: [{ a: true, b: false, c: "y", d: "n", e: "2024-01-01", f: "no", g: 8 }] },
    ]);
  });

  test("follows anchors and merges", () => {
    const text = "version: 1\nnodes:\n  - &a {name: A, label: X}\n  - {<<: *a, name: B}\n";
    expect(content(text)).toEqual([
      {
        version: 1,
        nodes: [
          { name: "A", label: "X" },
          { name: "B", label: "X" },
        ],
      },
    ]);
  });

  test.each([
    ["nodes:\n  - name: A\n  label: B\n", "device.yml:3:1: This is not valid YAML: "],
    ["nodes: [\n", "device.yml:2:1: This is not valid YAML: "],
    [`nodes: ${"[".repeat(3000)}`, "This is not valid YAML: It is nested too deeply."],
    [
      "nodes: [&a [x, x, x], &b [*a, *a, *a, *a, *a, *a], &c [*b, *b, *b, *b, *b, *b], [*c, *c, *c, *c, *c]]\n",
      "device.yml:1:1: This is not valid YAML: Excessive alias count indicates a resource exhaustion attack.",
    ],
    ["nodes: *gone\n", "device.yml:1:1: This is not valid YAML: "],
    [
      "- a\n",
      "device.yml:1:1: This is not a schema of Infrahub: it has neither nodes, generics nor extensions.",
    ],
    ["openapi: 3.1.0\n", "device.yml:1:1: This is not a schema of Infrahub: "],
  ])("says what is wrong with %.60s, and where", (text, message) => {
    expect(() => content(text)).toThrow(message);
  });

  test("does not repeat the file in a message", () => {
    const error = (() => {
      try {
        content(`nodes: []\n${"long text\n".repeat(100)}`);
      } catch (reason) {
        return String(reason);
      }
      return "no error";
    })();
    expect(error).toContain("device.yml:2:1: This is not valid YAML: ");
    expect(error.length).toBeLessThan(200);
  });

  test("makes errors that name the line of what is wrong, or of what it is missing in", () => {
    const [file] = parseSchemaFile("nodes:\n  - name: A\n    state: absent\n  - label: 1\n", "device.yml");
    const [kind] = file?.content.objects("nodes") ?? [];
    expect(kind?.error("is wrong.", "label").message).toBe("device.yml:4:12: nodes[1].label is wrong.");
    expect(kind?.error("is missing.", "name").message).toBe("device.yml:4:5: nodes[1].name is missing.");
  });
});

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import ts from "typescript";
import { describe, expect, onTestFinished, test } from "vitest";

import { printRest } from "../../../../src/codegen/rest/print-rest.js";
import { tinyDocument } from "./tiny-document.js";

const USE = `
import { operationTraits, type Thing, type ThingInputSchema, type operations } from "./rest.js";
export const smallest: Thing = {};
export const input: ThingInputSchema = { at: "now" };
export const upload: operations["uploadFile"]["requestBody"] = {
  content: { "multipart/form-data": { file: new Blob() } },
};
export const bytes: operations["uploadFile"]["requestBody"] = {
  content: { "multipart/form-data": { file: new Uint8Array(1) } },
};
export const stream: operations["uploadFile"]["requestBody"] = {
  content: { "multipart/form-data": { file: new ReadableStream<Uint8Array>() } },
};
export const received: operations["uploadFile"]["responses"][200]["content"]["image/png"] = "text";
export const traits: readonly ["branch", "object"] = operationTraits["GET /things/{id}"];
// @ts-expect-error An operation without a trait is left out.
export const none = operationTraits["GET /api/info"];
`;

const DECLARATIONS = `
declare class Blob { readonly size: number }
declare class ReadableStream<T> { readonly item: T }
`;

/** Compiles two files as a strict project of somebody else would. */
async function compile(rest: string, use: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "infrahub-client-test-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  await writeFile(join(folder, "rest.ts"), rest);
  await writeFile(join(folder, "use.ts"), use);
  // A browser's own declarations would make the compilation many times longer.
  await writeFile(join(folder, "platform.d.ts"), DECLARATIONS);
  const program = ts.createProgram([join(folder, "use.ts"), join(folder, "platform.d.ts")], {
    strict: true,
    exactOptionalPropertyTypes: true,
    isolatedModules: true,
    verbatimModuleSyntax: true,
    noEmit: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    skipDefaultLibCheck: true,
    lib: ["lib.es2022.d.ts"],
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

describe("printRest", () => {
  const print = (document = tinyDocument()) => printRest(document, { command: "make rest", source: "it" });

  test("begins with where it comes from and what writes it again", () => {
    const printed = print();
    const banner = printed.slice(0, printed.indexOf("*/"));
    expect(banner).toContain("Infrahub 0.0.1");
    expect(banner).toContain("do not edit");
    expect(banner).toContain(" *   make rest\n");
  });

  test("compiles alone in a strict project, with files as Blob, bytes or a stream where they are sent", async () => {
    expect(await compile(print(), USE)).toEqual([]);
  });

  test("gives each schema a name of its own, and a near one where it cannot have it", () => {
    expect(print().match(/^export type .*$/gm)).toEqual([
      "export type webhooks = Record<string, never>;",
      "export type $defs = Record<string, never>;",
      'export type _0 = components["schemas"]["0"];',
      'export type Thing = components["schemas"]["Thing"];',
      'export type ThingInputSchema = components["schemas"]["Thing-Input"];',
      'export type ThingInput = components["schemas"]["ThingInput"];',
      'export type BlobSchema = components["schemas"]["Blob"];',
    ]);
  });

  test("holds the traits of the operations that have any", () => {
    const printed = print();
    expect(printed).toContain('"GET /things/{id}": ["branch","object"],');
    expect(printed).toContain('"POST /files": ["content","read"],');
  });

  test("is the same each time", () => {
    expect(print()).toBe(print());
  });

  test("stands for a version that the document does not tell", () => {
    const text = print({ ...tinyDocument(), info: { title: "x" } });
    expect(text).toContain("The REST API of Infrahub of an unknown version, as types.");
  });
});

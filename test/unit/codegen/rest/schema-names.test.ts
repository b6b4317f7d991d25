import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import ts from "typescript";
import { expect, onTestFinished, test } from "vitest";

import type { JsonObject } from "../../../../src/codegen/json.js";
import { checkDocument } from "../../../../src/codegen/rest/check-document.js";
import { printRest } from "../../../../src/codegen/rest/print-rest.js";
import { schemaNames } from "../../../../src/codegen/rest/schema-names.js";
import { evilTexts, keywords } from "../evil-text.js";
import { libTypes } from "../lib-types.js";
import { tinyDocument } from "./tiny-document.js";

test("keeps what can be a name, and makes a near one of what cannot", () => {
  const names = [
    "Thing",
    "Thing-Input",
    "Thing.Input",
    "string",
    "paths",
    "2nd",
    "",
    "-",
    "größe",
    "ThingInput",
  ];
  expect(Object.fromEntries(schemaNames(names, ["string"]))).toEqual({
    Thing: "Thing",
    "Thing-Input": "ThingInputSchema",
    "Thing.Input": "ThingInputSchema_",
    string: "stringSchema",
    paths: "pathsSchema",
    "2nd": "_2nd",
    "": "Schema",
    "-": "Schema_",
    größe: "gre",
    ThingInput: "ThingInput",
  });
});

/** Compiles a module, and gives what the compiler says and the types of what is in `components.schemas`. */
async function compile(source: string): Promise<{ messages: string[]; schemas: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), "infrahub-client-test-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "rest.ts");
  await writeFile(file, source);
  await writeFile(
    join(folder, "platform.d.ts"),
    "declare class Blob { readonly size: number }\ndeclare class ReadableStream<T> { readonly item: T }\n",
  );
  const program = ts.createProgram([file, join(folder, "platform.d.ts")], {
    strict: true,
    noEmit: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleDetection: ts.ModuleDetectionKind.Force,
    skipDefaultLibCheck: true,
    lib: ["lib.es2022.d.ts"],
  });
  const checker = program.getTypeChecker();
  const module = program.getSourceFile(file);
  const components = module?.statements.find(
    (node) => ts.isInterfaceDeclaration(node) && node.name.text === "components",
  );
  const property = components && checker.getTypeAtLocation(components).getProperty("schemas");
  return {
    messages: ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " ")),
    schemas: property
      ? checker
          .getTypeOfSymbol(property)
          .getProperties()
          .map(({ name }) => name)
      : [],
  };
}

test("schemas may have the name of anything that TypeScript knows, and the module compiles", async () => {
  const names = [...new Set([...libTypes(), ...keywords, ...evilTexts])].filter(
    (name) => !/\p{Cs}/u.test(name),
  );
  const reference = (name: string) => {
    const part = encodeURIComponent(name).replaceAll("~", "~0").replaceAll("%2F", "~1");
    return { $ref: `#/components/schemas/${part}` };
  };
  const schemas: JsonObject = {
    ...Object.fromEntries(
      names.map((name) => [
        name,
        {
          type: "object",
          required: [name],
          properties: { [name]: reference(name) },
          additionalProperties: true,
        },
      ]),
    ),
    // Types of these are made with helpers that have names, too.
    Animal: {
      type: "object",
      discriminator: { propertyName: "kind" },
      properties: { kind: { type: "string" }, name: { type: "string" } },
    },
    Cat: { allOf: [reference("Animal")], required: ["name"] },
    Named: { type: "object", properties: { name: { type: "string" } } },
    Dog: { allOf: [reference("Named")], required: ["name"] },
  };
  const document = checkDocument(
    { ...tinyDocument(), components: { schemas: { ...schemas, Thing: {} } } },
    "it",
  );
  const source = printRest(document, { command: "make rest", source: "it" });
  for (const helper of ["WithRequired<", "Omit<", "Record<", "ReadableStream<"])
    expect(source).toContain(helper);
  expect(names).toEqual(
    expect.arrayContaining(["Promise", "Partial", "type", "constructor", "__proto__", "paths"]),
  );

  const compiled = await compile(source);

  expect(compiled.messages).toEqual([]);
  // The compiler's own names of properties begin with one more underscore when they begin with two.
  expect(new Set(compiled.schemas)).toEqual(new Set([...Object.keys(schemas), "Thing"]));
}, 120_000);

test("a chain of schemas compiles, whether they hold or are one another", async () => {
  const names = Array.from({ length: 1000 }, (_, index) => `S${index}`);
  const reference = (index: number) => ({ $ref: `#/components/schemas/${names[index] ?? "End"}` });
  const schemas = Object.fromEntries(
    names.map((name, index) => [
      name,
      index < 500 ? reference(index + 1) : { type: "object", properties: { next: reference(index + 1) } },
    ]),
  );
  const document = {
    ...tinyDocument(),
    paths: { "/a": {} },
    components: { schemas: { ...schemas, End: {} } },
  };
  const source = printRest(checkDocument(document, "it"), { command: "make rest", source: "it" });
  expect((await compile(source)).messages).toEqual([]);
  expect(source).toContain('S0: components["schemas"]["S500"];');
}, 120_000);

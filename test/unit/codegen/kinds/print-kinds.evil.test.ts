import fc from "fast-check";
import { expect, test } from "vitest";

import { CodegenError } from "../../../../src/codegen/codegen-error.js";
import type { JsonObject, JsonValue } from "../../../../src/codegen/json.js";
import { interfaceNames } from "../../../../src/codegen/kinds/interface-names.js";
import { kindsTitle } from "../../../../src/codegen/kinds/kinds-title.js";
import { parseSchemaFile } from "../../../../src/codegen/kinds/parse-schema-file.js";
import type { GeneratedSchema } from "../../../../src/index.js";
import { printSchema } from "../../../../src/codegen/kinds/print-schema.js";
import { printKinds } from "../../../../src/codegen/kinds/print-kinds.js";
import { readSchemaModel } from "../../../../src/codegen/kinds/read-schema-model.js";
import { resolveSchemaFiles } from "../../../../src/codegen/kinds/resolve-schema-files.js";
import type { SchemaModel } from "../../../../src/codegen/kinds/schema-model.js";
import { cases } from "../cases.js";
import { evilText } from "../evil-text.js";
import { onlyDeclarations } from "../only-declarations.js";
import { anySchema, brokenSchema } from "./any-schema.js";

const BUILT_IN: JsonObject = { nodes: [], generics: [], profiles: [], templates: [] };

function expectOnlyKinds(model: SchemaModel, text: string): void {
  const title = kindsTitle({ version: text, branch: text, hash: text });
  const source = printKinds(model, { title, command: text, from: "infrahub-client" });
  const { types, constants, imports } = onlyDeclarations(source);
  expect(types).toEqual([...model.map(({ kind }) => interfaceNames(model).get(kind)), "Kinds"]);
  expect(constants).toEqual([]);
  expect(["", "infrahub-client"]).toContain(imports.join());
}

/** Reads a schema; one that is refused gives nothing, and a message of one line. */
function modelOf(read: () => SchemaModel): SchemaModel | undefined {
  try {
    return read();
  } catch (error) {
    expect(error).toBeInstanceOf(CodegenError);
    expect((error as Error).message).toMatch(/^it[^\p{Cc}\p{Cf}]{2,1100}$/u);
    return undefined;
  }
}

/** What is printed of a schema for the client is data, and the data of the schema. */
function expectOnlySchema(schema: JsonObject, text: string): void {
  const title = kindsTitle({ version: text, branch: text, hash: text });
  const source = printSchema({ ...schema, main: text }, { title, command: text, from: "infrahub-client" });
  const { types, constants, imports } = onlyDeclarations(source);
  expect([types, constants, imports]).toEqual([[], ["schema"], ["infrahub-client"]]);
  const code = source.replace(/^import .*$/m, "").replace(/export const schema: GeneratedSchema =/, "return");
  // oxlint-disable-next-line typescript/no-implied-eval -- it was seen to be data
  const { hash, kinds } = (new Function(code) as () => GeneratedSchema)();
  expect(hash).toBe(text);
  const names = readSchemaModel(schema, "it").map(({ kind }) => kind);
  expect(Object.keys(kinds).sort()).toEqual(names.toSorted());
  for (const name of names) expect(JSON.parse(kinds[name] ?? "")).toMatchObject({ kind: name });
}

test("of whatever a schema says, only interfaces and data are made", () => {
  fc.assert(
    fc.property(anySchema, evilText, (schema, text) => {
      expectOnlyKinds(readSchemaModel(schema, "it"), text);
      expectOnlySchema(schema, text);
    }),
    cases(200),
  );
}, 0);

test("of whatever is wrong in a schema or in a schema file, nothing else is made, or it is refused in one line", () => {
  const fromFile = (schema: JsonValue) => {
    const files = parseSchemaFile(JSON.stringify(schema), "it");
    return readSchemaModel(resolveSchemaFiles(files, BUILT_IN), "it");
  };
  fc.assert(
    fc.property(brokenSchema, evilText, (schema, text) => {
      const served = modelOf(() => readSchemaModel(schema as JsonObject, "it"));
      if (served) expectOnlyKinds(served, text);
      const filed = modelOf(() => fromFile(schema));
      if (filed) expectOnlyKinds(filed, text);
    }),
    cases(200),
  );
}, 0);

import fc from "fast-check";
import { expect, test } from "vitest";

import { CodegenError } from "../../../../src/codegen/codegen-error.js";
import type { JsonObject, JsonValue } from "../../../../src/codegen/json.js";
import { checkDocument } from "../../../../src/codegen/rest/check-document.js";
import { normalizeDocument } from "../../../../src/codegen/rest/normalize-document.js";
import { printRest } from "../../../../src/codegen/rest/print-rest.js";
import { requireAnsweredProperties } from "../../../../src/codegen/rest/require-answered-properties.js";
import { schemaNames } from "../../../../src/codegen/rest/schema-names.js";
import { cases } from "../cases.js";
import { compileAlone } from "../compile-alone.js";
import { keywords } from "../evil-text.js";
import { onlyDeclarations } from "../only-declarations.js";
import { anyDocument, brokenDocument } from "./any-document.js";

const OWN = ["paths", "webhooks", "components", "$defs", "operations"];

function print(value: JsonValue): { source: string; schemas: string[] } {
  const document = requireAnsweredProperties(normalizeDocument(checkDocument(value, "it")));
  const printed = checkDocument(document, "it");
  const { schemas = {} } = (printed["components"] ?? {}) as { schemas?: JsonObject };
  return {
    source: printRest(printed, { command: "run */ this", source: "it" }),
    schemas: Object.keys(schemas),
  };
}

function expectOnlyTypes({ source, schemas }: { source: string; schemas: string[] }): void {
  const { types, constants, imports } = onlyDeclarations(source);
  const expected = [...OWN, ...schemaNames(schemas, keywords).values()];
  expect(types.filter((name) => name !== "WithRequired").sort()).toEqual(expected.sort());
  expect(constants).toEqual(["operationTraits"]);
  expect(imports).toEqual([]);
}

test("of whatever a document says, only types and traits are made, and they compile", () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const printed = print(document);
      expectOnlyTypes(printed);
      expect(compileAlone(printed.source)).toEqual([]);
    }),
    cases(50),
  );
}, 0);

test("of whatever is wrong in a document, nothing else is made, or it is refused in one line", () => {
  fc.assert(
    fc.property(brokenDocument, (document) => {
      let printed: ReturnType<typeof print>;
      try {
        printed = print(document);
      } catch (error) {
        expect(error).toBeInstanceOf(CodegenError);
        expect((error as Error).message).toMatch(/^it[ :][^\p{Cc}\p{Cf}]{1,1100}$/u);
        expect((error as Error).message).not.toContain("openapi-typescript");
        return;
      }
      expectOnlyTypes(printed);
    }),
    cases(100),
  );
}, 0);

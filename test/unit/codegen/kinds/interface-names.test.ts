import { expect, test } from "vitest";

import { vocabulary } from "../../../../src/codegen/kinds/interface-names.js";
import { printKinds } from "../../../../src/codegen/kinds/print-kinds.js";
import { readSchemaModel } from "../../../../src/codegen/kinds/read-schema-model.js";
import { evilTexts, keywords } from "../evil-text.js";
import { libTypes } from "../lib-types.js";
import { diagnostics } from "./diagnostics.js";
import { madeSchema } from "./made-schema.js";

test("kinds and fields may have the name of anything that TypeScript knows, and the module compiles", () => {
  const names = [...new Set([...libTypes(), ...keywords, ...evilTexts, ...vocabulary])].filter(
    (name) => name !== "",
  );
  const nodes = names.map((name) => ({
    kind: name,
    human_friendly_id: [`${name}__value`],
    attributes: [
      { name, kind: "Text" },
      { name: `${name}_any`, kind: name },
    ],
    relationships: [{ name: `${name}_peer`, peer: name }],
  }));
  const model = readSchemaModel(madeSchema({ nodes }), "it");
  const source = printKinds(model, { title: "it", command: "make kinds", from: "infrahub-client" });
  expect(names).toEqual(
    expect.arrayContaining(["Promise", "JsonValue", "constructor", "__proto__", "Kinds"]),
  );
  expect(diagnostics(source)).toEqual([]);
}, 0);

import { expect, test } from "vitest";

import { tupleLabels } from "../../../../src/codegen/kinds/tuple-labels.js";
import { keywords } from "../evil-text.js";
import { diagnostics } from "./diagnostics.js";

test("keeps what is an identifier, and makes one of what is not", () => {
  expect(tupleLabels(["name", "site__name", "2nd", "a-b", "a_b", ""])).toEqual([
    "name",
    "site__name",
    "_2nd",
    "a_b",
    "a_b_",
    "_",
  ]);
});

test("gives labels that the compiler takes for every word of the language", () => {
  const lines = keywords.flatMap((word) => tupleLabels([word]));
  const source = lines.map((label, index) => `export type T${index} = [${label}: string];\n`).join("");
  expect(keywords).toContain("class");
  expect(diagnostics(source)).toEqual([]);
});

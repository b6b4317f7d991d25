import { expect, test } from "vitest";
import ts from "typescript";

import { tupleLabels } from "../../../../src/codegen/kinds/tuple-labels.js";

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
  const words = Object.values(ts.SyntaxKind)
    .filter((kind) => typeof kind === "number")
    .map((kind) => ts.tokenToString(kind) ?? "")
    .filter((word) => /^[a-z]+$/.test(word));
  const lines = words.flatMap((word) => tupleLabels([word]));
  const { diagnostics } = ts.transpileModule(
    lines.map((label) => `type T = [${label}: string];`).join("\n"),
    {
      reportDiagnostics: true,
    },
  );
  expect(words).toContain("class");
  expect(diagnostics).toEqual([]);
});

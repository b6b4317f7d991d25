import { expect, test } from "vitest";

import { shellWord } from "../../../src/codegen/shell-word.js";

test.each([
  ["schemas/a-b.yml", "schemas/a-b.yml"],
  ["my schemas", "'my schemas'"],
  ["it's", "'it'\\''s'"],
  ["$(rm x)", "'$(rm x)'"],
  ["", "''"],
])("the argument %j is written for a shell as %s", (text, word) => {
  expect(shellWord(text)).toBe(word);
});

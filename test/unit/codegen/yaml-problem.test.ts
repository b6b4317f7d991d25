import { expect, test } from "vitest";
import { parseDocument } from "yaml";

import { yamlProblem } from "../../../src/codegen/yaml-problem.js";

test.each([
  ["secret: [1", "Flow sequence in block collection must be sufficiently indented and end with a ]"],
  ['secret: "x', 'Missing closing "quote'],
  ["secret: 1\nsecret: 2", "Map keys must be unique"],
])("the problem of %j is said without the text itself", (text, reason) => {
  const [error] = parseDocument(text).errors;
  expect(yamlProblem(error)).toBe(reason);
});

test.each([
  ["Maximum call stack size exceeded", "It is nested too deeply"],
  ["Map keys must be unique at line 2, column 1:\n\na: 1", "Map keys must be unique"],
  ['Unresolved alias: "secret"', "Unresolved alias"],
  ["Version 1.2. is not known.", "Version 1.2. is not known"],
  ["Missing:\nsecret", "Missing"],
  ["Missing\nsecret", "Missing"],
])("of %j only the reason is said", (message, reason) => {
  expect(yamlProblem(new Error(message))).toBe(reason);
});

import { expect, test } from "vitest";

import { isUrl, shownSource } from "../../../src/codegen/shown-source.js";

test.each([
  ["http://localhost:8000", true],
  ["HTTPS://host", true],
  ["http:", true],
  ["schemas/http:x.yml", false],
  ["httpx://host", false],
  ["C:\\schema.yml", false],
])("%s is a URL: %s", (from, is) => {
  expect(isUrl(from)).toBe(is);
});

test.each([
  ["schemas/a.yml", "schemas/a.yml"],
  ["http://admin:secret@localhost:8000/api/schema?token=1#x", "http://localhost:8000/api/schema"],
  ["http://localhost:8000/", "http://localhost:8000"],
  ["http://[", "the given URL"],
])("%s is shown as %s", (from, shown) => {
  expect(shownSource(from)).toBe(shown);
});

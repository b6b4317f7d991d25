import { expect, test } from "vitest";

import { CodegenError } from "../../../src/codegen/codegen-error.js";
import { serverUrl } from "../../../src/codegen/server-url.js";

test.each([
  ["http://localhost:8000", "http://localhost:8000/api/schema"],
  ["http://localhost:8000/infrahub/openapi.json?x=1", "http://localhost:8000/infrahub/openapi.json?x=1"],
])("a document of %s is at %s", (from, href) => {
  expect(serverUrl(from, "/api/schema").href).toBe(href);
});

test.each(["http://admin@host", "http://:secret@host", "http://admin:secret@host"])(
  "the credentials in %s are refused, and not repeated",
  (from) => {
    expect(() => serverUrl(from, "/api/schema")).toThrow(
      new CodegenError(
        "The URL of host holds a name or a password. Leave them out, and set INFRAHUB_API_TOKEN instead.",
      ),
    );
  },
);

test("a URL that is not valid is refused", () => {
  expect(() => serverUrl("http://[", "/api/schema")).toThrow(
    "The given URL is not valid. Give one such as http://localhost:8000.",
  );
});

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { parseDocument } from "yaml";

import { CodegenError } from "../../../src/codegen/codegen-error.js";
import { readLocalFile } from "../../../src/codegen/read-local-file.js";
import { serverUrl } from "../../../src/codegen/server-url.js";
import { isUrl, shownSource } from "../../../src/codegen/shown-source.js";
import { yamlProblem } from "../../../src/codegen/yaml-problem.js";
import { caught } from "../helpers/caught.js";

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

test("a file is read, and a folder or nothing is refused with the reason", async () => {
  const folder = await mkdtemp(join(tmpdir(), "infrahub-client-test-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "a.yml");
  await writeFile(file, "a: 1");
  expect(await readLocalFile(file)).toBe("a: 1");
  for (const [path, code] of [
    [folder, "EISDIR"],
    [`${file}.no`, "ENOENT"],
  ] as const) {
    const error = await caught(CodegenError, readLocalFile(path));
    expect(error.message).toBe(`${path} cannot be read (${code}). Give a URL or the path of a file.`);
    expect(error.cause).toMatchObject({ code });
  }
});

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

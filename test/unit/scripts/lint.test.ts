import { readFile } from "node:fs/promises";

import { beforeAll, describe, expect, test } from "vitest";

import { lint } from "../../../scripts/lint.js";
import { applyOverlay, readOverlay } from "../../../src/codegen/rest/apply-overlay.js";
import type { JsonObject } from "../../../src/codegen/json.js";

describe("lint", () => {
  let served: JsonObject;

  beforeAll(async () => {
    served = JSON.parse(await readFile("schema/openapi.json", "utf8")) as JsonObject;
  });

  test("has nothing to say about the committed document with our overlay on it", async () => {
    const { document } = await applyOverlay(served, await readOverlay());
    await expect(lint(document)).resolves.toBeUndefined();
  });

  test("fails on what our overlay mends: errors, warnings and missing words, with their places", async () => {
    const message = await lint(served).catch(String);
    expect(message).toContain("error  no-empty-servers");
    expect(message).toContain("warn  no-illogical-composition-keywords");
    expect(message).toContain("error  operation-summary  #/paths/~1api~1info/get");
    expect(message).toContain("error  rule/response-description  #/paths/~1api~1info/get/responses/200");
  });
});

import { readFile } from "node:fs/promises";

import { describe, expect, test } from "vitest";

import { applyOverlay, readOverlay } from "../../../../src/codegen/rest/apply-overlay.js";
import type { JsonObject } from "../../../../src/codegen/json.js";
import { listOperations } from "../../../../src/codegen/rest/operation-traits.js";
import { tinyDocument } from "./tiny-document.js";

async function committedDocument(): Promise<JsonObject> {
  return JSON.parse(await readFile("schema/openapi.json", "utf8")) as JsonObject;
}

describe("applyOverlay", () => {
  test("updates and removes, and leaves the given document alone", async () => {
    const document = tinyDocument();
    const { document: overlaid } = await applyOverlay(document, {
      overlay: "1.0.0",
      actions: [
        { target: "$.paths['/things/{id}'].get", update: { summary: "Read a thing" } },
        { target: "$.components.schemas.Thing.properties.size", remove: true },
      ],
    });
    expect(overlaid).toMatchObject({
      paths: { "/things/{id}": { get: { operationId: "getThing", summary: "Read a thing" } } },
      components: { schemas: { Thing: { properties: {} } } },
    });
    expect(document).toEqual(tinyDocument());
  });

  test("tells which actions matched nothing, in their order", async () => {
    const result = await applyOverlay(tinyDocument(), {
      overlay: "1.0.0",
      actions: [
        { target: "$.paths['/gone'].get", update: { summary: "x" } },
        { target: "$.info", update: { description: "x" } },
        { target: "$.components.schemas.Gone", remove: true },
      ],
    });
    expect(result.actions).toBe(3);
    expect(result.unmatched).toEqual(["$.paths['/gone'].get", "$.components.schemas.Gone"]);
  });
});

describe("the overlay of this package", () => {
  test("finds all that it is for in the committed document", async () => {
    expect(await applyOverlay(await committedDocument(), await readOverlay())).toMatchObject({
      unmatched: [],
    });
  });

  test("names the operations that an older server does not have", async () => {
    const document = await committedDocument();
    delete (document["paths"] as JsonObject)["/api/auth/ldap/login"];
    const { unmatched } = await applyOverlay(document, await readOverlay());
    expect(new Set(unmatched)).toEqual(new Set(["$.paths['/api/auth/ldap/login'].post"]));
  });

  test("declares for every operation what any of them may answer", async () => {
    const { document } = await applyOverlay(await committedDocument(), await readOverlay());
    const operations = listOperations(document);
    expect(operations.length).toBeGreaterThan(30);
    for (const { definition } of operations) {
      expect(definition["responses"]).toMatchObject({ "429": {}, "500": {}, "503": {} });
    }
  });

  test("takes the repeated input, which may be a password, out of validation errors", async () => {
    const { document } = await applyOverlay(await committedDocument(), await readOverlay());
    expect(document).not.toHaveProperty("components.schemas.ValidationError.properties.input");
    expect(document).toHaveProperty("components.schemas.ValidationError.properties.msg");
  });
});

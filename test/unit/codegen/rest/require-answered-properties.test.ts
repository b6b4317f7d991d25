import { expect, test } from "vitest";

import type { JsonObject } from "../../../../src/codegen/json.js";
import { requireAnsweredProperties } from "../../../../src/codegen/rest/require-answered-properties.js";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const body = (name: string) => ({ content: { "application/json": { schema: ref(name) } } });
const object = (properties: JsonObject): JsonObject => ({ type: "object", properties });

const document: JsonObject = {
  paths: {
    "/api/menu": {
      get: { responses: { 200: body("Menu"), 422: body("Failure") } },
      post: { requestBody: body("Sent"), responses: { 200: body("Both") } },
    },
  },
  components: {
    schemas: {
      Menu: object({ items: { type: "array", items: ref("Item") }, shared: ref("Shared") }),
      Item: object({
        label: { type: "string", default: "" },
        children: { type: "array", items: ref("Item") },
      }),
      Failure: object({ detail: { type: "string" } }),
      Sent: object({ both: ref("Both"), shared: ref("Shared") }),
      Both: object({ a: { type: "string" } }),
      Shared: object({ b: { type: "string" } }),
    },
  },
};

function requiredOf(name: string): unknown {
  const { components } = requireAnsweredProperties(document) as unknown as {
    components: { schemas: Record<string, JsonObject> };
  };
  return components.schemas[name]?.["required"];
}

test("what only successes use has every property, however deep", () => {
  expect(requiredOf("Menu")).toEqual(["items", "shared"]);
  expect(requiredOf("Item")).toEqual(["label", "children"]);
});

test.each(["Failure", "Sent", "Both", "Shared"])("%s, which is sent or refuses, stays as it is", (name) => {
  expect(requiredOf(name)).toBeUndefined();
});

test("what a request refers to by other components stays as it is", () => {
  const { components } = requireAnsweredProperties({
    paths: {
      "/a": {
        get: { responses: { 200: body("Thing") } },
        post: { requestBody: { $ref: "#/components/requestBodies/Thing" } },
      },
    },
    components: { schemas: { Thing: object({ a: {} }) }, requestBodies: { Thing: body("Thing") } },
  });
  expect(components).toHaveProperty("schemas.Thing");
  expect(components).not.toHaveProperty("schemas.Thing.required");
});

test("schemas may lead to one another for as long as they like", () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `S${index}`);
  const schemas = Object.fromEntries(
    names.map((name, index) => [name, object({ next: ref(names[index + 1] ?? name) })]),
  );
  const { components } = requireAnsweredProperties({
    paths: { "/a": { get: { responses: { 200: body("S0") } } } },
    components: { schemas },
  });
  expect(components).toHaveProperty("schemas.S19999.required", ["next"]);
});

test("the document itself is left alone", () => {
  const before = structuredClone(document);
  requireAnsweredProperties(document);
  expect(document).toEqual(before);
});

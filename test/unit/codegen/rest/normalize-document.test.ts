import { readFile } from "node:fs/promises";

import { describe, expect, test } from "vitest";

import type { JsonObject } from "../../../../src/codegen/json.js";
import { normalizeDocument } from "../../../../src/codegen/rest/normalize-document.js";

describe("normalizeDocument", () => {
  test("drops prose wherever it is a keyword", () => {
    const document = {
      openapi: "3.1.0",
      info: { title: "Somebody's title", summary: "x", description: "x", version: "1.2.3" },
      tags: [{ name: "a", description: "x" }],
      paths: {
        "/a": {
          summary: "x",
          get: {
            summary: "x",
            description: "x",
            parameters: [
              {
                name: "p",
                in: "query",
                description: "x",
                example: 1,
                schema: { title: "P", type: "string" },
              },
            ],
            responses: {
              "200": { description: "x", content: { "text/plain": { examples: { a: { value: 1 } } } } },
            },
          },
        },
      },
    };
    expect(normalizeDocument(document)).toEqual({
      openapi: "3.1.0",
      info: { title: "Infrahub", version: "1.2.3" },
      tags: [{ name: "a" }],
      paths: {
        "/a": {
          get: {
            parameters: [{ name: "p", in: "query", schema: { type: "string" } }],
            responses: { "200": { description: "", content: { "text/plain": {} } } },
          },
        },
      },
    });
  });

  test("keeps what only bears the name of prose: properties, responses, data", () => {
    const schema = {
      type: "object",
      required: ["title", "description"],
      default: { title: "kept", summary: "kept" },
      enum: [{ description: "kept" }],
      properties: {
        title: { type: "string" },
        description: { anyOf: [{ type: "string" }, { type: "null" }] },
        properties: { type: "object", properties: { example: { const: { title: "kept" } } } },
      },
    };
    const document = {
      info: { version: "1" },
      components: { schemas: { summary: schema }, responses: { title: { $ref: "#/a" } } },
      "x-more": { description: "kept" },
    };
    expect(normalizeDocument(document)).toEqual({ ...document, info: { title: "Infrahub", version: "1" } });
  });

  test("leaves what the client must know of an operation to our overlay", () => {
    const operation = { "x-infrahub-replay": "read", "x-infrahub-heavy": true, "x-other": 1 };
    const document = { paths: { "/a": { delete: operation } }, x: { properties: { "x-infrahub-key": {} } } };
    expect(normalizeDocument(document)).toEqual({
      info: { title: "Infrahub" },
      paths: { "/a": { delete: { "x-other": 1 } } },
      x: { properties: { "x-infrahub-key": {} } },
    });
  });

  test("sorts keys at every depth and keeps the order of arrays", () => {
    const document = { z: [{ b: 1, a: 2 }, 3], default: { d: 1, c: 2 }, a: 1, info: { version: "1" } };
    expect(JSON.stringify(normalizeDocument(document))).toBe(
      '{"a":1,"default":{"c":2,"d":1},"info":{"title":"Infrahub","version":"1"},"z":[{"a":2,"b":1},3]}',
    );
    expect(Object.keys(document)).toEqual(["z", "default", "a", "info"]);
  });

  test("leaves the committed document as it is", async () => {
    const text = await readFile("schema/openapi.json", "utf8");
    expect(`${JSON.stringify(normalizeDocument(JSON.parse(text) as JsonObject), null, 2)}\n`).toBe(text);
  });
});

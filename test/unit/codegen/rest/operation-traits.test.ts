import { describe, expect, test } from "vitest";

import type { JsonObject } from "../../../../src/codegen/json.js";
import { listOperations, operationTraits } from "../../../../src/codegen/rest/operation-traits.js";
import { tinyDocument } from "./tiny-document.js";

function success(contentType: string, status = "200") {
  return { responses: { [status]: { content: { [contentType]: {} } } } };
}

const DOCUMENT = {
  components: {
    schemas: {
      Thing: { type: "object" },
      Things: { $ref: "#/components/schemas/List" },
      List: { type: "array" },
    },
  },
};
const json = (schema: JsonObject, status = "200") => ({
  responses: { [status]: { content: { "application/json": { schema } } } },
});

describe("operationTraits", () => {
  test.each([
    ["nothing", {}, []],
    ["a query parameter branch", { parameters: [{ name: "branch", in: "query" }] }, ["branch"]],
    ["a query parameter at", { parameters: [{ name: "at", in: "query" }] }, ["at"]],
    ["a path parameter branch", { parameters: [{ name: "branch", in: "path" }] }, []],
    ["a success of JSON", success("application/json"), []],
    ["a success of text", success("text/plain"), ["content"]],
    ["a success of anything", success("*/*", "206"), ["content"]],
    ["a success of JSON with a charset", success("Application/JSON; charset=utf-8"), []],
    ["a success of an object", json({ type: "object" }), ["object"]],
    ["a success of a list", json({ type: "array" }, "201"), ["list"]],
    ["a success of an object elsewhere", json({ $ref: "#/components/schemas/Thing" }), ["object"]],
    ["a success of a list elsewhere", json({ $ref: "#/components/schemas/Things" }), ["list"]],
    ["a success of another type", json({ type: "string" }), []],
    ["a success of several types", json({ type: ["object", "null"] }), []],
    ["an error of an object", json({ type: "object" }, "404"), []],
    ["an error of text", success("text/plain", "500"), []],
    ["x-infrahub-replay read", { "x-infrahub-replay": "read" }, ["read"]],
    ["x-infrahub-replay write", { "x-infrahub-replay": "write" }, ["write"]],
    ["x-infrahub-replay graphql", { "x-infrahub-replay": "graphql" }, ["graphql"]],
    ["another x-infrahub-replay", { "x-infrahub-replay": "maybe" }, []],
    ["x-infrahub-heavy", { "x-infrahub-replay": "read", "x-infrahub-heavy": true }, ["read", "heavy"]],
    ["another x-infrahub-heavy", { "x-infrahub-heavy": "false" }, []],
  ] as [string, JsonObject, string[]][])("of an operation with %s", (_, operation, traits) => {
    expect(operationTraits(DOCUMENT, operation)).toEqual(traits);
  });

  test("come in a fixed order", () => {
    const parameters = [
      { name: "at", in: "query" },
      { name: "branch", in: "query" },
    ];
    expect(
      operationTraits(DOCUMENT, { "x-infrahub-replay": "write", parameters, ...success("image/png") }),
    ).toEqual(["branch", "at", "content", "write"]);
  });
});

describe("listOperations", () => {
  test("names every operation by method and path, and nothing else of a path", () => {
    const document = tinyDocument();
    expect(listOperations(document).map(({ name }) => name)).toEqual(["GET /things/{id}", "POST /files"]);
    expect(listOperations({ paths: { "/a": { parameters: [], summary: "x" } } })).toEqual([]);
    expect(listOperations({})).toEqual([]);
  });

  test("gives them what their path and their references say", () => {
    const document = {
      paths: {
        "/a": {
          parameters: [{ $ref: "#/components/parameters/Branch" }],
          get: {
            parameters: [{ $ref: "#/components/parameters/When" }],
            responses: { "200": { $ref: "#/components/responses/Text" } },
          },
        },
        "/b": { $ref: "#/components/pathItems/b" },
      },
      components: {
        parameters: {
          Branch: { name: "branch", in: "query" },
          When: { $ref: "#/components/parameters/At" },
          At: { name: "at", in: "query" },
        },
        responses: { Text: { content: { "text/plain": {} } } },
        pathItems: { b: { post: { parameters: [{ name: "branch", in: "query" }] } } },
      },
    };
    expect(
      listOperations(document).map(({ name, definition }) => [name, operationTraits(document, definition)]),
    ).toEqual([
      ["GET /a", ["branch", "at", "content"]],
      ["POST /b", ["branch"]],
    ]);
  });
});

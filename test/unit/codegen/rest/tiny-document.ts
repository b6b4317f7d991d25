import type { JsonObject } from "../../../../src/codegen/json.js";

/** A document with one operation that reads, and one that takes a file. */
export function tinyDocument(): JsonObject {
  return {
    openapi: "3.1.0",
    info: { title: "Tiny", version: "0.0.1" },
    paths: {
      "/things/{id}": {
        get: {
          operationId: "getThing",
          parameters: [
            { name: "id", in: "path", required: true, schema: { type: "string" } },
            { name: "branch", in: "query", schema: { type: "string" } },
          ],
          responses: {
            "200": {
              description: "A thing.",
              content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } },
            },
          },
        },
      },
      "/files": {
        post: {
          operationId: "uploadFile",
          requestBody: {
            content: {
              "multipart/form-data": {
                schema: { type: "object", properties: { file: { type: "string", format: "binary" } } },
              },
            },
          },
          responses: {
            "200": {
              description: "The file.",
              content: { "image/png": { schema: { type: "string", format: "binary" } } },
            },
          },
          "x-infrahub-replay": "read",
        },
      },
    },
    components: {
      schemas: {
        Thing: { type: "object", properties: { size: { type: "integer", default: 1 } } },
        "Thing-Input": { type: "object", properties: { at: { type: "string" } } },
        ThingInput: { type: "string" },
        Blob: { type: "string" },
        "0": { type: "string" },
      },
    },
  };
}

import { describe, expect, test } from "vitest";
import { catalogueCode } from "../../../src/errors/catalogue-code.js";

describe("catalogueCode", () => {
  test.each([
    [
      "Unable to find the node 18a / InfraDevice in the database.",
      { code: "NODE_NOT_FOUND", data: { identifier: "18a", node_kind: "InfraDevice" } },
    ],
    [
      "Unable to find the node a / b / CoreGraphQLQuery in the database.",
      { code: "NODE_NOT_FOUND", data: { identifier: "a / b", node_kind: "CoreGraphQLQuery" } },
    ],
    ["Branch: feature/x not found.", { code: "BRANCH_NOT_FOUND", data: { branch_name: "feature/x" } }],
    [
      "Unable to find the schema 'Nope' in the registry",
      { code: "SCHEMA_NOT_FOUND", data: { kind: "Nope" } },
    ],
    ["Unable to find the schema Nope in the registry", { code: "SCHEMA_NOT_FOUND", data: { kind: "Nope" } }],
    ["Expired Signature", { code: "TOKEN_EXPIRED", data: {} }],
  ])("knows: %s", (message, expected) => {
    expect(catalogueCode(message)).toEqual(expected);
  });

  test.each(["", "Invalid token", "The Branch: x not found", "Something: Expired Signature"])(
    "knows nothing of: %j",
    (message) => {
      expect(catalogueCode(message)).toEqual({});
    },
  );
});

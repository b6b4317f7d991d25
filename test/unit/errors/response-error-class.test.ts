import { expect, test } from "vitest";
import { responseErrorClass } from "../../../src/errors/response-error-class.js";
import * as rest from "../../../src/rest.js";

test.each([
  ["NODE_NOT_FOUND", "NodeNotFoundError"],
  ["AUTHENTICATION_REQUIRED", "AuthenticationError"],
  ["TOKEN_EXPIRED", "TokenExpiredError"],
  ["PERMISSION_DENIED", "PermissionDeniedError"],
  ["ATTRIBUTE_REQUIRED", "AttributeRequiredError"],
  ["ATTRIBUTE_INVALID_TYPE", "AttributeInvalidTypeError"],
  ["ATTRIBUTE_CONSTRAINT_VIOLATION", "AttributeConstraintError"],
  ["BRANCH_NOT_FOUND", "BranchNotFoundError"],
  ["SCHEMA_NOT_FOUND", "SchemaNotFoundError"],
  ["BRANCH_ALREADY_MERGED", "BranchAlreadyMergedError"],
  ["BRANCH_NEEDS_REBASE", "BranchNeedsRebaseError"],
  ["MERGE_IN_PROGRESS", "MergeInProgressError"],
  ["MERGE_RECOVERY_REQUIRED", "MergeRecoveryRequiredError"],
] as const)("the catalogue's %s is a %s, whatever the status", (code, name) => {
  const chosen = responseErrorClass(code, 200);
  expect(chosen).toBe(rest[name]);
  const error = new chosen("m");
  expect(error.name).toBe(name);
  expect(error).toBeInstanceOf(rest.ResponseError);
  expect(error).toBeInstanceOf(rest.InfrahubError);
});

test.each([
  [400, rest.ResponseError],
  [401, rest.AuthenticationError],
  [403, rest.PermissionDeniedError],
  [404, rest.NotFoundError],
  [418, rest.ResponseError],
  [422, rest.ValidationError],
  [429, rest.RateLimitError],
  [500, rest.ServerError],
  [599, rest.ServerError],
])("status %d without a code of the catalogue is a %o", (status, expected) => {
  for (const code of [undefined, String(status), "UNDEFINED_ERROR", "constructor", "toString", "__proto__"]) {
    expect(responseErrorClass(code, status)).toBe(expected);
  }
});

test.each([
  "There are no more addresses available in this pool.",
  "There are no more values available in this pool.",
  "No more resources available",
  "No addresses available in prefix",
  "No prefixes available in prefix",
  "The pool InfraVlan is exhausted. at vlan_id.from_pool",
])("%s is a PoolExhaustedError, whatever the status", (message) => {
  for (const status of [200, 409, 422, 500])
    expect(responseErrorClass("UNDEFINED_ERROR", status, message)).toBe(rest.PoolExhaustedError);
  expect(responseErrorClass("UNDEFINED_ERROR", 422, `name: ${message}`)).toBe(rest.ValidationError);
});

test("an error of one kind is one of the wider kind, too", () => {
  expect(new rest.NodeNotFoundError("m")).toBeInstanceOf(rest.NotFoundError);
  expect(new rest.BranchNotFoundError("m")).toBeInstanceOf(rest.NotFoundError);
  expect(new rest.SchemaNotFoundError("m")).toBeInstanceOf(rest.NotFoundError);
  expect(new rest.TokenExpiredError("m")).toBeInstanceOf(rest.AuthenticationError);
  expect(new rest.AttributeRequiredError("m")).toBeInstanceOf(rest.ValidationError);
});

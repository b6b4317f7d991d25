import { describe, expect, it } from "vitest";
import {
  BranchAlreadyMergedError,
  BranchConflictError,
  BranchExistsError,
  BranchNeedsRebaseError,
  BranchNotFoundError,
  MergeInProgressError,
  NodeNotFoundError,
  TaskFailedError,
  TimeoutError,
  ValidationError,
} from "../../../../src/index.js";
import { branchError } from "../../../../src/resources/branches/branch-error.js";

const failed = (message: string) =>
  new TaskFailedError(message, {
    state: "FAILED",
    logs: [],
    data: { id: "t", title: "Work", workflow: null },
  });
const refused = (message: string) =>
  new ValidationError(message, { status: 200, requestId: "r", code: "UNDEFINED_ERROR" });

describe.each([
  ["The branch b already exists", BranchExistsError, "BRANCH_EXISTS"],
  ["Branch: b not found.", BranchNotFoundError, "BRANCH_NOT_FOUND"],
  ["Branch 'b' has already been merged", BranchAlreadyMergedError, "BRANCH_ALREADY_MERGED"],
  [
    "Branch 'b' has been merged and is read-only. Rebase is not allowed.",
    BranchAlreadyMergedError,
    "BRANCH_ALREADY_MERGED",
  ],
  ["Branch 'b' is currently being merged", MergeInProgressError, "MERGE_IN_PROGRESS"],
  ["Branch 'b' is currently being merged. Rebase is not allowed.", MergeInProgressError, "MERGE_IN_PROGRESS"],
  ["Cannot merge a branch while a merge is in progress.", MergeInProgressError, "MERGE_IN_PROGRESS"],
  ["Cannot rebase a branch while a merge is in progress.", MergeInProgressError, "MERGE_IN_PROGRESS"],
  [
    "Cannot merge branch 'b' with status 'NEED_UPGRADE_REBASE'",
    BranchNeedsRebaseError,
    "BRANCH_NEEDS_REBASE",
  ],
  ["branch has some conflicts", BranchConflictError, "BRANCH_CONFLICT"],
  [
    "Branch b contains conflicts with the default branch. Please create ...",
    BranchConflictError,
    "BRANCH_CONFLICT",
  ],
  [
    "Data conflicts found on branch and missing decisions about what branch to keep",
    BranchConflictError,
    "BRANCH_CONFLICT",
  ],
  [
    "Unable to merge the branch 'b', conflict resolution missing: data/1",
    BranchConflictError,
    "BRANCH_CONFLICT",
  ],
])("%s", (message, Class, code) => {
  it.each([failed(message), refused(message)])("is an error of its own from a $name", (cause) => {
    const error = branchError(cause, "b");
    expect(error).toBeInstanceOf(Class);
    expect(error).toMatchObject({ message, code, data: { branch_name: "b" }, cause });
    expect("status" in error && error.status).toBe("status" in cause && cause.status);
    expect("requestId" in error && error.requestId).toBe("requestId" in cause && cause.requestId);
  });
});

it.each([
  new TimeoutError("Branch 'b' is currently being merged"),
  new Error("The branch b already exists"),
  new NodeNotFoundError("Unable to find the node conflicts / Branch in the database."),
  failed("Unable to delete main it is the default branch."),
  new BranchNotFoundError("Branch: contains conflicts not found."),
  new MergeInProgressError("Branch 'b' is currently being merged", { data: { merging_branch: "b" } }),
])("leaves %s as it is", (error) => {
  expect(branchError(error, "b")).toBe(error);
});

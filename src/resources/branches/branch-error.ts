import type { Branch } from "./branch.js";
import { MergeRecoveryRequiredError } from "../../errors/merge-recovery-required-error.js";
import { BranchAlreadyMergedError } from "../../errors/branch-already-merged-error.js";
import { BranchConflictError } from "../../errors/branch-conflict-error.js";
import { BranchExistsError } from "../../errors/branch-exists-error.js";
import { BranchNeedsRebaseError } from "../../errors/branch-needs-rebase-error.js";
import { BranchNotFoundError } from "../../errors/branch-not-found-error.js";
import { MergeInProgressError } from "../../errors/merge-in-progress-error.js";
import { ResponseError } from "../../errors/response-error.js";
import { TaskFailedError } from "../../errors/task-failed-error.js";

/**
 * The server gives these no code of its catalogue, and a failed task has a message alone: there is only the wording
 * (`infrahub/graphql/mutations/branch.py`, `tasks.py`, `core/branch/tasks.py`, `core/merge` of server 1.11).
 */
const wordings: readonly [RegExp, typeof ResponseError, code: string][] = [
  [/^The branch .+ already exists$/, BranchExistsError, "BRANCH_EXISTS"],
  [/^Branch: .+ not found/, BranchNotFoundError, "BRANCH_NOT_FOUND"],
  [/^Branch '.+' has (already )?been merged/, BranchAlreadyMergedError, "BRANCH_ALREADY_MERGED"],
  [
    /^Branch '.+' is currently being merged| while a merge is in progress/,
    MergeInProgressError,
    "MERGE_IN_PROGRESS",
  ],
  [/ with status 'NEED_UPGRADE_REBASE'$/, BranchNeedsRebaseError, "BRANCH_NEEDS_REBASE"],
  [
    /^Branch .+ contains conflicts |^branch has some conflicts$|^Data conflicts found|, conflict resolution missing: /,
    BranchConflictError,
    "BRANCH_CONFLICT",
  ],
];

/**
 * The error of its own that work on a branch has failed with.
 *
 * @returns the error as it is, when it is none of those.
 */
export function branchError(error: unknown, branch: string): Error {
  if (!(error instanceof ResponseError || error instanceof TaskFailedError)) return error as Error;
  const { message, status, requestId } = error;
  const [, Class, code] = wordings.find(([wording]) => wording.test(message)) ?? [];
  if (!Class || error instanceof Class) return error;
  return new Class(message, { code, status, requestId, data: { branch_name: branch }, cause: error });
}

/** Why a branch in this state was not merged. */
export function statusError({ name, status }: Branch): ResponseError {
  const Class =
    status === "MERGING"
      ? MergeInProgressError
      : status === "MERGE_FAILED"
        ? MergeRecoveryRequiredError
        : BranchNeedsRebaseError;
  return new Class(`Branch ${name} was not merged: it is ${status}.`, {
    data: { branch_name: name, merging_branch: name },
  });
}

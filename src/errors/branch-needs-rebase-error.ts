import { ResponseError } from "./response-error.js";

/** The branch must be rebased before it takes changes again (`BRANCH_NEEDS_REBASE`). */
export class BranchNeedsRebaseError extends ResponseError {
  override readonly name = "BranchNeedsRebaseError";
  declare readonly data: { branch_name: string };
}

import { ResponseError } from "./response-error.js";

/** The branch has been merged and can only be read (`BRANCH_ALREADY_MERGED`). */
export class BranchAlreadyMergedError extends ResponseError {
  override readonly name = "BranchAlreadyMergedError";
  declare readonly data: { branch_name: string };
}

import { ResponseError } from "./response-error.js";

/**
 * The branch and the default branch have changed the same thing, so that it cannot be merged or rebased. `cause` is the
 * task that found it.
 */
export class BranchConflictError extends ResponseError {
  override readonly name = "BranchConflictError";
  declare readonly data: { branch_name: string };
}

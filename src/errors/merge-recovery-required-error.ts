import { ResponseError } from "./response-error.js";

/** A merge has failed and the default branch is protected until an administrator has run `infrahub recover merge` (`MERGE_RECOVERY_REQUIRED`, 423). */
export class MergeRecoveryRequiredError extends ResponseError {
  override readonly name = "MergeRecoveryRequiredError";
  declare readonly data: { branch_name: string; merging_branch: string };
}

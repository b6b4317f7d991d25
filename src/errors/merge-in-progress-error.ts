import { ResponseError } from "./response-error.js";

/** A merge is going on and blocks writing; try again when it is done (`MERGE_IN_PROGRESS`, 423). */
export class MergeInProgressError extends ResponseError {
  override readonly name = "MergeInProgressError";
  /** `merging_branch` is left out where the server does not say which one it is. */
  declare readonly data: { branch_name: string; merging_branch?: string };
}

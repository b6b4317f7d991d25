import { ValidationError } from "./validation-error.js";

/** There is a branch of this name already. */
export class BranchExistsError extends ValidationError {
  override readonly name = "BranchExistsError";
  declare readonly data: { branch_name: string };
}

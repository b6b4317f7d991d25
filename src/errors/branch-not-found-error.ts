import { NotFoundError } from "./not-found-error.js";

/** No such branch (`BRANCH_NOT_FOUND`; 400 on REST, 404 on GraphQL). */
export class BranchNotFoundError extends NotFoundError {
  override readonly name = "BranchNotFoundError";
  declare readonly data: { branch_name: string };
}

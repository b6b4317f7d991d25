import type { RestClient } from "../../../src/rest.js";
import { graphql } from "./graphql.js";

/** Creates a branch without git, and waits until it is there. */
export async function createBranch(rest: RestClient, name: string): Promise<void> {
  await graphql(
    rest,
    `
      mutation ($name: String!) {
        BranchCreate(data: { name: $name, sync_with_git: false }, wait_until_completion: true) {
          ok
        }
      }
    `,
    { name },
  );
}

/** Deletes a branch, and waits until it is gone. */
export async function deleteBranch(rest: RestClient, name: string): Promise<void> {
  await graphql(
    rest,
    "mutation($name: String!) { BranchDelete(data: { name: $name }, wait_until_completion: true) { ok } }",
    { name },
  );
}

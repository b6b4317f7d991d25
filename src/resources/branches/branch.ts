/** Where a branch is. Only an `OPEN` one takes changes. */
export type BranchStatus =
  "OPEN" | "NEED_REBASE" | "NEED_UPGRADE_REBASE" | "MERGING" | "MERGED" | "MERGE_FAILED" | "DELETING";

/** A branch of the data. */
export interface Branch {
  id: string;
  name: string;
  description: string | null;
  /** The branch that it was made from: the default branch. */
  originBranch: string;
  /** When it was made or last rebased: what the default branch has got since is not on it. ISO 8601. */
  branchedFrom: string;
  isDefault: boolean;
  /** Whether it exists in the git repositories as well. */
  syncWithGit: boolean;
  /**
   * Whether its schema differs from the default branch's; `null` where the server fails to say (1.11, when its default
   * branch is not called main).
   */
  hasSchemaChanges: boolean | null;
  /** Version of the server's storage format. */
  graphVersion: number | null;
  status: BranchStatus;
}

/** A branch to make. */
export interface BranchCreateInput {
  name: string;
  description?: string | undefined;
  /**
   * Whether to make it in the git repositories as well.
   *
   * @defaultValue `false`
   */
  syncWithGit?: boolean | undefined;
}

/** The fields of {@link Branch}, without the one that the server may fail to give. */
export const BRANCH_FIELDS = `id name description originBranch: origin_branch branchedFrom: branched_from
  isDefault: is_default syncWithGit: sync_with_git graphVersion: graph_version status`;

/** The other one. */
export const SCHEMA_CHANGES = "hasSchemaChanges: has_schema_changes";

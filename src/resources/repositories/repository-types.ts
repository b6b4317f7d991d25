import type { NodeRef } from "../../nodes/types/node-ref.js";
import type { CallOptions } from "../../http/call-options.js";

/** Kinds of repositories: one that Infrahub writes to, and one that it only reads. */
export type RepositoryKind = "CoreRepository" | "CoreReadOnlyRepository";

/** A repository on one branch. */
export interface RepositoryBranch {
  /** The commit that is imported; `null` before the first import. */
  commit: string | null;
  /** The git reference that a read-only repository follows; `null` for others. */
  ref: string | null;
  internalStatus: "active" | "inactive" | "staging";
  syncStatus: "unknown" | "in-sync" | "syncing" | "error-import";
}

/** A git repository, on each of the branches that were asked. */
export interface Repository {
  id: string;
  kind: RepositoryKind;
  name: string;
  location: string;
  description: string | null;
  operationalStatus: "unknown" | "online" | "error" | "error-cred" | "error-connection";
  /** By name of the branch. */
  branches: Record<string, RepositoryBranch>;
}

/** Which repositories. */
export interface ListRepositoriesOptions extends CallOptions {
  /**
   * The branches to look at.
   *
   * @defaultValue the client's
   */
  branches?: readonly string[] | undefined;
}

/** A repository to be. */
export interface NewRepository {
  name: string;
  /** A URL, or a path on the server's machine. */
  location: string;
  description?: string | undefined;
  /** A `CoreCredential`. */
  credential?: NodeRef | undefined;
  /**
   * @defaultValue `CoreRepository`
   */
  kind?: RepositoryKind | undefined;
  /**
   * The branch in git that is Infrahub's default branch.
   *
   * @defaultValue `"main"`
   */
  defaultBranch?: string | undefined;
  /**
   * What a read-only repository follows: a branch, a tag or a commit.
   *
   * @defaultValue `"main"`
   */
  ref?: string | undefined;
}

/** Whether the server can reach a repository. */
export interface RepositoryConnectivity {
  ok: boolean;
  message: string;
}

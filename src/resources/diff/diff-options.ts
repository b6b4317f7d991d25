import type { At } from "../../util/at.js";
import type { ReadOptions } from "../../http/call-options.js";
import type { DiffAction } from "./diff-types.js";

/** Of which branch, and how a call is sent. A diff has times of its own. */
export type DiffBranchOptions = Omit<ReadOptions, "at">;

/** A span of time. */
export interface DiffTimes {
  /**
   * Where it starts.
   *
   * @defaultValue where the branch was created
   */
  fromTime?: At | undefined;
  /**
   * Where it ends.
   *
   * @defaultValue now
   */
  toTime?: At | undefined;
}

/** How a diff is made or brought up to date. */
export interface DiffUpdateOptions extends DiffBranchOptions, DiffTimes {
  /**
   * Limit of one attempt in ms.
   *
   * @defaultValue `300_000`
   */
  timeout?: number | undefined;
  /** A name for a diff beside the branch's own; it needs one when it has times. */
  name?: string | undefined;
  /**
   * Whether to wait until the diff is there; otherwise the server works on, and the call gives its task.
   *
   * @defaultValue `true`
   */
  waitUntilCompletion?: boolean | undefined;
}

/** What to leave in or out. */
export interface IncludesExcludes<Value> {
  includes?: readonly Value[];
  excludes?: readonly Value[];
}

/** Which nodes of a diff; all that is given must hold. */
export interface DiffFilters {
  /** Ids of nodes; the server takes no other filter into account beside them. */
  ids?: readonly string[];
  status?: IncludesExcludes<DiffAction>;
  kind?: IncludesExcludes<string>;
  namespace?: IncludesExcludes<string>;
}

/** Which diff to read. */
export interface DiffSummaryOptions extends DiffBranchOptions, DiffTimes {
  filters?: DiffFilters | undefined;
  /** Id of a proposed change: its diff, also when the branch is merged or deleted. */
  proposedChangeId?: string | undefined;
}

/** Which conflicts to read. */
export interface DiffConflictOptions extends DiffSummaryOptions {
  /** The diff of this name; without it the one that covers the longest time. */
  name?: string | undefined;
}

/** Which part of a diff to read; all of it when neither `limit` nor `offset` is given. */
export interface DiffTreeOptions extends DiffConflictOptions {
  /**
   * Whether nodes come with those that they are parts of, also beyond `limit`.
   *
   * @defaultValue `true`
   */
  includeParents?: boolean | undefined;
  limit?: number | undefined;
  offset?: number | undefined;
}

/** Which files to compare. */
export interface DiffFileOptions extends DiffBranchOptions, DiffTimes {
  /**
   * Whether to leave out what changed on the default branch in the same time.
   *
   * @defaultValue `true`
   */
  branchOnly?: boolean | undefined;
}

/** Options of a tracked run. */
export interface TrackingOptions {
  /**
   * The name of the run. A run replaces the previous one with the same name and parameters.
   *
   * @defaultValue the client's `identifier`
   */
  identifier?: string | undefined;
  /** Distinguishes runs with the same name, such as `{ site: "atl1" }`. */
  params?: Readonly<Record<string, unknown>> | undefined;
  /**
   * Whether to delete nodes that the previous run saved and this one did not.
   *
   * @defaultValue `false`
   */
  deleteUnusedNodes?: boolean | undefined;
  /**
   * The kind of the group that records the nodes.
   *
   * @defaultValue `CoreStandardGroup`
   */
  groupType?: string | undefined;
  /** Further attributes of the group, such as `{ description: "..." }`. */
  groupParams?: Readonly<Record<string, unknown>> | undefined;
  /** The branch of the run; the client's when left out. */
  branch?: string | undefined;
}

/** The result of a tracked run. */
export interface TrackingResult<Result> {
  /** What the work returned. */
  result: Result;
  /** The name of the group, the same as in the Python SDK. */
  group: string;
  /** The ids of the nodes that the run saved. */
  saved: string[];
  /** Nodes of the previous run that were deleted. */
  deleted: { id: string; kind: string }[];
}

/** What a tracked run is. */
export interface TrackingOptions {
  /**
   * Name of what runs: runs of the same name, with the same parameters, follow one another.
   *
   * @defaultValue the client's `identifier`
   */
  identifier?: string | undefined;
  /** What tells runs of one name apart, such as `{ site: "atl1" }`. */
  params?: Readonly<Record<string, unknown>> | undefined;
  /**
   * Whether to delete what the run before saved and this one did not.
   *
   * @defaultValue `false`
   */
  deleteUnusedNodes?: boolean | undefined;
  /**
   * Kind of the group that holds what was saved.
   *
   * @defaultValue `CoreStandardGroup`
   */
  groupType?: string | undefined;
  /** More attributes of the group, such as `{ description: "..." }`. */
  groupParams?: Readonly<Record<string, unknown>> | undefined;
  /** Branch of the run; the client's when left out. */
  branch?: string | undefined;
}

/** What came of a tracked run. */
export interface TrackingResult<Result> {
  /** What the run gave. */
  result: Result;
  /** Name of the group; the Python SDK makes the same. */
  group: string;
  /** Ids of the nodes that the run saved. */
  saved: string[];
  /** The nodes of the run before that were deleted. */
  deleted: { id: string; kind: string }[];
}

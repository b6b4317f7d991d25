import type { CallOptions } from "../../http/call-options.js";
import type { At } from "../../util/at.js";
import type { EventName } from "./event-types.js";

/** Which events; all that is given must hold. */
export interface EventFilters<Name extends EventName = EventName> {
  /** Names of the events; with them, the result's type follows. */
  eventType?: readonly Name[] | undefined;
  branches?: readonly string[] | undefined;
  ids?: readonly string[] | undefined;
  /** Events about one of these nodes. */
  primaryNodeIds?: readonly string[] | undefined;
  /** Events that concern one of these nodes, too. */
  relatedNodeIds?: readonly string[] | undefined;
  /** Events that came of one of these. */
  parentIds?: readonly string[] | undefined;
  accountIds?: readonly string[] | undefined;
  /** 0 for what was done, 1 and more for what came of it. */
  level?: number | undefined;
  hasChildren?: boolean | undefined;
  /**
   * From when on.
   *
   * @defaultValue 180 days ago
   */
  since?: At | undefined;
  /**
   * Until when.
   *
   * @defaultValue now
   */
  until?: At | undefined;
  /** Filters of single events. */
  eventTypeFilter?:
    | {
        branchMerged?: { branches: readonly string[] };
        branchRebased?: { branches: readonly string[] };
        groupAutoCreate?: { idp?: readonly string[]; protocol?: readonly string[] };
      }
    | undefined;
}

/** How events are read. */
export interface EventOptions extends CallOptions {
  /**
   * `DESC`, the newest first, or `ASC`.
   *
   * @defaultValue `DESC`
   */
  order?: "ASC" | "DESC" | undefined;
  /**
   * How many at most.
   *
   * @defaultValue all
   */
  limit?: number | undefined;
}

import { ask } from "../graphql/ask.js";
import type { SendOptions } from "../graphql/call-options.js";
import { collect, readList, type Page } from "../graphql/read-list.js";
import { fixAt, type At } from "../http/at.js";
import type { RestClient } from "../http/rest-client.js";
import { InvalidInputError } from "../errors/invalid-input-error.js";
import type { EventName, InfrahubEvent } from "./event-types.js";
import { EVENTS_QUERY } from "./print-events-query.js";

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
  /** From when on; the server's default is 180 days ago. */
  since?: At | undefined;
  /** Until when; the server's default is now. */
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
export interface EventOptions extends SendOptions {
  /** `DESC`, the newest first, or `ASC`. Default `DESC`. */
  order?: "ASC" | "DESC" | undefined;
  /** How many at most; all when left out. */
  limit?: number | undefined;
}

/** The server's limit. */
const PAGE_SIZE = 50;

/** What has happened on the server; `client.events`. Events are of no branch: name `branches` to see those of some. */
export class EventManager {
  readonly #rest: RestClient;

  constructor(rest: RestClient) {
    this.#rest = rest;
  }

  /**
   * Reads all events that meet the filters: at most `limit`, or else to the end.
   *
   * @example
   * const merges = await client.events.filters({ eventType: ["infrahub.branch.merged"], since: "-1d" });
   * merges[0]?.sourceBranch;
   */
  filters<const Name extends EventName = EventName>(
    filters: EventFilters<Name> = {},
    options: EventOptions = {},
  ): Promise<InfrahubEvent<Name>[]> {
    return collect(this.stream(filters, options));
  }

  /**
   * Reads events one after the other, 50 with each request. One that slips to a later page, because others happened
   * meanwhile, is given once.
   *
   * @throws InvalidInputError when `since` or `until` is no time, PermissionDeniedError when events of accounts are
   * asked for without the permission to manage accounts.
   *
   * @example
   * for await (const event of client.events.stream({ branches: ["main"] })) console.log(event.event, event.occurredAt);
   */
  async *stream<const Name extends EventName = EventName>(
    filters: EventFilters<Name> = {},
    { order, limit = Infinity, ...options }: EventOptions = {},
  ): AsyncGenerator<InfrahubEvent<Name>, void, undefined> {
    if (!(limit >= 0))
      throw new InvalidInputError(`limit: ${limit} is not allowed; give a number from 0 up.`);
    if (limit === 0) return;
    const variables = { ...eventVariables(filters), order, limit: Math.min(limit, PAGE_SIZE) };
    const list = readList((offset) => {
      const page = { ...variables, offset };
      return ask<Page<InfrahubEvent<Name>>>(this.#rest, EVENTS_QUERY, page, options);
    });
    const seen = new Set<string>();
    for await (const event of list) {
      if (seen.has(event.id)) continue;
      seen.add(event.id);
      yield event;
      if (seen.size >= limit) return;
    }
  }

  /** Counts the events that meet the filters. */
  async count(filters: EventFilters = {}, options: SendOptions = {}): Promise<number> {
    const variables = { ...eventVariables(filters), limit: 1 };
    return (await ask<{ count: number }>(this.#rest, EVENTS_QUERY, variables, options)).count;
  }
}

function eventVariables({
  since,
  until,
  eventTypeFilter,
  ...filters
}: EventFilters): Record<string, unknown> {
  const { branchMerged, branchRebased, groupAutoCreate } = eventTypeFilter ?? {};
  return {
    ...filters,
    ...(since !== undefined && { since: fixAt(since, "since") }),
    ...(until !== undefined && { until: fixAt(until, "until") }),
    ...(eventTypeFilter && {
      eventTypeFilter: {
        branch_merged: branchMerged,
        branch_rebased: branchRebased,
        group_auto_create: groupAutoCreate,
      },
    }),
  };
}

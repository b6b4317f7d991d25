import { ask } from "../../graphql/ask.js";
import type { CallOptions } from "../../http/call-options.js";
import { readList, type Page } from "../../graphql/read-list.js";
import { formatAt } from "../../util/at.js";
import { checkNumbers, countFrom, wholeFrom } from "../../util/check-numbers.js";
import type { RestClient } from "../../http/rest-client.js";
import type { EventFilters, EventOptions } from "./event-options.js";
import type { EventName, InfrahubEvent } from "./event-types.js";
import { EVENTS_QUERY } from "./print-events-query.js";

/** The server's limit. */
const PAGE_SIZE = 50;

/** Reads events page by page; one that slips to a later page is given once. */
export async function* readEvents<Name extends EventName>(
  rest: RestClient,
  filters: EventFilters<Name>,
  { order, limit = Infinity, ...options }: EventOptions,
): AsyncGenerator<InfrahubEvent<Name>, void, undefined> {
  checkNumbers({ limit: [limit, countFrom(0)] });
  if (limit === 0) return;
  const variables = { ...eventVariables(filters), order, limit: Math.min(limit, PAGE_SIZE) };
  const list = readList((offset) => {
    const page = { ...variables, offset };
    return ask<Page<InfrahubEvent<Name>>>(rest, EVENTS_QUERY, page, options);
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
export async function countEvents(
  rest: RestClient,
  filters: EventFilters,
  options: CallOptions,
): Promise<number> {
  const variables = { ...eventVariables(filters), limit: 1 };
  return (await ask<{ count: number }>(rest, EVENTS_QUERY, variables, options)).count;
}

function eventVariables({
  level,
  since,
  until,
  eventTypeFilter,
  ...filters
}: EventFilters): Record<string, unknown> {
  checkNumbers({ level: [level, wholeFrom(0)] });
  const { branchMerged, branchRebased, groupAutoCreate } = eventTypeFilter ?? {};
  return {
    ...filters,
    level,
    ...(since !== undefined && { since: formatAt(since, "since") }),
    ...(until !== undefined && { until: formatAt(until, "until") }),
    ...(eventTypeFilter && {
      eventTypeFilter: {
        branch_merged: branchMerged,
        branch_rebased: branchRebased,
        group_auto_create: groupAutoCreate,
      },
    }),
  };
}

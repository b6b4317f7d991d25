import { ask } from "../../graphql/ask.js";
import type { CallOptions } from "../../http/call-options.js";
import { readList, type Page } from "../../graphql/read-list.js";
import { formatAt } from "../../util/at.js";
import { checkNumbers, wholeFrom } from "../../util/check-numbers.js";
import type { RestClient } from "../../http/rest-client.js";
import type { EventFilters, EventOptions } from "./event-options.js";
import type { EventName, InfrahubEvent } from "./event-types.js";
import { EVENTS_QUERY } from "./print-events-query.js";

/** The server's limit. */
const PAGE_SIZE = 50;

/** Reads events page by page. */
export async function* readEvents<Name extends EventName>(
  rest: RestClient,
  filters: EventFilters<Name>,
  { order, limit, ...options }: EventOptions,
): AsyncGenerator<InfrahubEvent<Name>, void, undefined> {
  const variables = { ...eventVariables(filters), order };
  yield* readList(
    (page) => ask<Page<InfrahubEvent<Name>>>(rest, EVENTS_QUERY, { ...variables, ...page }, options),
    { limit, pageSize: PAGE_SIZE },
  );
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

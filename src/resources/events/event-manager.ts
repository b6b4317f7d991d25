import type { CallOptions } from "../../http/call-options.js";
import { collect } from "../../graphql/read-list.js";
import type { RestClient } from "../../http/rest-client.js";
import type { EventFilters, EventOptions } from "./event-options.js";
import type { EventName, InfrahubEvent } from "./event-types.js";
import { Resource } from "../base/resource.js";
import { countEvents, readEvents } from "./read-events.js";

/** What has happened on the server; `client.event`. Events are of no branch: name `branches` to see those of some. */
export class EventManager extends Resource {
  constructor(rest: RestClient) {
    // Events are of all branches, and tell their times themselves.
    super(rest, { branch: false, history: false });
  }

  /**
   * Reads all events that meet the filters: at most `limit`, or else to the end.
   *
   * @example
   * const merges = await client.event.filter({ eventType: ["infrahub.branch.merged"], since: "-1d" });
   * merges[0]?.sourceBranch;
   */
  filter<const Name extends EventName = EventName>(
    filters: EventFilters<Name> = {},
    options: EventOptions = {},
  ): Promise<InfrahubEvent<Name>[]> {
    return collect(this.stream(filters, options));
  }

  /**
   * Reads events one after the other, 50 with each request. One that slips to a later page, because others happened
   * meanwhile, is given once.
   *
   * @throws {@link InvalidInputError} when `since` or `until` is not a valid time, {@link PermissionDeniedError} when events of
   * accounts are asked for without the permission to manage accounts.
   *
   * @example
   * for await (const event of client.event.stream({ branches: ["main"] })) console.log(event.event, event.occurredAt);
   */
  async *stream<const Name extends EventName = EventName>(
    filters: EventFilters<Name> = {},
    options: EventOptions = {},
  ): AsyncGenerator<InfrahubEvent<Name>, void, undefined> {
    yield* readEvents(this.reading, filters, options);
  }

  /** Counts the events that meet the filters. */
  async count(filters: EventFilters = {}, options: CallOptions = {}): Promise<number> {
    return countEvents(this.reading, filters, options);
  }
}

import { InvalidInputError } from "../errors/invalid-input-error.js";
import { checkCall } from "../http/call-settings.js";
import { checkNumbers, INTERVAL, type NumberRule } from "../util/check-numbers.js";
import type { RestClient } from "../http/rest-client.js";
import type { LiveQueryOptions } from "./live-query-options.js";

/** The server takes seconds. */
const WHOLE_SECONDS: NumberRule = {
  expected: "milliseconds from 1000 up, in whole seconds",
  allows: (value) => INTERVAL.allows(value) && value % 1000 === 0,
};

/**
 * Follows a stored query (`CoreGraphQLQuery`): the server runs it every `interval`, over a WebSocket. When the socket
 * is lost another one is opened, after its first answer as often as it takes; an answer that nobody has read when the
 * next one comes is passed over. Leaving the loop closes the socket, and so do `signal` and closing the client.
 *
 * Infrahub 1.11 runs it as nobody: it reads no credentials from a socket. A query that fails answers nothing at all.
 *
 * @param name - name of the stored query.
 * @param params - values of its variables.
 * @returns its data, again and again.
 * @throws {@link InvalidInputError} for an interval that is not a whole number of seconds, or a client of a past moment.
 */
export function liveQuery<Data>(
  rest: RestClient,
  name: string,
  params: Record<string, unknown>,
  options: LiveQueryOptions & { at?: unknown },
): AsyncGenerator<Data, void, undefined> {
  const { interval = 10_000, at, timeout, retry } = options;
  checkNumbers({ interval: [interval, WHOLE_SECONDS] });
  checkCall({ timeout, retry });
  if (at !== undefined)
    throw new InvalidInputError("A live query reads the present: take `at` away, with({ at: undefined }).");
  const stop = new AbortController();
  const values = (async function* () {
    // What only live queries need is loaded with the first of them.
    const { readLiveQuery } = await import("./read-live-query.js");
    yield* readLiveQuery(rest, name, params, { ...options, interval }, stop.signal);
  })() as AsyncGenerator<Data, void, undefined>;
  // A generator would hear of it only after the next answer.
  const leave = values.return.bind(values);
  values.return = (value) => {
    stop.abort();
    return leave(value);
  };
  return values;
}

import { AbortError } from "../errors/abort-error.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { InvalidInputError } from "../errors/invalid-input-error.js";
import { NodeNotFoundError } from "../errors/node-not-found-error.js";
import { NotFoundError } from "../errors/not-found-error.js";
import { ServerNotReachableError } from "../errors/server-not-reachable-error.js";
import { TimeoutError } from "../errors/timeout-error.js";
import type { RestClient } from "../http/rest-client.js";
import { retryDelay, retryPolicy } from "../http/retry-policy.js";
import { executeGraphql } from "./execute-graphql.js";
import { notify } from "../util/notify.js";
import { onAbort } from "../util/on-abort.js";
import { checkJson } from "../util/check-json.js";
import { liveSocket } from "./live-socket.js";
import type { LiveQueryOptions } from "./live-query-options.js";

const KIND = "CoreGraphQLQuery";

const DOCUMENT =
  "subscription LiveQuery($name: String!, $params: GenericScalar, $interval: Int) { query(name: $name, params: $params, interval: $interval) }";

/**
 * The sockets of one live query, one after the other.
 *
 * @param stop - ends it without an error.
 */
export async function* readLiveQuery(
  rest: RestClient,
  name: string,
  params: Record<string, unknown>,
  { interval, branch, signal, ...options }: LiveQueryOptions & { interval: number },
  stop: AbortSignal,
): AsyncGenerator<unknown, void, undefined> {
  checkJson({ name, params, branch }, "");
  const { address, settings, lifetime, logger, clock } = rest.connection;
  const {
    timeout = settings.timeout ?? 60_000,
    retry = settings.retry,
    onRetry = settings.onRetry,
  } = options;
  const { webSocket = (globalThis as { WebSocket?: typeof WebSocket }).WebSocket } = rest.connection;
  if (!webSocket)
    throw new ConfigurationError(
      "This runtime has no WebSocket: pass one as the option webSocket, or use infrahub-client/node.",
    );
  const ending = new AbortController();
  const end = () => {
    ending.abort();
  };
  const policy = retryPolicy(retry);
  const path = `/graphql${branch === undefined ? "" : `/${encodeURIComponent(branch)}`}`;
  const url = `${address.replace("http", "ws")}${path}`;
  const payload = { query: DOCUMENT, variables: { name, params, interval: interval / 1000 } };
  let answered = false;
  let retriesUntil = Infinity;

  lifetime.running.add(ending);
  const unlisten = [signal, stop].map((outer) => {
    if (outer?.aborted) end();
    return outer && onAbort(outer, end);
  });
  try {
    for (let attempt = 1; ; attempt++) {
      if (lifetime.closed) end();
      let failure!: Error;
      try {
        ending.signal.throwIfAborted();
        const limits = { timeout, interval, clock, signal: ending.signal };
        for await (const data of liveSocket(webSocket, url, payload, limits)) {
          answered = true;
          attempt = 1;
          yield data;
        }
      } catch (error) {
        failure = await explain(rest, name, branch, ending.signal, error as Error);
      }
      ending.signal.throwIfAborted();
      const passing =
        failure instanceof ServerNotReachableError || (answered && failure instanceof TimeoutError);
      if (retriesUntil === Infinity) retriesUntil = clock.now() + policy.budget;
      const left = answered ? Infinity : retriesUntil - clock.now();
      const again = passing && (answered || (attempt <= policy.limit && left > 0));
      const line = `WebSocket ${path}: ${failure.name} (attempt ${attempt}${again ? ", opened again" : ""})`;
      notify(() => logger?.[again ? "warn" : "error"](line));
      if (!again) throw failure;
      const delay = Math.min(left, retryDelay(policy, attempt, undefined));
      notify(onRetry, { attempt, delay, method: "WebSocket", path, mayHaveRun: true, error: failure });
      await clock.sleep(delay, ending.signal);
    }
  } catch (error) {
    if (stop.aborted) return;
    if (!ending.signal.aborted) throw error;
    throw lifetime.closed
      ? new AbortError("The live query has ended: the client is closed.")
      : new AbortError("The live query was aborted.", { cause: signal?.reason });
  } finally {
    end();
    lifetime.running.delete(ending);
    for (const release of unlisten) release?.();
  }
}

/**
 * Why a live query failed. A platform does not tell why a socket did not open, so the same branch is asked over HTTP;
 * and the server gives an unknown query no code. Its route for sockets takes no `/` (`infrahub/graphql/api/endpoints.py`).
 */
async function explain(
  rest: RestClient,
  name: string,
  branch: string | undefined,
  signal: AbortSignal,
  failure: Error,
): Promise<Error> {
  if (failure.message.startsWith(`Unable to find the ${KIND} `))
    return new NodeNotFoundError(failure.message, {
      code: "NODE_NOT_FOUND",
      data: { node_kind: KIND, identifier: name },
    });
  if (!(failure instanceof ServerNotReachableError)) return failure;
  try {
    await executeGraphql(
      rest,
      "query BranchCheck { __typename }",
      {},
      { branch, signal, retry: { limit: 0 } },
    );
    return branch?.includes("/")
      ? new InvalidInputError(`Infrahub opens no WebSocket on ${branch}: the branch has a / in its name.`)
      : failure;
  } catch (error) {
    return error instanceof NotFoundError ? error : failure;
  }
}

import type { InfrahubError } from "../errors/infrahub-error.js";
import { ServerNotReachableError } from "../errors/server-not-reachable-error.js";
import { TimeoutError } from "../errors/timeout-error.js";
import { UnexpectedResponseError } from "../errors/unexpected-response-error.js";
import type { Clock } from "../util/clock.js";
import { createResponseError } from "../http/create-response-error.js";
import { jsonText, parseJson } from "../util/exact-json.js";
import { onAbort } from "../util/on-abort.js";

/** A message of the server, in the sub-protocol `graphql-ws` (Apollo's old subscriptions-transport-ws). */
interface Message {
  type?: string;
  payload?: { data?: { query?: unknown }; errors?: unknown[] };
}

interface SocketOptions {
  /** How long to wait for the first answer, and beyond `interval` for the others, in ms. */
  timeout: number;
  interval: number;
  clock: Clock;
  signal: AbortSignal;
}

/**
 * What the server answers on one socket; the last answer alone is kept until it is read.
 *
 * @throws {@link ServerNotReachableError} when the socket is lost or falls silent, {@link TimeoutError} when no answer
 * comes at all, and what the server refuses with.
 */
export async function* liveSocket(
  webSocket: typeof WebSocket,
  url: string,
  payload: object,
  { timeout, interval, clock, signal }: SocketOptions,
): AsyncGenerator<unknown, void, undefined> {
  const socket = new webSocket(url, "graphql-ws");
  let answers = 0;
  let latest: { data: unknown } | undefined;
  let failure: InfrahubError | undefined;
  let wake: () => void = () => undefined;
  let unwatch: () => void = () => undefined;
  const lost = (why: string) => new ServerNotReachableError(`WebSocket ${new URL(url).pathname}: ${why}.`);
  const fail = (error: InfrahubError) => {
    failure ??= error;
    wake();
  };
  const watch = () => {
    unwatch();
    const silent = () => {
      fail(
        answers
          ? lost("the server has stopped sending")
          : new TimeoutError(
              `The live query has answered nothing within ${timeout} ms. Does the query run without errors, and without credentials?`,
            ),
      );
    };
    unwatch = clock.limit(answers ? interval + timeout : timeout, silent);
  };
  const end = () => {
    wake();
  };

  watch();
  const unlisten = onAbort(signal, end);
  socket.onopen = () => {
    socket.send(JSON.stringify({ type: "connection_init", payload: {} }));
    socket.send(jsonText({ type: "start", id: "1", payload }));
  };
  socket.onmessage = ({ data }) => {
    const message = read(data);
    if (message === "complete") fail(lost("the server has ended the query"));
    else if (message instanceof Error) fail(message);
    else if (message) {
      answers++;
      latest = message;
      watch();
      wake();
    }
  };
  socket.onclose = ({ code }) => {
    fail(lost(`the socket ${answers ? "was lost" : "did not stay open"} (${code})`));
  };
  try {
    for (;;) {
      signal.throwIfAborted();
      if (latest) {
        const { data } = latest;
        latest = undefined;
        yield data;
      } else if (failure) {
        throw failure;
      } else {
        await new Promise<void>((resolve) => (wake = resolve));
      }
    }
  } finally {
    unwatch();
    unlisten();
    socket.onclose = null;
    socket.close();
  }
}

function read(text: unknown): { data: unknown } | InfrahubError | "complete" | undefined {
  let message: Message | null;
  try {
    message = parseJson(String(text)) as Message | null;
  } catch {
    return new UnexpectedResponseError("The WebSocket's message is not Infrahub's: it is not valid JSON.");
  }
  const { type, payload } = message ?? {};
  const errors = type === "error" ? [payload] : payload?.errors;
  if (Array.isArray(errors) && errors.length) return createResponseError(new Response(), { errors });
  if (type === "data") return { data: payload?.data?.query };
  return type === "complete" ? type : undefined;
}

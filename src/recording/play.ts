import type { Middleware } from "../http/rest-client.js";
import { InvalidInputError } from "../errors/invalid-input-error.js";
import { recordedRequest, type Exchange, type RecordedRequest } from "./exchange.js";

/**
 * Middleware that answers from a recording; nothing is sent. A request that was made several times gets its answers in
 * their order, and then the last one again. UUIDs may differ, because some are chosen anew in each run.
 *
 * @param exchanges - what {@link record} wrote.
 * @throws {@link InvalidInputError}, from the call, when there is no answer to it.
 *
 * @example
 * client.rest.use(play(exchanges));
 */
export function play(exchanges: Iterable<Exchange>): Middleware {
  const answers = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    for (const key of new Set([exactly(exchange), roughly(exchange)])) {
      answers.set(key, [...(answers.get(key) ?? []), exchange]);
    }
  }
  const played = new Set<Exchange>();
  return {
    async onRequest({ request }) {
      const recorded = await recordedRequest(request);
      const found = answers.get(exactly(recorded)) ?? answers.get(roughly(recorded)) ?? [];
      const exchange = found.find((one) => !played.has(one)) ?? found.at(-1);
      if (!exchange)
        throw new InvalidInputError(`The recording has no answer to ${recorded.method} ${recorded.target}.`);
      played.add(exchange);
      const { status, headers } = exchange;
      const body = [204, 205, 304].includes(status) ? null : decode(exchange);
      return Object.defineProperty(new Response(body, { status, headers }), "url", { value: request.url });
    },
  };
}

function exactly({ method, target, body = "" }: RecordedRequest): string {
  return `${method} ${target} ${body}`;
}

function roughly(request: RecordedRequest): string {
  return exactly(request).replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/gi, "uuid");
}

function decode({ answer, base64 }: Exchange): BodyInit {
  return base64 ? Uint8Array.from(atob(answer), (char) => char.charCodeAt(0)) : answer;
}

import type { WriteOutcome } from "../errors/write-outcome.js";

/** What an answer answers. */
export interface Asked {
  /** The address that was asked. */
  readonly url: string;
  /** Whether it is GraphQL's, whose refusals may come with a 200. */
  readonly graphql: boolean;
  /** Whether the call may have changed something. */
  readonly writes: boolean;
}

/**
 * By the answer itself, so that whoever is given it can tell. The platform's `url` cannot: it is empty when middleware, a
 * tracer, a cache or a mock has made the answer, and another one after a redirect.
 */
const requests = new WeakMap<Response, Asked>();

/** Keeps what an answer answers. */
export function noteAsked(response: Response, asked: Asked): void {
  requests.set(response, asked);
}

/** What an answer answers; `undefined` when this client did not ask. */
export function askedOf(response: Response): Asked | undefined {
  return requests.get(response);
}

/** The path that an answer answers, without its query. */
export function askedPath(response: Response): string | undefined {
  const asked = askedOf(response);
  return asked && new URL(asked.url).pathname;
}

/** The outcome of the write that was answered in a form which says nothing of it; `undefined` for what only reads. */
export function unknownOutcome(response: Response): WriteOutcome | undefined {
  return askedOf(response)?.writes ? "unknown" : undefined;
}

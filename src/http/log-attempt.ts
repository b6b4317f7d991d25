import type { Clock } from "../util/clock.js";
import { notify } from "../util/notify.js";
import type { Logger } from "./logger.js";

/** How often it is told that an answer has not come yet, in ms. */
const WAITING_INTERVAL = 60_000;

/** One attempt of a request, and how it went. */
export interface LoggedAttempt {
  method: string;
  url: string;
  attempt: number;
  ms: number;
  response: Response | undefined;
  failure: Error | undefined;
  /** Whether the request is sent again. */
  again: boolean;
  /** Whether the request changes nothing. */
  read: boolean;
}

/**
 * Writes one line for an attempt: what was sent again or refused as a warning, what got no answer as an error, other
 * writes as information, other reads for debugging. Of the address it holds the path and the branch; other parameters
 * may be secrets.
 */
export function logAttempt(
  logger: Logger,
  { method, url, response, failure, ...attempt }: LoggedAttempt,
): void {
  const branch = /[?&]branch=([^&]*)/.exec(url)?.[1];
  const id = response?.headers.get("x-request-id");
  const level = response
    ? attempt.again || response.status >= 400
      ? "warn"
      : attempt.read
        ? "debug"
        : "info"
    : attempt.again
      ? "warn"
      : "error";
  logger[level](
    `${method} ${new URL(url).pathname}${branch ? ` on ${branch}` : ""}: ${response?.status ?? failure?.name} in ${attempt.ms} ms (attempt ${attempt.attempt}${id ? `, request ${id}` : ""})`,
  );
}

/**
 * Tells, once a minute, that an attempt still has no answer.
 *
 * @returns what ends that.
 */
export function logWaiting(logger: Logger, clock: Clock, request: string, attempt: number): () => void {
  let minutes = 0;
  let cancel: () => void;
  const wait = () => {
    cancel = clock.limit(WAITING_INTERVAL, () => {
      const line = `${request}: no answer yet after ${++minutes} min (attempt ${attempt})`;
      notify((text) => {
        logger.info(text);
      }, line);
      wait();
    });
  };
  wait();
  return () => {
    cancel();
  };
}

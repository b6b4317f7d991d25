import { AbortError } from "../errors/abort-error.js";
import { InfrahubError } from "../errors/infrahub-error.js";
import { InvalidInputError } from "../errors/invalid-input-error.js";
import { ServerNotReachableError } from "../errors/server-not-reachable-error.js";
import { TimeoutError } from "../errors/timeout-error.js";
import { describeAttempts, noteAttempts } from "./attempts.js";
import type { AuthContext, AuthStrategy } from "./auth/auth-strategy.js";
import type { CallSettings } from "./call-settings.js";
import type { Clock } from "../util/clock.js";
import { followRedirects } from "./follow-redirects.js";
import type { Lifetime } from "./lifetime.js";
import { abortable } from "../util/abortable.js";
import { limited } from "../util/limit.js";
import { logAttempt, logWaiting } from "./log-attempt.js";
import type { Logger } from "./logger.js";
import type { Outgoing } from "./outgoing.js";
import { PLATFORM_LIMIT } from "./platform-limit.js";
import { describeRequest, fetchFailure, timedOut } from "./request-failures.js";
import { retryAfter } from "./retry-after.js";
import {
  isPassingFailure,
  isPassingResponse,
  mayHaveConnected,
  mayHaveRun,
  retryDelay,
  retryPolicy,
} from "./retry-policy.js";

/** How often a read that got no answer in time is sent again: a server that is stuck does not answer sooner. */
const MOST_REPEATED_TIMEOUTS = 1;

/** What sending needs to know of one call. */
export interface Call<T> {
  settings: CallSettings;
  /** Whether the server may be asked twice without harm. */
  repeatable: boolean;
  /** Whether it is much work for the server, so that it is not asked again while it may still be at it. */
  heavy: boolean;
  /** Given when the body is handed on before it has arrived: takes what is to be done once it has ended. */
  held: (() => void)[] | undefined;
  /** Reads the body, as part of the attempt: a body that breaks off is a failed attempt. */
  read: (response: Response) => Promise<T>;
}

/** What sending needs to know of the client. */
export interface Sender {
  fetch: typeof globalThis.fetch;
  /** Whether that is the platform's, with a limit of its own. */
  platform: boolean;
  /** Credentials; none for the auth endpoints themselves. */
  auth?: AuthStrategy;
  context: AuthContext;
  lifetime: Lifetime;
  clock: Clock;
  logger?: Logger | undefined;
}

/**
 * Sends one logical request: as many attempts as the retry policy allows, each with a limit of its own, all within
 * the limit of the call.
 *
 * @returns the first answer that is not sent again, whatever its status, and what `read` made of it.
 * @throws ServerNotReachableError, TimeoutError, AbortError when there is no answer; and what the credentials throw.
 * Once the client is closed, AbortError.
 */
export async function sendRequest<T>(
  request: Outgoing,
  call: Call<T>,
  sender: Sender,
): Promise<[Response, T]> {
  checkOpen(request, sender);
  try {
    return await limited(
      sender.clock,
      Infinity,
      Error,
      request.signal,
      call.held,
      (signal) => sendAttempts(request, signal, call, sender),
      sender.lifetime.running,
    );
  } catch (error) {
    checkOpen(request, sender);
    if (error instanceof InfrahubError || !request.signal?.aborted) throw error;
    throw new AbortError(`${describeRequest(request)} was aborted.`, { cause: request.signal.reason });
  }
}

async function sendAttempts<T>(
  request: Outgoing,
  signal: AbortSignal,
  call: Call<T>,
  sender: Sender,
): Promise<[Response, T]> {
  const { timeout = 60_000, totalTimeout = Infinity, retry, onRetry } = call.settings;
  const { method, url } = request;
  const policy = retryPolicy(retry);
  const { clock } = sender;
  const beginsAt = clock.now();
  const endsAt = beginsAt + totalTimeout;
  let timeouts = 0;

  for (let attempt = 1; ; attempt++) {
    const startedAt = clock.now();
    const left = endsAt - startedAt;
    const limit = Math.min(timeout, left);
    const attempts = () => describeAttempts(attempt, clock.now() - beginsAt);
    const expired = () =>
      timedOut(request, left < timeout ? `${totalTimeout} ms in all` : `${timeout} ms`, attempts());
    let failure: InfrahubError | undefined;
    let answer: [Response, T] | undefined;
    const stopTelling = sender.logger && logWaiting(sender.logger, clock, describeRequest(request), attempt);
    try {
      answer = await limited(clock, limit, expired, signal, call.held, (limitSignal) =>
        attemptOnce(request, call, sender, limitSignal, limit).catch((error: unknown) => {
          // Some runtimes (workerd) fail with a copy of the signal's reason, which has lost its class.
          throw limitSignal.aborted ? limitSignal.reason : error;
        }),
      );
    } catch (error) {
      if (signal.aborted) throw error;
      if (error instanceof CredentialsFailure) throw error.error;
      // What a body's stream fails with is told as the cause.
      const { cause } = (error ?? {}) as { cause?: unknown };
      if (cause instanceof InvalidInputError) throw cause;
      failure =
        error instanceof InfrahubError
          ? error
          : fetchFailure(request, sender.context.origin, error, attempts());
      if (!(failure instanceof ServerNotReachableError || failure instanceof TimeoutError)) throw failure;
    } finally {
      stopTelling?.();
    }

    if (failure instanceof TimeoutError) timeouts++;
    const response = answer?.[0];
    const passing = response ? isPassingResponse(response) : isPassingFailure(failure?.cause);
    const ran = response ? mayHaveRun(response) : mayHaveConnected(failure?.cause);
    const delay = retryDelay(policy, attempt, response && retryAfter(response.headers));
    const again =
      passing &&
      (call.repeatable || !ran) &&
      canResend(request) &&
      timeouts <= (call.heavy ? 0 : MOST_REPEATED_TIMEOUTS) &&
      attempt <= policy.limit &&
      clock.now() + delay < endsAt;
    if (sender.logger) {
      const ms = Math.round(clock.now() - startedAt);
      logAttempt(sender.logger, {
        method,
        url,
        attempt,
        ms,
        response,
        failure,
        again,
        read: call.repeatable,
      });
    }
    if (!again) {
      if (response && attempt > 1) noteAttempts(response, attempts());
      if (answer) return answer;
      throw failure ?? expired();
    }
    const reason = response ? { status: response.status } : failure && { error: failure };
    onRetry?.({ attempt, delay, method, path: new URL(url).pathname, mayHaveRun: ran, ...reason });
    await clock.sleep(delay, signal);
  }
}

/** What the credentials failed with. The caller gets it as it is: a login has had attempts of its own. */
class CredentialsFailure {
  readonly error: unknown;
  constructor(error: unknown) {
    this.error = error;
  }
}

/** One attempt; when the credentials are refused and can be renewed, the request is sent once more within it. */
async function attemptOnce<T>(
  request: Outgoing,
  call: Call<T>,
  { auth, context, fetch, platform }: Sender,
  signal: AbortSignal,
  limit: number,
): Promise<[Response, T]> {
  const credentials = async <R>(work: () => Promise<R> | R): Promise<R> => {
    try {
      const pending = work();
      return pending instanceof Promise ? await abortable(pending, signal) : pending;
    } catch (error) {
      throw signal.aborted ? error : new CredentialsFailure(error);
    }
  };
  const patience =
    platform && limit >= PLATFORM_LIMIT
      ? (await import("./without-platform-limit.js")).withoutPlatformLimit()
      : undefined;
  const send = async () => {
    if (auth) await credentials(() => auth.authenticate(request.headers, context));
    return followRedirects(
      fetch,
      request.url,
      { ...patience, ...(request as RequestInit & { method: string; headers: Headers }), signal },
      context.origin,
    );
  };
  signal.throwIfAborted();
  let response = await send();
  if (response.status === 401 && auth?.renew && canResend(request)) {
    if (await credentials(() => auth.renew?.(request.headers, context))) {
      await response.body?.cancel();
      response = await send();
    }
  }
  return [response, await call.read(response)];
}

function checkOpen(request: Outgoing, { lifetime }: Sender): void {
  if (lifetime.closed) throw new AbortError(`${describeRequest(request)}: the client is closed.`);
}

function canResend({ body }: Outgoing): boolean {
  return !(body instanceof ReadableStream);
}

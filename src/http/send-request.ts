import { AbortError } from "../errors/abort-error.js";
import { InfrahubError } from "../errors/infrahub-error.js";
import { withOutcome, type WriteOutcome } from "../errors/write-outcome.js";
import { InvalidInputError } from "../errors/invalid-input-error.js";
import { ServerNotReachableError } from "../errors/server-not-reachable-error.js";
import { TimeoutError } from "../errors/timeout-error.js";
import { describeAttempts, noteAttempts } from "./attempts.js";
import type { AuthContext, AuthStrategy } from "./auth/auth-strategy.js";
import type { CallSettings } from "./call-settings.js";
import type { Clock } from "../util/clock.js";
import { attemptOnce, canResend, CredentialsFailure } from "./attempt-once.js";
import type { Load } from "./circuit.js";
import type { Lifetime } from "./lifetime.js";
import { limited } from "../util/limit.js";
import { notify } from "../util/notify.js";
import { logAttempt, logWaiting } from "./log-attempt.js";
import type { Logger } from "./logger.js";
import type { Outgoing } from "./outgoing.js";
import { describeRequest, fetchFailure, timedOut } from "./request-failures.js";
import { retryAfter } from "./retry-after.js";
import {
  isPassingFailure,
  isPassingResponse,
  mayHaveConnected,
  mayHaveRun,
  policyAfter,
  retryBudget,
  retryDelay,
  retryPolicy,
  type RetryEvent,
} from "./retry-policy.js";

/** How often a read that got no answer in time is sent again: a server that is stuck does not answer sooner. */
const MOST_REPEATED_TIMEOUTS = 1;

/** What sending needs to know of one call. */
export interface Call<T> {
  settings: CallSettings;
  /** Whether it may change something. */
  writes: boolean;
  /** Whether the server may be asked twice without harm. */
  repeatable: boolean;
  /** Whether it is much work for the server, so that it is not asked again while it may still be at it. */
  heavy: boolean;
  /** Given when the body is handed on before it has arrived: takes what is to be done once it has ended. */
  held: (() => void)[] | undefined;
  /** Told before each further attempt, for the client's own use. */
  noteRetry?: ((event: RetryEvent) => void) | undefined;
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
  /** What all calls of the client have under way; none for the auth endpoints, which other calls wait for. */
  load?: Load | undefined;
  logger?: Logger | undefined;
}

/**
 * Sends one logical request: as many attempts as the retry policy allows, each with a limit of its own, all within
 * the limit of the call.
 *
 * @returns the first answer that is not sent again, whatever its status, and what `read` made of it.
 * @throws {@link ServerNotReachableError}, {@link TimeoutError}, {@link AbortError} when there is no answer; and what
 * the credentials throw. Once the client is closed, {@link AbortError}.
 */
export async function sendRequest<T>(
  request: Outgoing,
  call: Call<T>,
  sender: Sender,
): Promise<[Response, T]> {
  const progress: Progress = { sending: false, mayHaveRun: false };
  checkOpen(request, sender, call.writes ? "not-done" : undefined);
  try {
    return await limited(
      sender.clock,
      Infinity,
      Error,
      request.signal,
      call.held,
      (signal) => sendAttempts(request, signal, call, sender, progress),
      sender.lifetime.running,
    );
  } catch (error) {
    const outcome = call.writes ? outcomeOf(progress) : undefined;
    checkOpen(request, sender, outcome);
    if (error instanceof InfrahubError) {
      if (outcome && error.outcome === undefined) withOutcome(error, outcome);
      throw error;
    }
    if (!request.signal?.aborted) throw error;
    const details = { cause: request.signal.reason as unknown, outcome };
    throw new AbortError(`${describeRequest(request)} was aborted.`, details);
  }
}

/** How far a request is. */
export interface Progress {
  /** Whether an attempt is on its way. */
  sending: boolean;
  /** Whether the server may have run an attempt that has ended. */
  mayHaveRun: boolean;
}

function outcomeOf({ sending, mayHaveRun }: Progress): WriteOutcome {
  return sending || mayHaveRun ? "unknown" : "not-done";
}

async function sendAttempts<T>(
  request: Outgoing,
  signal: AbortSignal,
  call: Call<T>,
  sender: Sender,
  progress: Progress,
): Promise<[Response, T]> {
  const { timeout = 60_000, totalTimeout = Infinity, retry, onRetry, priority } = call.settings;
  const { method, url } = request;
  const policy = retryPolicy(retry);
  const { clock, load } = sender;
  const beginsAt = clock.now();
  const endsAt = beginsAt + totalTimeout;
  let retriesUntil = Infinity;
  let timeouts = 0;

  for (let attempt = 1; ; attempt++) {
    const attempts = () => describeAttempts(attempt, clock.now() - beginsAt);
    if (load?.most !== undefined && !load.circuit) await openCircuit(load, clock);
    if (load?.circuit) {
      const { circuit } = load;
      const patience = Math.max(0, Math.min(policy.budget, retriesUntil - clock.now()));
      const expired = () => timedOut(request, `${totalTimeout} ms in all`, attempts());
      const enter = (limitSignal: AbortSignal) => circuit.enter(priority, patience, limitSignal);
      retriesUntil += await limited(clock, endsAt - clock.now(), expired, signal, undefined, enter);
    } else if (load) load.active++;
    const startedAt = clock.now();
    const left = endsAt - startedAt;
    const limit = Math.min(timeout, left);
    const expired = () =>
      timedOut(request, left < timeout ? `${totalTimeout} ms in all` : `${timeout} ms`, attempts());
    let failure: InfrahubError | undefined;
    let answer: [Response, T] | undefined;
    const stopTelling = sender.logger && logWaiting(sender.logger, clock, describeRequest(request), attempt);
    try {
      answer = await limited(clock, limit, expired, signal, call.held, (limitSignal) =>
        attemptOnce(request, call, sender, limitSignal, limit, progress).catch((error: unknown) => {
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
      if (load) {
        load.active--;
        load.answered ||= answer !== undefined;
        const refused = answer
          ? isPassingResponse(answer[0])
          : failure instanceof ServerNotReachableError && isPassingFailure(failure.cause);
        if (refused) await openCircuit(load, clock);
        load.circuit?.ended(refused ? "refused" : answer ? "answered" : "failed", policy.baseDelay);
      }
    }

    progress.sending = false;
    if (failure instanceof TimeoutError) timeouts++;
    const response = answer?.[0];
    const passing = response
      ? isPassingResponse(response, policy.statusCodes)
      : isPassingFailure(failure?.cause);
    const after = policyAfter(policy, response?.status);
    const ran = response ? mayHaveRun(response) : mayHaveConnected(failure?.cause);
    const now = clock.now();
    if (retriesUntil === Infinity) retriesUntil = now + retryBudget(policy, failure?.cause, load?.answered);
    const asked = response && retryAfter(response.headers);
    const budgetLeft = retriesUntil - now;
    const wanted = retryDelay(after, attempt, asked);
    // The last of the client's own waits is shortened, so that the end of the budget is tried as well.
    const delay = asked === undefined ? Math.min(wanted, budgetLeft) : wanted;
    const again =
      passing &&
      (call.repeatable || !ran) &&
      canResend(request) &&
      timeouts <= (call.heavy ? 0 : MOST_REPEATED_TIMEOUTS) &&
      attempt <= after.limit &&
      budgetLeft > 0 &&
      delay <= budgetLeft &&
      now + delay < endsAt;
    if (sender.logger) {
      const ms = Math.round(now - startedAt);
      const read = call.repeatable;
      notify(logAttempt, sender.logger, { method, url, attempt, ms, response, failure, again, read });
    }
    if (!again) {
      const { mayHaveRun: ranBefore } = progress;
      if (response && attempt > 1) noteAttempts(response, { text: attempts(), mayHaveRun: ranBefore });
      if (answer) return answer;
      progress.mayHaveRun ||= ran;
      throw failure ?? expired();
    }
    progress.mayHaveRun ||= ran;
    const reason = response ? { status: response.status } : failure && { error: failure };
    const event = { attempt, delay, method, path: new URL(url).pathname, mayHaveRun: ran, ...reason };
    call.noteRetry?.(event);
    notify(onRetry, event);
    await clock.sleep(delay, signal);
  }
}

/** A page that has lost its network cannot load more of its own code either; then its calls are not held back. */
async function openCircuit(load: Load, clock: Clock): Promise<void> {
  const { Circuit } = await import("./circuit.js").catch(() => ({ Circuit: undefined }));
  if (Circuit) load.circuit ??= new Circuit(load, clock);
}

function checkOpen(request: Outgoing, { lifetime }: Sender, outcome: WriteOutcome | undefined): void {
  if (lifetime.closed)
    throw new AbortError(`${describeRequest(request)}: the client is closed.`, { outcome });
}

import { abortable } from "../util/abortable.js";
import { followRedirects } from "./follow-redirects.js";
import type { Outgoing } from "./outgoing.js";
import { PLATFORM_LIMIT } from "./platform-limit.js";
import type { Call, Progress, Sender } from "./send-request.js";

/** What the credentials failed with. The caller gets it as it is: a login has had attempts of its own. */
export class CredentialsFailure {
  readonly error: unknown;
  constructor(error: unknown) {
    this.error = error;
  }
}

/** Whether a request can be sent once more: a stream can be read only once. */
export function canResend({ body }: Outgoing): boolean {
  return !(body instanceof ReadableStream);
}

/**
 * Makes one attempt; when the credentials are refused and can be renewed, the request is sent once more within it.
 *
 * @param limit - of the attempt, in ms.
 * @throws CredentialsFailure when there are no credentials to send; what `fetch` and reading the body throw.
 */
export async function attemptOnce<T>(
  request: Outgoing,
  call: Call<T>,
  { auth, context, fetch, platform }: Sender,
  signal: AbortSignal,
  limit: number,
  progress: Progress,
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
    progress.sending = true;
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
    progress.sending = false;
    if (await credentials(() => auth.renew?.(request.headers, context))) {
      await response.body?.cancel();
      response = await send();
    }
  }
  return [response, await call.read(response)];
}

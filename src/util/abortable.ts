import { onAbort } from "./on-abort.js";

/** Waits for a promise that others share; stops waiting, with the signal's reason, when the signal aborts. */
export async function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let unlisten: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    unlisten = onAbort(signal, () => {
      // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- a signal's reason may be anything
      reject(signal.reason);
    });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    unlisten?.();
  }
}

/**
 * Calls a callback of the user's that only observes. What it throws, or rejects with, is ignored: it must not replace the
 * result of the work that it observes.
 */
export function notify<Args extends unknown[]>(
  callback: ((...args: Args) => unknown) | undefined,
  ...args: Args
): void {
  try {
    const returned = callback?.(...args);
    if (returned instanceof Promise) returned.catch(() => undefined);
  } catch {
    // An observer has no say in the result.
  }
}

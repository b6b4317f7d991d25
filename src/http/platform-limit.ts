/** How long the fetch of Node waits for an answer by itself, in ms. */
export const PLATFORM_LIMIT = 300_000;

/** Whether a `fetch` failed because of such a limit. */
export function isPlatformLimit(error: unknown): boolean {
  const { name, cause } = (error ?? {}) as { name?: unknown; cause?: unknown };
  const { code } = (cause ?? error ?? {}) as { code?: unknown };
  return name === "TimeoutError" || code === "UND_ERR_HEADERS_TIMEOUT" || code === "UND_ERR_BODY_TIMEOUT";
}

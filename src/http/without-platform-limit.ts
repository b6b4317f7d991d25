interface Dispatcher {
  dispatch(options: object, handler: unknown): boolean;
}

/** Where undici, which is Node's `fetch`, keeps the dispatcher that is used when none is given. */
const GLOBAL_DISPATCHER = Symbol.for("undici.globalDispatcher.1");

/**
 * What makes Node's `fetch` wait as long as the client's own limits say: the dispatcher that it would use anyway, a proxy
 * for one, with its limits taken away. Nothing elsewhere: Bun has no such limit, and a page cannot change that of its
 * browser.
 */
export function withoutPlatformLimit(): RequestInit {
  const held = globalThis as { [GLOBAL_DISPATCHER]?: Dispatcher };
  if (!held[GLOBAL_DISPATCHER]) return {};
  const dispatcher: Dispatcher = {
    dispatch: (options, handler) =>
      held[GLOBAL_DISPATCHER]?.dispatch({ ...options, headersTimeout: 0, bodyTimeout: 0 }, handler) ?? false,
  };
  return { dispatcher } as RequestInit;
}

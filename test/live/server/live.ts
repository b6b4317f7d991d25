import { describe, inject } from "vitest";
import type { LiveServer } from "./live-server.js";

/**
 * The server of this run. Call it in hooks and tests, not in the body of a `describe`, which also runs
 * when the suite is skipped.
 *
 * @throws Error when there is no server; suites under {@link describeLive} are skipped then.
 */
export function liveServer(): LiveServer {
  const state = inject("liveServer");
  if (state.status === "unavailable") throw new Error(`There is no live server: ${state.reason}`);
  return state.server;
}

/** `describe` for suites that need {@link liveServer}: skipped, with the reason in the name, when there is none. */
export function describeLive(name: string, suite: () => void): void {
  const state = inject("liveServer");
  if (state.status === "running") describe(name, suite);
  else describe.skip(`${name} (skipped: ${state.reason})`, suite);
}

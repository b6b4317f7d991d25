import { describe, inject } from "vitest";
import type { LiveServer } from "../server/live-server.js";
import { describeLive } from "../server/live.js";

/** What only the servers have that the project starts itself. */
type Extra = "shortLivedAddress" | "sheddingAddress" | "identityProviderPort";

/**
 * `describeLive` for suites that need something special of the server: skipped, with the reason in the name, where a
 * server of one's own does not have it. Pass the suite a function, because the value is there in tests and hooks only.
 */
export function describeWith<Name extends Extra>(
  extra: Name,
  name: string,
  suite: (value: () => NonNullable<LiveServer[Name]>) => void,
): void {
  const state = inject("liveServer");
  const value = state.status === "running" ? state.server[extra] : undefined;
  const run = () => {
    suite(() => value as NonNullable<LiveServer[Name]>);
  };
  if (state.status === "running" && value === undefined) {
    describe.skip(`${name} (skipped: this server has no ${extra})`, run);
  } else {
    describeLive(name, run);
  }
}

import { inject } from "vitest";
import type { RepositoryFixture } from "../fixtures/repository.js";

/** What {@link RepositoryFixture} made; removing it is the global setup's matter. */
export type LiveFixture = Omit<RepositoryFixture, "remove">;

declare module "vitest" {
  interface ProvidedContext {
    /** Absent when there is no live server. */
    liveFixture?: LiveFixture;
  }
}

/**
 * The kinds, nodes, git repository and artifacts of this run. Call it in hooks and tests, like `liveServer`.
 *
 * @throws Error when there is no live server.
 */
export function liveFixture(): LiveFixture {
  const fixture = inject("liveFixture");
  if (fixture === undefined) throw new Error("There is no live fixture, because there is no live server.");
  return fixture;
}

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { createRepositoryFixture, type RepositoryFixture } from "../fixtures/repository.js";
import type { LiveServer } from "../server/live-server.js";
import { serverLoss, whileServed } from "../server/server-loss.js";

/**
 * Makes what many live tests read, once for all of them, and takes it away in the end; and the file in which they
 * note their calls. Needs the server that the server's own global setup provides before.
 */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const state = project.getProvidedContext().liveServer;
  if (state.status === "unavailable") return undefined;
  const { remove, ...fixture } = await createFixture(state.server);
  const folder = await mkdtemp(join(tmpdir(), "infrahub-client-calls-"));
  project.provide("liveFixture", fixture);
  // A second try of some of the tests looks back on the first try's calls, too, where .ci/run keeps them.
  project.provide("liveCallLog", process.env["INFRAHUB_LIVE_CALLS"] ?? join(folder, "calls.jsonl"));
  return async () => {
    await rm(folder, { recursive: true, force: true });
    if (!serverLoss.signal.aborted) await remove();
  };
}

/** In CI there is a second try for this, as for each test. */
async function createFixture(server: LiveServer): Promise<RepositoryFixture> {
  try {
    return await whileServed(createRepositoryFixture(server));
  } catch (error) {
    if (process.env["CI"] !== "true" || serverLoss.signal.aborted) throw error;
    const { message } = error as Error;
    console.error(`The live fixture could not be made, and is tried once more: ${message}`);
    return await whileServed(createRepositoryFixture(server));
  }
}

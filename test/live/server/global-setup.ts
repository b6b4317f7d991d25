import type { TestProject } from "vitest/node";
import type { LiveServer } from "./live-server.js";
import { startServer } from "./start-server.js";
import { stateFolder } from "./server-record.js";
import { stopServer } from "./stop-server.js";

/**
 * Gives the live tests a server: the one at `INFRAHUB_ADDRESS`, or one that is started here and stopped
 * after the tests (unless `INFRAHUB_LIVE_KEEP=1`, or it was running before).
 *
 * Without a server the run fails; with `CI=true` the live tests are skipped instead.
 */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const own = serverOfOnesOwn();
  if (own !== undefined) {
    project.provide("liveServer", { status: "running", server: own });
    return undefined;
  }

  const folder = stateFolder();
  const outcome = await startServer(folder);
  if (outcome.status === "unavailable") {
    if (process.env["CI"] !== "true") throw new Error(`The live server did not start: ${outcome.reason}`);
    console.log(`Live suite skipped: ${outcome.reason}`);
    project.provide("liveServer", outcome);
    return undefined;
  }

  project.provide("liveServer", { status: "running", server: outcome.server });
  if (outcome.wasRunning || process.env["INFRAHUB_LIVE_KEEP"] === "1") return undefined;
  return () => stopServer(folder);
}

/** The server that the environment names, if it names one. */
function serverOfOnesOwn(): LiveServer | undefined {
  const address = process.env["INFRAHUB_ADDRESS"];
  if (address === undefined || address === "") return undefined;
  const apiToken = process.env["INFRAHUB_API_TOKEN"];
  if (apiToken === undefined || apiToken === "") {
    throw new Error("INFRAHUB_ADDRESS is set, INFRAHUB_API_TOKEN is not. The live tests need both.");
  }
  return {
    address,
    apiToken,
    username: process.env["INFRAHUB_USERNAME"] ?? "admin",
    password: process.env["INFRAHUB_PASSWORD"] ?? "infrahub",
  };
}

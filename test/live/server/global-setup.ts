import type { TestProject, Vitest } from "vitest/node";
import type { LiveServer } from "./live-server.js";
import { SERVER_LOST_STATUS, serverLoss } from "./server-loss.js";
import { startServer } from "./start-server.js";
import { stateFolder } from "./server-record.js";
import { stopServer } from "./stop-server.js";
import { watchServer } from "./watch-server.js";

/** Between asking the run to end and forcing it to, since a hook that waits for the server hears nothing. */
const PATIENCE_MS = 10_000;

/**
 * Gives the live tests a server: the one at `INFRAHUB_ADDRESS`, or one that is started here and stopped
 * after the tests (unless `INFRAHUB_LIVE_KEEP=1`, or it was running before). What ends of the latter is started again; if
 * that fails, the run ends.
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

  const { server, wasRunning } = outcome;
  project.provide("liveServer", { status: "running", server });
  const stopWatch = watchServer(folder, server.address, (reason) => {
    endRun(project.vitest, reason);
  });
  return async () => {
    await stopWatch();
    if (!wasRunning && process.env["INFRAHUB_LIVE_KEEP"] !== "1") await stopServer(folder);
    if (serverLoss.signal.aborted) leave(serverLoss.signal.reason as Error);
  };
}

/** Ends the run as failed: without its server every test would only wait. */
function endRun(vitest: Vitest, reason: Error): void {
  console.error(`The live server is lost, and the tests end. ${reason.message}`);
  process.exitCode = SERVER_LOST_STATUS;
  serverLoss.abort(reason);
  const cancel = () => {
    vitest.cancelCurrentRun("test-failure").catch((error: unknown) => {
      console.error(error);
    });
  };
  cancel();
  setTimeout(cancel, PATIENCE_MS).unref();
}

/** Says once more, where a reader looks first, what has happened, and does not wait for answers that will not come. */
function leave(reason: Error): void {
  console.error(`The live server was lost. ${reason.message}`);
  process.exitCode = SERVER_LOST_STATUS;
  setTimeout(() => process.exit(SERVER_LOST_STATUS), PATIENCE_MS).unref();
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

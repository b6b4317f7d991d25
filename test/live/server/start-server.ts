import { randomBytes, randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { install, wantedVersion } from "./installation.js";
import { launcher } from "./launcher.js";
import type { LiveServer } from "./live-server.js";
import { freePorts, type Ports } from "./ports.js";
import { isReady } from "./readiness.js";
import { endedProcesses, reviveServer } from "./revive-server.js";
import { readServerRecord, writeServerRecord, type RecordedProcess } from "./server-record.js";
import type { Secrets } from "./settings.js";
import { startBackends } from "./start-backends.js";
import { startInfrahub } from "./start-infrahub.js";
import { endServer } from "./stop-server.js";
import { UnavailableError } from "./unavailable-error.js";
import { withLock } from "./with-lock.js";

/** How long a server that runs already may take to answer, in milliseconds. */
const ANSWER_LIMIT_MS = 120_000;

/** A server, or one sentence that says why there is none. */
export type StartOutcome =
  | { readonly status: "running"; readonly server: LiveServer; readonly wasRunning: boolean }
  | { readonly status: "unavailable"; readonly reason: string };

/**
 * Makes sure that the live server of a state folder runs: the one that runs already, or a new one with
 * empty data. Installs what is missing. A cold start takes up to 15 minutes.
 */
export async function startServer(folder: string): Promise<StartOutcome> {
  return await withLock(folder, async () => {
    const server = await resume(folder);
    if (server !== undefined) return { status: "running", server, wasRunning: true };
    await endServer(folder);
    try {
      return { status: "running", server: await startFresh(folder), wasRunning: false };
    } catch (error) {
      await endServer(folder);
      if (!(error instanceof UnavailableError)) throw error;
      return { status: "unavailable", reason: error.message };
    }
  });
}

/** The server of the state folder, if it is of the right version and runs, or runs again once its parts are started. */
async function resume(folder: string): Promise<LiveServer | undefined> {
  const record = await readServerRecord(folder);
  if (record?.version !== wantedVersion()) return undefined;
  const ended = await endedProcesses(record.processes);
  if (ended.length === record.processes.length) return undefined;
  try {
    if (ended.length > 0) await reviveServer(folder, record.address);
    await untilAnswers([record.address, record.shortLivedAddress, record.sheddingAddress]);
    return record;
  } catch (error) {
    if (!(error instanceof UnavailableError)) throw error;
    console.error(`${error.message} A new server takes its place.`);
    return undefined;
  }
}

/** A server that others keep busy may be slow to answer. */
async function untilAnswers(addresses: readonly string[]): Promise<void> {
  const end = Date.now() + ANSWER_LIMIT_MS;
  for (const address of addresses) {
    while (!(await isReady({ url: `${address}/api/config` }, new Date()))) {
      if (Date.now() > end) throw new UnavailableError(`${address} does not answer.`);
      await sleep(500);
    }
  }
}

async function startFresh(folder: string): Promise<LiveServer> {
  const installation = await install(folder);
  await rm(installation.data, { recursive: true, force: true });
  for (const name of ["storage", "git", "prefect"]) {
    await mkdir(join(installation.data, name), { recursive: true, mode: 0o700 });
  }
  const ports = await freePorts();
  const secrets = newSecrets();

  const server = describeServer(ports, secrets);
  const processes: RecordedProcess[] = [];
  let written = Promise.resolve();
  const starter = launcher(installation.data, installation.logs, (started) => {
    processes.push(started);
    // One write after the other: several processes start at the same time.
    written = written.then(() =>
      writeServerRecord(folder, { ...server, version: installation.version, processes }),
    );
    return written;
  });
  await startBackends(starter, installation, ports, secrets);
  await startInfrahub(starter, installation, ports, secrets);
  return server;
}

function describeServer(ports: Ports, secrets: Secrets): Required<LiveServer> {
  return {
    address: `http://127.0.0.1:${ports.web}`,
    shortLivedAddress: `http://127.0.0.1:${ports.shortLivedWeb}`,
    sheddingAddress: `http://127.0.0.1:${ports.sheddingWeb}`,
    identityProviderPort: ports.identityProvider,
    apiToken: secrets.adminToken,
    username: "admin",
    password: secrets.adminPassword,
  };
}

function newSecrets(): Secrets {
  return {
    adminToken: randomUUID(),
    adminPassword: randomBytes(16).toString("hex"),
    agentToken: randomUUID(),
    brokerPassword: randomBytes(16).toString("hex"),
    databasePassword: randomBytes(16).toString("hex"),
    secretKey: randomUUID(),
  };
}

import { randomBytes, randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { install, wantedVersion } from "./installation.js";
import { launcher } from "./launcher.js";
import type { LiveServer } from "./live-server.js";
import { freePorts, type Ports } from "./ports.js";
import { isRunning } from "./processes.js";
import {
  readServerRecord,
  writeServerRecord,
  type ServerRecord,
  type StartedProcess,
} from "./server-record.js";
import type { Secrets } from "./settings.js";
import { startBackends } from "./start-backends.js";
import { startInfrahub } from "./start-infrahub.js";
import { stopServer } from "./stop-server.js";
import { UnavailableError } from "./unavailable-error.js";
import { answers } from "./wait-for.js";

/** A server, or one sentence that says why there is none. */
export type StartOutcome =
  | { readonly status: "running"; readonly server: LiveServer; readonly wasRunning: boolean }
  | { readonly status: "unavailable"; readonly reason: string };

/**
 * Makes sure that the live server of a state folder runs: the one that runs already, or a new one with
 * empty data. Installs what is missing. A cold start takes up to 15 minutes.
 */
export async function startServer(folder: string): Promise<StartOutcome> {
  const record = await readServerRecord(folder);
  if (record !== undefined && (await isComplete(record))) {
    return { status: "running", server: record, wasRunning: true };
  }
  await stopServer(folder);
  try {
    return { status: "running", server: await startFresh(folder), wasRunning: false };
  } catch (error) {
    await stopServer(folder);
    if (!(error instanceof UnavailableError)) throw error;
    return { status: "unavailable", reason: error.message };
  }
}

async function isComplete(record: ServerRecord): Promise<boolean> {
  if (record.version !== wantedVersion()) return false;
  const addresses = [record.address, record.shortLivedAddress, record.sheddingAddress];
  const checks = [
    ...record.processes.map((started) => isRunning(started)),
    ...addresses.map((address) => answers(`${address}/api/config`)),
  ];
  return (await Promise.all(checks)).every(Boolean);
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
  const processes: StartedProcess[] = [];
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

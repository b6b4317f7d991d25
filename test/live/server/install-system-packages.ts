import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { findJava } from "./find-java.js";
import { findPostgres } from "./find-postgres.js";
import { findPython } from "./find-python.js";
import { runCommand } from "./run-command.js";
import { UnavailableError } from "./unavailable-error.js";

const APT_LIMIT_MS = 300_000;

/** Asked by Debian before it starts a service; 101 forbids it. */
const SERVICE_POLICY = "/usr/sbin/policy-rc.d";

/** Debian's script, which runs RabbitMQ as the current user; the one on the search path changes user. */
export const RABBITMQ_SERVER = "/usr/lib/rabbitmq/bin/rabbitmq-server";

/** The tools that the server needs and that we do not install ourselves. */
export interface SystemTools {
  readonly java: string;
  readonly python: string;
  /** Folder of PostgreSQL's server programs. */
  readonly postgres: string;
}

/**
 * Installs what is missing with `apt-get`, and finds Python, Java and PostgreSQL.
 *
 * @throws UnavailableError when something is missing and cannot be installed.
 */
export async function installSystemPackages(logs: string): Promise<SystemTools> {
  const missing = [];
  if (!onPath("git")) missing.push("git");
  if (!onPath("redis-server")) missing.push("redis-server");
  if (!existsSync(RABBITMQ_SERVER)) missing.push("rabbitmq-server");
  if ((await findPostgres()) === undefined) missing.push("postgresql");
  if (!onPath("mvn")) missing.push("maven");
  if ((await findJava()) === undefined) missing.push("openjdk-21-jdk-headless");
  if ((await findPython()) === undefined) missing.push("python3", "python3-venv");
  if (missing.length > 0) await install(missing, logs);

  const java = await findJava();
  if (java === undefined)
    throw new UnavailableError("A JDK of Java 21 or later is needed, and there is none.");
  const python = await findPython();
  if (python === undefined) {
    throw new UnavailableError("Python 3.12 or later with its venv module is needed, and there is none.");
  }
  const postgres = await findPostgres();
  if (postgres === undefined) throw new UnavailableError("PostgreSQL is needed, and there is none.");
  return { java, python, postgres };
}

async function install(packages: readonly string[], logs: string): Promise<void> {
  const names = packages.join(", ");
  if (!onPath("apt-get")) {
    throw new UnavailableError(`${names} must be installed first: this is no Debian, where we could do it.`);
  }
  if (process.getuid?.() !== 0) {
    throw new UnavailableError(`${names} must be installed first: only root can do it, with apt-get.`);
  }
  console.log(`Installing ${names}.`);
  const common = { command: "apt-get", cwd: "/", limitMs: APT_LIMIT_MS };
  await runCommand({
    ...common,
    purpose: "Updating Debian's package lists",
    parameters: ["update", "-qq"],
    log: join(logs, "apt-update.log"),
  });
  await withoutServices(() =>
    runCommand({
      ...common,
      purpose: `Installing ${names}`,
      parameters: ["install", "-y", "-qq", "--no-install-recommends", ...packages],
      log: join(logs, "apt-install.log"),
      env: { DEBIAN_FRONTEND: "noninteractive" },
    }),
  );
}

/** Debian starts a service when it installs it, on its default port, for good. We start our own. */
async function withoutServices(action: () => Promise<void>): Promise<void> {
  const isOurs = await writeFile(SERVICE_POLICY, "#!/bin/sh\nexit 101\n", { flag: "wx", mode: 0o755 }).then(
    () => true,
    () => false,
  );
  try {
    await action();
  } finally {
    if (isOurs) await rm(SERVICE_POLICY);
  }
}

function onPath(command: string): boolean {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.some((folder) => existsSync(join(folder, command)));
}

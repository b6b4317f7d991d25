import { existsSync } from "node:fs";
import { installPackages, onPath } from "./apt-get.js";
import { findJava } from "./find-java.js";
import { findPostgres } from "./find-postgres.js";
import { findPython } from "./find-python.js";
import { UnavailableError } from "./unavailable-error.js";

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
  if (missing.length > 0) await installPackages(missing, logs);

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

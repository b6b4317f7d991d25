import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { installInfrahub } from "./install-infrahub.js";
import { installNeo4j } from "./install-neo4j.js";
import { postgresData } from "./postgres-data.js";
import { installSystemPackages } from "./install-system-packages.js";

const DEFAULT_VERSION = "1.11.9";

/** The version of the Infrahub server that is asked for. */
export function wantedVersion(): string {
  const chosen = process.env["INFRAHUB_VERSION"];
  return chosen === undefined || chosen === "" ? DEFAULT_VERSION : chosen;
}

/** What a start needs of the state folder: the programs, and the folders of this run. */
export interface Installation {
  readonly version: string;
  readonly java: string;
  /** Folder of Neo4j's libraries. */
  readonly neo4j: string;
  /** The `bin` folder of the virtual environment that Infrahub is installed in. */
  readonly bin: string;
  /** Folder of PostgreSQL's server programs. */
  readonly postgres: string;
  readonly data: string;
  readonly postgresData: string;
  readonly logs: string;
}

/** Installs whatever is not installed yet: tools from Debian, Infrahub from PyPI, Neo4j from Maven Central. */
export async function install(folder: string): Promise<Installation> {
  const version = wantedVersion();
  const data = join(folder, "data");
  const logs = join(folder, "logs");
  await mkdir(logs, { recursive: true, mode: 0o700 });

  const { java, python, postgres } = await installSystemPackages(logs);
  const neo4j = await installNeo4j(folder, logs, java);
  const environment = await installInfrahub(folder, logs, python, version);
  const bin = join(environment, "bin");
  return { version, java, neo4j, bin, postgres, data, postgresData: postgresData(folder), logs };
}

import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "./run-command.js";

const INSTALL_LIMIT_MS = 600_000;

/**
 * With SQLAlchemy 2.1, which Prefect 3 allows, Prefect's scheduler fails on every round and nothing
 * that Infrahub schedules ever runs.
 */
const CONSTRAINTS = ["sqlalchemy<2.1"];

/** Installs the Infrahub server from PyPI, unless it is there already; returns its virtual environment. */
export async function installInfrahub(
  folder: string,
  logs: string,
  python: string,
  version: string,
): Promise<string> {
  const environment = join(folder, `infrahub-${version}`);
  const complete = join(environment, "complete");
  if (existsSync(complete)) return environment;

  console.log(`Installing infrahub-server ${version} from PyPI.`);
  await rm(environment, { recursive: true, force: true });
  const common = {
    purpose: `Installing infrahub-server ${version} from PyPI`,
    cwd: folder,
    log: join(logs, "pip.log"),
    limitMs: INSTALL_LIMIT_MS,
  };
  const bin = join(environment, "bin");
  await runCommand({ ...common, command: python, parameters: ["-m", "venv", environment] });
  await runCommand({
    ...common,
    command: join(bin, "pip"),
    parameters: ["install", "--quiet", "--disable-pip-version-check", "uv"],
  });
  await runCommand({
    ...common,
    command: join(bin, "uv"),
    parameters: [
      ...["pip", "install", "--quiet", "--python", join(bin, "python")],
      ...[`infrahub-server==${version}`, ...CONSTRAINTS],
    ],
  });
  await writeFile(complete, "");
  return environment;
}

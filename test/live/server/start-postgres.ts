import { execFile } from "node:child_process";
import { chown, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Installation } from "./installation.js";
import type { Launcher } from "./launcher.js";
import type { Ports } from "./ports.js";
import { removePostgresData } from "./postgres-data.js";
import type { ProcessUser } from "./processes.js";
import { runCommand } from "./run-command.js";
import { plainEnvironment, POSTGRES_USER, type Secrets } from "./settings.js";
import { UnavailableError } from "./unavailable-error.js";

const LIMIT_MS = 180_000;

const run = promisify(execFile);

/** Starts the database of Prefect: on SQLite, its default, Prefect answers 503 while much is going on. */
export async function startPostgres(
  launcher: Launcher,
  installation: Installation,
  ports: Ports,
  secrets: Secrets,
): Promise<void> {
  const { postgres, postgresData: data, logs } = installation;
  const user = await serverUser();
  const password = join(data, "password");
  const cluster = join(data, "cluster");
  await removePostgresData(data);
  await mkdir(data, { mode: 0o700 });
  await writeFile(password, secrets.databasePassword, { mode: 0o600 });
  if (user !== undefined) for (const path of [data, password]) await chown(path, user.uid, user.gid);

  await runCommand({
    purpose: "Making PostgreSQL's data folder",
    command: join(postgres, "initdb"),
    parameters: [
      ...["--pgdata", cluster, "--username", POSTGRES_USER, "--pwfile", password],
      ...["--auth", "scram-sha-256", "--encoding", "UTF8", "--no-sync"],
    ],
    cwd: data,
    log: join(logs, "initdb.log"),
    limitMs: LIMIT_MS,
    user,
  });
  await launcher.start({
    name: "PostgreSQL",
    command: join(postgres, "postgres"),
    parameters: [
      ...["-D", cluster, "-p", String(ports.postgres)],
      ...["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="],
      // The data is thrown away with the process: nothing has to survive a crash.
      ...["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"],
    ],
    env: plainEnvironment(),
    cwd: data,
    user,
    limitMs: LIMIT_MS,
    ready: {
      command: join(postgres, "pg_isready"),
      parameters: ["--host", "127.0.0.1", "--port", String(ports.postgres)],
    },
  });
}

/** PostgreSQL refuses to run as root: then it runs as the user that Debian makes for it. */
async function serverUser(): Promise<ProcessUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const id = async (option: string) => Number((await run("id", [option, "postgres"])).stdout);
  try {
    return { uid: await id("-u"), gid: await id("-g") };
  } catch {
    throw new UnavailableError(
      "PostgreSQL does not run as root, and there is no user postgres to run it as.",
    );
  }
}

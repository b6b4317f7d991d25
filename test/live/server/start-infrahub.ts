import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Installation } from "./installation.js";
import type { Launcher } from "./launcher.js";
import type { Ports } from "./ports.js";
import { settings, SHEDDING, SHORT_LIVED, type Secrets } from "./settings.js";
import { answers } from "./wait-for.js";

const LIMIT_MS = 480_000;

/** Prints the path of the gunicorn configuration that comes with Infrahub. */
const FIND_CONFIGURATION =
  "import importlib.util as u, os; " +
  "print(os.path.join(os.path.dirname(u.find_spec('infrahub').origin), 'serve', 'gunicorn_config.py'))";

/** Runs Prefect's command, with the worker's metrics on the loopback address instead of on all of them. */
const PREFECT_COMMAND =
  "import functools, prometheus_client as p; " +
  "p.start_http_server = functools.partial(p.start_http_server, addr='127.0.0.1'); " +
  "from prefect.cli import app; app()";

/** Starts Prefect, the web servers and a task worker on backends that run already. */
export async function startInfrahub(
  launcher: Launcher,
  installation: Installation,
  ports: Ports,
  secrets: Secrets,
): Promise<void> {
  const env = settings(installation.bin, installation.data, ports, secrets);
  const python = join(installation.bin, "python");
  await launcher.start({
    name: "Prefect",
    command: join(installation.bin, "uvicorn"),
    parameters: [
      ...["--host", "127.0.0.1", "--port", String(ports.prefect), "--log-level", "warning"],
      ...["--factory", "infrahub.prefect_server.app:create_infrahub_prefect"],
    ],
    // The server itself must not look for another one.
    env: { ...env, PREFECT_API_URL: undefined },
    limitMs: LIMIT_MS,
    probe: () => answers(`http://127.0.0.1:${ports.prefect}/api/health`),
  });

  const { stdout } = await promisify(execFile)(python, ["-c", FIND_CONFIGURATION]);
  const startWeb = (name: string, port: number, difference: NodeJS.ProcessEnv) =>
    launcher.start({
      name,
      command: join(installation.bin, "gunicorn"),
      parameters: [
        ...["--config", stdout.trim(), "--workers", "1", "--bind", `127.0.0.1:${port}`],
        ...["--logger-class", "infrahub.serve.log.GunicornLogger", "infrahub.server:app"],
      ],
      env: { ...env, ...difference },
      limitMs: LIMIT_MS,
      probe: () => answers(`http://127.0.0.1:${port}/api/config`),
    });

  // The first one writes the initial data; the others would only wait for it.
  await startWeb("Infrahub", ports.web, {});
  await startWeb("Infrahub with short-lived tokens", ports.shortLivedWeb, SHORT_LIVED);
  await startWeb("Infrahub that sheds load", ports.sheddingWeb, SHEDDING);
  await launcher.start({
    name: "The task worker",
    command: python,
    parameters: [
      "-c",
      PREFECT_COMMAND,
      "worker",
      "start",
      "--type",
      "infrahubasync",
      "--pool",
      "infrahub-worker",
    ],
    env: { ...env, INFRAHUB_API_TOKEN: secrets.agentToken },
    limitMs: LIMIT_MS,
    probe: () => workerIsOnline(ports.prefect),
  });
}

async function workerIsOnline(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/work_pools/infrahub-worker/workers/filter`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ workers: { status: { any_: ["ONLINE"] } } }),
    });
    return response.ok && ((await response.json()) as unknown[]).length > 0;
  } catch {
    return false;
  }
}

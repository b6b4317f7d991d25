import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Installation } from "./installation.js";
import type { Launcher } from "./launcher.js";
import type { Ports } from "./ports.js";
import { settings, SHEDDING, SHORT_LIVED, type Secrets } from "./settings.js";

const LIMIT_MS = 900_000;

/** Prints the path of the gunicorn configuration that comes with Infrahub. */
const FIND_CONFIGURATION =
  "import importlib.util as u, os; " +
  "print(os.path.join(os.path.dirname(u.find_spec('infrahub').origin), 'serve', 'gunicorn_config.py'))";

/** Prefect's command, with the differences that the file names. */
const TASK_WORKER = fileURLToPath(new URL("task-worker.py", import.meta.url));

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
    ready: { url: `http://127.0.0.1:${ports.prefect}/api/health` },
  });

  const { stdout } = await promisify(execFile)(python, ["-c", FIND_CONFIGURATION]);
  const startWeb = (name: string, port: number, difference: NodeJS.ProcessEnv) =>
    launcher.start({
      name,
      command: join(installation.bin, "gunicorn"),
      parameters: [
        ...["--config", stdout.trim(), "--workers", "1", "--bind", `127.0.0.1:${port}`],
        // A worker that is busy for longer than the 90 s of Infrahub's configuration is only slow.
        ...["--timeout", "600"],
        ...["--logger-class", "infrahub.serve.log.GunicornLogger", "infrahub.server:app"],
      ],
      env: { ...env, ...difference },
      limitMs: LIMIT_MS,
      ready: { url: `http://127.0.0.1:${port}/api/config` },
    });

  // The first one writes the initial data; the others would only wait for it.
  await startWeb("Infrahub", ports.web, {});
  await startWeb("Infrahub with short-lived tokens", ports.shortLivedWeb, SHORT_LIVED);
  await startWeb("Infrahub that sheds load", ports.sheddingWeb, SHEDDING);
  await launcher.start({
    name: "The task worker",
    command: python,
    parameters: [TASK_WORKER, "worker", "start", "--type", "infrahubasync", "--pool", "infrahub-worker"],
    env: { ...env, INFRAHUB_API_TOKEN: secrets.agentToken },
    limitMs: LIMIT_MS,
    ready: { workerOf: `http://127.0.0.1:${ports.prefect}` },
  });
}

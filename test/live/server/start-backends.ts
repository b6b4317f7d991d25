import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { mkdir, writeFile } from "node:fs/promises";
import type { Installation } from "./installation.js";
import { RABBITMQ_SERVER } from "./install-system-packages.js";
import type { Launcher } from "./launcher.js";
import type { Ports } from "./ports.js";
import { plainEnvironment, type Secrets } from "./settings.js";
import { startPostgres } from "./start-postgres.js";

const LIMIT_MS = 180_000;

/** Starts Redis, RabbitMQ, Neo4j and PostgreSQL, all at once, and waits for all of them. */
export async function startBackends(
  launcher: Launcher,
  installation: Installation,
  ports: Ports,
  secrets: Secrets,
): Promise<void> {
  const outcomes = await Promise.allSettled([
    startRedis(launcher, ports),
    startRabbitMq(launcher, installation.data, ports, secrets),
    startNeo4j(launcher, installation, ports),
    startPostgres(launcher, installation, ports, secrets),
  ]);
  // Only now, when nothing more is being started, may a failure end the start and stop all of them.
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
}

async function startRedis(launcher: Launcher, ports: Ports): Promise<void> {
  await launcher.start({
    name: "Redis",
    command: "redis-server",
    parameters: [
      ...["--bind", "127.0.0.1", "--port", String(ports.redis)],
      ...["--save", "", "--appendonly", "no"],
    ],
    env: plainEnvironment(),
    limitMs: LIMIT_MS,
    ready: { port: ports.redis },
  });
}

async function startRabbitMq(
  launcher: Launcher,
  data: string,
  ports: Ports,
  secrets: Secrets,
): Promise<void> {
  const folder = join(data, "rabbitmq");
  await mkdir(folder);
  const config = join(folder, "rabbitmq.conf");
  const lines = [
    `listeners.tcp.1 = 127.0.0.1:${ports.rabbitmq}`,
    "default_user = infrahub",
    `default_pass = ${secrets.brokerPassword}`,
    "log.console = true",
    "log.file = false",
  ];
  await writeFile(config, `${lines.join("\n")}\n`, { mode: 0o600 });
  const plugins = join(folder, "enabled_plugins");
  await writeFile(plugins, "[].\n");
  const env = {
    ...plainEnvironment(),
    // Erlang keeps its cookie here; and with a port mapper of our own, no other node is in the way.
    HOME: folder,
    ERL_EPMD_ADDRESS: "127.0.0.1",
    ERL_EPMD_PORT: String(ports.epmd),
    RABBITMQ_NODENAME: "infrahub@localhost",
    RABBITMQ_DIST_PORT: String(ports.rabbitmqDistribution),
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: "-kernel inet_dist_use_interface {127,0,0,1}",
    RABBITMQ_CONF_ENV_FILE: join(folder, "rabbitmq-env.conf"),
    RABBITMQ_CONFIG_FILE: config,
    RABBITMQ_ENABLED_PLUGINS_FILE: plugins,
    RABBITMQ_MNESIA_BASE: join(folder, "mnesia"),
    RABBITMQ_LOG_BASE: folder,
  };
  // In the foreground: the one that Erlang would start on demand leaves our process group.
  await launcher.start({
    name: "Erlang's port mapper",
    command: "epmd",
    parameters: [],
    env,
    limitMs: LIMIT_MS,
    ready: { port: ports.epmd },
  });
  await launcher.start({
    name: "RabbitMQ",
    command: RABBITMQ_SERVER,
    parameters: [],
    env,
    limitMs: LIMIT_MS,
    ready: { port: ports.rabbitmq },
  });
}

async function startNeo4j(launcher: Launcher, installation: Installation, ports: Ports): Promise<void> {
  const source = join(dirname(fileURLToPath(import.meta.url)), "Neo4jLauncher.java");
  await launcher.start({
    name: "Neo4j",
    command: installation.java,
    parameters: [
      "-Xmx1g",
      "--enable-native-access=ALL-UNNAMED",
      "--add-opens=java.base/java.nio=ALL-UNNAMED",
      "--add-opens=java.base/java.lang=ALL-UNNAMED",
      ...["-cp", join(installation.neo4j, "*"), source],
      ...[join(installation.data, "neo4j"), String(ports.neo4j)],
    ],
    env: plainEnvironment(),
    limitMs: LIMIT_MS,
    ready: { port: ports.neo4j },
  });
}

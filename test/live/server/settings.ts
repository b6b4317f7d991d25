import { delimiter, join } from "node:path";
import { clients } from "../fixtures/identity-provider.js";
import type { Ports } from "./ports.js";

export interface Secrets {
  readonly adminToken: string;
  readonly adminPassword: string;
  readonly agentToken: string;
  readonly brokerPassword: string;
  readonly databasePassword: string;
  readonly secretKey: string;
}

/** Whom Prefect is to PostgreSQL. */
export const POSTGRES_USER = "prefect";

/** The environment of every process of Infrahub and Prefect. */
export function settings(bin: string, data: string, ports: Ports, secrets: Secrets): NodeJS.ProcessEnv {
  const provider = `http://127.0.0.1:${ports.identityProvider}`;
  return {
    ...plainEnvironment(),
    PATH: [bin, process.env["PATH"] ?? ""].join(delimiter),

    // "main", unless this is set.
    ...only("INFRAHUB_INITIAL_DEFAULT_BRANCH"),
    INFRAHUB_INTERNAL_ADDRESS: `http://127.0.0.1:${ports.web}`,
    INFRAHUB_DB_ADDRESS: "127.0.0.1",
    INFRAHUB_DB_PORT: String(ports.neo4j),
    INFRAHUB_CACHE_ADDRESS: "127.0.0.1",
    INFRAHUB_CACHE_PORT: String(ports.redis),
    INFRAHUB_BROKER_ADDRESS: "127.0.0.1",
    INFRAHUB_BROKER_PORT: String(ports.rabbitmq),
    INFRAHUB_BROKER_USERNAME: "infrahub",
    INFRAHUB_BROKER_PASSWORD: secrets.brokerPassword,
    INFRAHUB_WORKFLOW_ADDRESS: "127.0.0.1",
    INFRAHUB_WORKFLOW_PORT: String(ports.prefect),
    INFRAHUB_METRICS_PORT: String(ports.metrics),

    INFRAHUB_INITIAL_ADMIN_TOKEN: secrets.adminToken,
    INFRAHUB_INITIAL_ADMIN_PASSWORD: secrets.adminPassword,
    INFRAHUB_INITIAL_AGENT_TOKEN: secrets.agentToken,
    INFRAHUB_SECURITY_SECRET_KEY: secrets.secretKey,

    INFRAHUB_STORAGE_LOCAL_PATH: join(data, "storage"),
    INFRAHUB_GIT_REPOSITORIES_DIRECTORY: join(data, "git"),
    INFRAHUB_GIT_GLOBAL_CONFIG_FILE: join(data, "gitconfig"),

    // A database that is only slow must not make a server shed load: the task worker's own calls fail by it, too.
    INFRAHUB_API_BACKPRESSURE_STRESS_MIN_SAMPLES: "1000000",
    INFRAHUB_API_BACKPRESSURE_CODEL_TARGET_SECONDS: "3600",

    // Pages that a browser got elsewhere may use it.
    INFRAHUB_API_CORS_ALLOW_ORIGINS: '["*"]',

    INFRAHUB_SECURITY_OIDC_PROVIDERS: '["provider1"]',
    INFRAHUB_OIDC_PROVIDER1_CLIENT_ID: clients.oidc.id,
    INFRAHUB_OIDC_PROVIDER1_CLIENT_SECRET: clients.oidc.secret,
    INFRAHUB_OIDC_PROVIDER1_DISCOVERY_URL: `${provider}/.well-known/openid-configuration`,
    INFRAHUB_SECURITY_OAUTH2_PROVIDERS: '["provider1"]',
    INFRAHUB_OAUTH2_PROVIDER1_CLIENT_ID: clients.oauth2.id,
    INFRAHUB_OAUTH2_PROVIDER1_CLIENT_SECRET: clients.oauth2.secret,
    INFRAHUB_OAUTH2_PROVIDER1_AUTHORIZATION_URL: `${provider}/authorize`,
    INFRAHUB_OAUTH2_PROVIDER1_TOKEN_URL: `${provider}/token`,
    INFRAHUB_OAUTH2_PROVIDER1_USERINFO_URL: `${provider}/userinfo`,

    INFRAHUB_TELEMETRY_OPTOUT: "true",
    INFRAHUB_ANALYTICS_ENABLE: "false",
    DO_NOT_TRACK: "1",
    PREFECT_SERVER_ANALYTICS_ENABLED: "false",
    PREFECT_HOME: join(data, "prefect"),
    PREFECT_SERVER_DATABASE_CONNECTION_URL: `postgresql+asyncpg://${POSTGRES_USER}:${secrets.databasePassword}@127.0.0.1:${ports.postgres}/postgres`,
    PREFECT_API_URL: `http://127.0.0.1:${ports.prefect}/api`,
    // A flow's parameters can be the whole schema, which is more than the default limit of 512 kB.
    PREFECT_SERVER_API_MAX_PARAMETER_SIZE: "16777216",
    // In seconds: a run may wait for a slow worker longer than the default of five minutes.
    PREFECT_SERVER_CONCURRENCY_INITIAL_DEPLOYMENT_LEASE_DURATION: "3600",
  };
}

/** Access tokens that expire while a test runs; in seconds. */
export const SHORT_LIVED: NodeJS.ProcessEnv = { INFRAHUB_SECURITY_ACCESS_TOKEN_LIFETIME: "2" };

/** One request at a time, at most one more in the queue, and the next one is shed for a second. */
export const SHEDDING: NodeJS.ProcessEnv = {
  INFRAHUB_API_BACKPRESSURE_MAX_CONCURRENCY_FACTOR: "0.001",
  INFRAHUB_API_BACKPRESSURE_BACKSTOP_MAX_WAITERS: "1",
  INFRAHUB_API_BACKPRESSURE_BACKSTOP_HIGH_MULTIPLIER: "1",
  INFRAHUB_API_BACKPRESSURE_RETRY_AFTER_LEVEL3_SECONDS: "1",
  INFRAHUB_API_BACKPRESSURE_RETRY_AFTER_MAX_SECONDS: "1",
};

/**
 * What every process needs of our own environment, and no more: Infrahub also reads plain names such as
 * `DEV`, which vitest sets, as settings.
 */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return only("PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR");
}

/** These variables of our own environment. */
function only(...names: string[]): NodeJS.ProcessEnv {
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}

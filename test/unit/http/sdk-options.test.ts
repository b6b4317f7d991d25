import { writeFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { InfrahubClient } from "../../../src/index.js";
import { createRestClient as createNodeClient } from "../../../src/node.js";
import { ConfigurationError, createRestClient, type RestClientOptions } from "../../../src/rest.js";
import { snakeCase } from "../../../src/http/sdk-options.js";
import { caught } from "../helpers/caught.js";
import { hideSettings } from "../node/helpers/hide-settings.js";

hideSettings();

const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** An option of the Python SDK, its value here and how it is written there, and the options that it stands for. */
const OPTIONS: [name: keyof RestClientOptions, value: unknown, written: unknown, same: RestClientOptions][] =
  [
    ["defaultBranch", "lab", "lab", { branch: "lab" }],
    ["timeout", 5_000, 5, { timeout: 5_000 }],
    ["priority", "low", "low", { priority: "low" }],
    ["identifier", "import", "import", { identifier: "import" }],
    ["insertTracker", true, true, { insertTracker: true }],
    ["echoGraphqlQueries", true, true, { echoGraphqlQueries: true }],
    ["paginationSize", 50, 50, { paginationSize: 50 }],
    ["schemaConvergeTimeout", 90_000, 90, { schemaConvergeTimeout: 90_000 }],
    ["retryOnFailure", true, true, {}],
    ["retryOnFailure", false, false, { retry: { limit: 0, rateLimit: { limit: Infinity } } }],
    ["maxRetries", 3, 3, { retry: { limit: 3 } }],
    ["retryDelay", 5_000, 5, { retry: { baseDelay: 5_000 } }],
    ["retryMaxDelay", 30_000, 30, { retry: { maxDelay: 30_000 } }],
    ["maxRetryDuration", 300_000, 300, { retry: { budget: 300_000 } }],
    ["maxRetryDuration", 0, 0, { retry: { budget: Infinity } }],
    ["retryStatusCodes", [500, 503], [500, 503], { retry: { statusCodes: [500, 503] } }],
    ["rateLimitRetryEnabled", true, true, {}],
    ["rateLimitRetryEnabled", false, false, { retry: { rateLimit: { limit: 0 } } }],
    ["rateLimitMaxRetries", 4, 4, { retry: { rateLimit: { limit: 4 } } }],
    ["rateLimitBackoffBase", 500, 0.5, { retry: { rateLimit: { baseDelay: 500 } } }],
    ["rateLimitBackoffMax", 60_000, 60, { retry: { rateLimit: { maxDelay: 60_000 } } }],
  ];

function settingsOf({ connection, scope }: ReturnType<typeof createRestClient>) {
  const { settings, defaults } = connection;
  return { settings, defaults, scope };
}

describe.each(OPTIONS)("%s of %j", (name, value, written, same) => {
  test("is the same as the option of this client", () => {
    expect(settingsOf(createRestClient({ [name]: value }))).toEqual(settingsOf(createRestClient(same)));
  });

  test("is read from the environment", () => {
    const text = typeof written === "string" ? written : JSON.stringify(written);
    vi.stubEnv(`INFRAHUB_${snakeCase(name).toUpperCase()}`, text);
    expect(settingsOf(new InfrahubClient().rest)).toEqual(settingsOf(createNodeClient({ [name]: value })));
  });

  test("is read from infrahub.toml", () => {
    writeFileSync("infrahub.toml", `[sdk]\n${snakeCase(name)} = ${JSON.stringify(written)}`);
    expect(settingsOf(createNodeClient())).toEqual(settingsOf(createRestClient({ [name]: value })));
  });
});

test("log is the logger", () => {
  expect(createRestClient({ log }).connection.logger).toBe(log);
});

test("options of several sources are merged one by one", () => {
  vi.stubEnv("INFRAHUB_RETRY_DELAY", "2");
  vi.stubEnv("INFRAHUB_RATE_LIMIT_MAX_RETRIES", "7");
  vi.stubEnv("INFRAHUB_MAX_RETRY_DURATION", "9");
  const { retry } = createRestClient({ maxRetries: 3, retry: { budget: 1_000, rateLimit: { maxDelay: 5 } } })
    .connection.settings;
  expect(retry).toEqual({
    limit: 3,
    baseDelay: 2_000,
    budget: 1_000,
    rateLimit: { limit: 7, maxDelay: 5 },
  });
});

test.each([
  [{ branch: "a", defaultBranch: "b" }, "defaultBranch: branch is given as well. Give one of them."],
  [{ logger: log, log }, "log: logger is given as well."],
  [{ retryDelay: 5, retry: { baseDelay: 6 } }, "retryDelay: retry.baseDelay is given as well."],
  [{ retryOnFailure: false, maxRetries: 3 }, "maxRetries: retry.limit is given as well."],
  [
    { rateLimitMaxRetries: 1, retry: { rateLimit: { limit: 3 } } },
    "rateLimitMaxRetries: rateLimit.limit is given as well.",
  ],
  [{ retryOnFailure: "no" }, "retryOnFailure: expected true or false, received string."],
  [{ insertTracker: "no" }, "insertTracker: expected true or false"],
  [{ echoGraphqlQueries: 1 }, "echoGraphqlQueries: expected true or false"],
  [{ retryDelay: -5 }, "retry.baseDelay: expected milliseconds"],
  [{ maxConcurrentExecution: 0 }, "maxConcurrentExecution: expected a whole number from 1 up"],
  [{ paginationSize: 0.5 }, "paginationSize: expected a whole number from 1 up"],
  [{ schemaConvergeTimeout: 0 }, "schemaConvergeTimeout: expected milliseconds"],
  [{ retryStatusCodes: [700] }, "retry.statusCodes: expected HTTP statuses"],
  [{ retryStatusCodes: 500 }, "retry.statusCodes: expected a list"],
  [{ retry: { rateLimit: { budget: 5 } } }, "retry.rateLimit.budget is not an option."],
  [{ connectTimeout: 5 }, "connectTimeout is an option of the client of infrahub-client/node."],
  [{ proxyMounts: {} }, "proxyMounts is an option of the client of infrahub-client/node."],
  [{ tlsCaFile: "x" }, "tlsCaFile is an option of the client of infrahub-client/node."],
])("refuses %j", async (options, message) => {
  const error = await caught(ConfigurationError, () => createRestClient(options as never));
  expect(error.message).toContain(message);
});

test.each([
  ["RETRY_DELAY", "soon", "INFRAHUB_RETRY_DELAY: expected seconds from 0 up"],
  ["RETRY_ON_FAILURE", "maybe", 'INFRAHUB_RETRY_ON_FAILURE: "maybe" is neither true nor false.'],
  ["MAX_RETRIES", "-1", "INFRAHUB_MAX_RETRIES: expected a whole number from 0 up"],
  ["RETRY_STATUS_CODES", "[500, many]", "retry.statusCodes: expected HTTP statuses"],
])("refuses INFRAHUB_%s=%s", async (name, text, message) => {
  vi.stubEnv(`INFRAHUB_${name}`, text);
  expect((await caught(ConfigurationError, () => createRestClient())).message).toContain(message);
});

test.each([
  "requester",
  "syncRequester",
  "transport",
  "recorder",
  "customRecorder",
  "mode",
  "updateGroupContext",
])("says what to use in place of %s", async (name) => {
  const error = await caught(ConfigurationError, () => createNodeClient({ [name]: "x" }));
  expect(error.message).toMatch(/is an option of the Python SDK; use .+ here\.$/);
});

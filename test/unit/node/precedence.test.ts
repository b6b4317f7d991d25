import { writeFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import {
  anonymousAuth,
  ConfigurationError,
  createRestClient,
  TimeoutError,
  type NodeClientOptions,
} from "../../../src/node.js";
import { caught } from "../helpers/caught.js";
import { loopbackServer } from "../helpers/loopback-server.js";
import { PASSWORD, SECRET_MARK } from "../helpers/secrets.js";
import { firstCall, type FirstCall } from "./helpers/first-call.js";
import { hideSettings } from "./helpers/hide-settings.js";

hideSettings();

type Source = "option" | "environment" | "file";

function setEnvironment(values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) vi.stubEnv(`INFRAHUB_${name}`, value);
}

function setFile(values: Record<string, string>): void {
  const lines = Object.entries(values).map(([key, value]) => `${key} = ${JSON.stringify(value)}`);
  writeFileSync("infrahub.toml", ["[sdk]", ...lines].join("\n"));
}

describe("the highest of options, environment, file and default wins", () => {
  test.each<[keyof FirstCall, keyof NodeClientOptions, string, string, Record<Source, string>, unknown]>([
    [
      "address",
      "address",
      "ADDRESS",
      "address",
      { option: "http://option.test", environment: "http://environment.test", file: "http://file.test" },
      "http://localhost:8000",
    ],
    [
      "branch",
      "branch",
      "DEFAULT_BRANCH",
      "default_branch",
      { option: "option", environment: "environment", file: "file" },
      undefined,
    ],
    [
      "priority",
      "priority",
      "PRIORITY",
      "priority",
      { option: "high", environment: "medium", file: "low" },
      undefined,
    ],
    [
      "apiToken",
      "apiToken",
      "API_TOKEN",
      "api_token",
      { option: "option", environment: "environment", file: "file" },
      undefined,
    ],
  ])("%s", async (sent, option, variable, key, values, byDefault) => {
    expect((await firstCall({ [option]: undefined }))[sent]).toBe(byDefault);
    setFile({ [key]: values.file });
    expect((await firstCall({ [option]: undefined }))[sent]).toBe(values.file);
    setEnvironment({ [variable]: "" });
    expect((await firstCall())[sent]).toBe(values.file);
    setEnvironment({ [variable]: values.environment });
    expect((await firstCall({ [option]: undefined }))[sent]).toBe(values.environment);
    expect((await firstCall({ [option]: values.option }))[sent]).toBe(values.option);
  });

  test("timeout, in seconds but for the option", async () => {
    await using server = await loopbackServer(() => undefined);
    const limit = async (options: NodeClientOptions = {}) => {
      const rest = createRestClient({ address: server.url, retry: { limit: 0 }, ...options });
      return /\d+ ms/.exec((await caught(TimeoutError, rest.GET("/api/info"))).message)?.[0];
    };
    writeFileSync("infrahub.toml", "[sdk]\ntimeout = 0.03");
    expect(await limit()).toBe("30 ms");
    setEnvironment({ TIMEOUT: "0.02" });
    expect(await limit({ timeout: undefined })).toBe("20 ms");
    expect(await limit({ timeout: 10 })).toBe("10 ms");
  });
});

describe("credentials are taken whole from the highest source that has any", () => {
  const login = { username: "admin", password: PASSWORD };
  const loginVariables = { USERNAME: "admin", PASSWORD };

  test.each<[string, NodeClientOptions, Record<string, string>, Record<string, string>, Partial<FirstCall>]>([
    ["login of the file", {}, {}, login, { login }],
    ["login of the environment over the file's token", {}, loginVariables, { api_token: "file" }, { login }],
    ["token of the environment over the file's login", {}, { API_TOKEN: "e" }, login, { apiToken: "e" }],
    ["token of the options over a login", { apiToken: "o" }, loginVariables, login, { apiToken: "o" }],
    ["login of the options over tokens", login, { API_TOKEN: "e" }, { api_token: "f" }, { login }],
    ["auth of the options over everything", { auth: anonymousAuth() }, { API_TOKEN: "e" }, login, {}],
    [
      "contradiction below is passed over",
      { apiToken: "o" },
      { API_TOKEN: "e", ...loginVariables },
      { api_token: "f", ...login },
      { apiToken: "o" },
    ],
  ])("%s", async (_, options, environment, file, expected) => {
    setEnvironment(environment);
    setFile(file);
    const { apiToken, login: sent } = await firstCall(options);
    expect({ apiToken, login: sent }).toEqual({ apiToken: undefined, login: undefined, ...expected });
  });

  const half = /^The (username|password) is missing: a login needs username and password\.$/;
  const several = /^Give one kind of credentials: /;

  test.each<[string, RegExp, NodeClientOptions, Record<string, string>, Record<string, string>]>([
    ["a username alone among the options", half, { username: "admin" }, { PASSWORD }, { password: PASSWORD }],
    ["a password alone among the options", half, { password: PASSWORD }, { USERNAME: "admin" }, {}],
    ["a username alone in the environment", half, {}, { USERNAME: "admin" }, { password: PASSWORD }],
    ["a password alone in the environment", half, {}, { PASSWORD }, { username: "admin" }],
    ["a username alone in the file", half, {}, {}, { username: "admin" }],
    ["a password alone in the file", half, {}, {}, { password: PASSWORD }],
    ["token and login among the options", several, { apiToken: SECRET_MARK, ...login }, {}, {}],
    ["token and login in the environment", several, {}, { API_TOKEN: SECRET_MARK, ...loginVariables }, {}],
    ["token and login in the file", several, {}, {}, { api_token: SECRET_MARK, ...login }],
  ])("%s is an error, not filled up from elsewhere", async (_, message, options, environment, file) => {
    setEnvironment(environment);
    setFile(file);
    expect((await caught(ConfigurationError, () => createRestClient(options))).message).toMatch(message);
  });

  test("a token that cannot be a header is an error that does not show it", async () => {
    setFile({ api_token: `${SECRET_MARK}\n` });
    expect((await caught(ConfigurationError, () => createRestClient())).message).toContain("API token");
  });
});

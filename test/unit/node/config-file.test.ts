import { mkdirSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ConfigurationError, createRestClient, TimeoutError } from "../../../src/node.js";
import { caught } from "../helpers/caught.js";
import { API_TOKEN, PASSWORD, SECRET_MARK } from "../helpers/secrets.js";
import { firstCall } from "./helpers/first-call.js";
import { hideSettings } from "./helpers/hide-settings.js";

hideSettings();

function writeSdk(...lines: string[]): void {
  writeFileSync("infrahub.toml", ["[sdk]", ...lines].join("\n"));
}

describe("infrahub.toml", () => {
  test("of the working directory fills in address, API token, branch and priority", async () => {
    writeSdk(
      `address = "https://file.test"`,
      `api_token = "${API_TOKEN}"`,
      `default_branch = "feature/file"`,
      `priority = "low"`,
    );
    expect(await firstCall()).toEqual({
      address: "https://file.test",
      apiToken: API_TOKEN,
      branch: "feature/file",
      priority: "low",
    });
  });

  test("fills in username and password", async () => {
    writeSdk(`username = "admin"`, `password = "${PASSWORD}"`);
    expect((await firstCall()).login).toEqual({ username: "admin", password: PASSWORD });
  });

  test("gives the timeout in seconds", async () => {
    writeSdk("timeout = 0.03");
    const rest = createRestClient({ retry: { limit: 0 }, fetch: hanging });
    expect((await caught(TimeoutError, rest.GET("/api/info"))).message).toContain("within 30 ms");
  });

  test("may hold tables of other programs, and keys of the Python SDK that change nothing of what is done", async () => {
    writeFileSync(
      "infrahub.toml",
      `title = "x"\n[main]\naddress = 1\n[sdk]\npagination_size = 5\nretry_on_failure = true\ntransport = "httpx"\naddress = "http://file.test"\n`,
    );
    expect((await firstCall()).address).toBe("http://file.test");
  });

  test.each([
    ["[sdk]\nadress = 1", "sdk.adress is not an option. Did you mean address?"],
    ["[sdk]\napiToken = 'x'", "Did you mean api_token?"],
    ["[sdk]\nendpoint = 'x'", "It may be address, api_token"],
    ["[sdk.retry]\nlimit = 1", "sdk.retry is not an option."],
    ["[sdk.proxy_mounts]\nhtp = 'x'", "sdk.proxy_mounts.htp is not an option. Did you mean http?"],
    ["[SDK]\naddress = 'x'", "SDK is not read; the settings stand in a table [sdk]"],
    ["address = 'x'", "address is not read; the settings stand in a table [sdk]"],
    ["[sdk]\nmode = 'tracking'", "use client.startTracking instead"],
    ["[sdk]\ntransport = 'json'", "sdk.transport is a setting of the Python SDK"],
  ])("may not hold what would be passed over: %s", async (text, message) => {
    writeFileSync("infrahub.toml", text);
    const error = await caught(ConfigurationError, () => createRestClient());
    expect(error.message).toMatch(/^infrahub\.toml: /);
    expect(error.message).toContain(message);
  });

  test.each([
    ["missing", undefined],
    ["empty", ""],
    ["without an sdk table", "[main]\nport = 1\n"],
  ])("may be %s", async (_, text) => {
    if (text !== undefined) writeFileSync("infrahub.toml", text);
    expect(await firstCall()).toEqual({ address: "http://localhost:8000" });
  });

  test("is not looked at with configFile: false", async () => {
    writeFileSync("infrahub.toml", "no TOML at all");
    expect(await firstCall({ configFile: false })).toEqual({ address: "http://localhost:8000" });
  });

  test("that is there and cannot be read is an error", async () => {
    mkdirSync("infrahub.toml");
    const error = await caught(ConfigurationError, () => createRestClient());
    expect(error.message).toMatch(/^configFile: infrahub\.toml cannot be read \(EISDIR/);
  });
});

describe("configFile", () => {
  test("names another file, and then the default one is not looked at", async () => {
    writeSdk(`address = "http://default.test"`, `default_branch = "default"`);
    writeFileSync("other.toml", `[sdk]\naddress = "http://other.test"`);
    expect(await firstCall({ configFile: "other.toml" })).toEqual({ address: "http://other.test" });
  });

  test("must be there when it is named", async () => {
    const error = await caught(ConfigurationError, () => createRestClient({ configFile: "none.toml" }));
    expect(error.message).toMatch(/^configFile: none\.toml cannot be read \(ENOENT/);
  });
});

describe("a mistake", () => {
  test.each([
    ["an open string", `api_token = "${API_TOKEN}`, 2],
    ["a second value", `api_token = "${API_TOKEN}"\napi_token = "x"`, 3],
    ["a missing quote", `api_token = ${API_TOKEN}`, 2],
  ])("in the TOML is told by its place alone, as the line may hold the token: %s", async (_, text, line) => {
    writeSdk(text);
    const error = await caught(ConfigurationError, () => createRestClient());
    expect(error.message).toMatch(
      new RegExp(String.raw`^infrahub\.toml is not valid TOML: see line ${line}, column \d+\.$`),
    );
  });

  test.each([
    ["address = 8000", "sdk.address must be a string."],
    [`api_token = ["${SECRET_MARK}"]`, "sdk.api_token must be a string."],
    ["username = 1", "sdk.username must be a string."],
    ["password = 123456", "sdk.password must be a string."],
    ["default_branch = true", "sdk.default_branch must be a string."],
    [`timeout = "60"`, "sdk.timeout must be a number."],
    ["priority = 1", "sdk.priority must be a string."],
    ["proxy = { http = 1 }", "sdk.proxy must be a string."],
    [`proxy_mounts = "http://proxy.test"`, "sdk.proxy_mounts must be a table."],
    ["proxy_mounts = { https = 1 }", "sdk.proxy_mounts.https must be a string."],
    [`tls_insecure = "true"`, "sdk.tls_insecure must be a boolean."],
    ["tls_ca_file = 2020-01-01", "sdk.tls_ca_file must be a string."],
  ])("in a value names its key: %s", async (text, message) => {
    writeSdk(text);
    expect((await caught(ConfigurationError, () => createRestClient())).message).toBe(
      `infrahub.toml: ${message}`,
    );
  });

  test.each(["sdk = 1", `sdk = "${SECRET_MARK}"`, "[[sdk]]", "sdk = 2020-01-01"])(
    "in the table itself is an error: %s",
    async (text) => {
      writeFileSync("infrahub.toml", text);
      expect((await caught(ConfigurationError, () => createRestClient())).message).toBe(
        "infrahub.toml: sdk must be a table.",
      );
    },
  );

  test.each([
    [`address = "infrahub.test"`, /^address: /],
    ["timeout = -1", /^infrahub\.toml: sdk\.timeout: expected seconds/],
    ["timeout = nan", /^infrahub\.toml: sdk\.timeout: expected seconds/],
    [`priority = "urgent"`, /^priority: /],
    [`proxy = "proxy.test"`, /^proxy: /],
    [`tls_ca_file = "none.pem"`, /^tls\.ca /],
  ])("in what a value means is an error before anything is sent: %s", async (text, message) => {
    writeSdk(text);
    expect((await caught(ConfigurationError, () => createRestClient())).message).toMatch(message);
  });
});

/** Never answers, but gives up when it is told to. */
const hanging: typeof globalThis.fetch = (_, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener("abort", () => {
      reject(init.signal?.reason as Error);
    });
  });

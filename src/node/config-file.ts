import { readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { ConfigurationError } from "../errors/configuration-error.js";
import { given } from "../http/given.js";
import type { Priority } from "../http/call-settings.js";
import type { NodeClientOptions } from "./node-options.js";

const DEFAULT_FILE = "infrahub.toml";

/** The `[sdk]` table's keys, which are the Python SDK's, and their types. */
const KEYS = {
  address: "string",
  api_token: "string",
  username: "string",
  password: "string",
  default_branch: "string",
  timeout: "number",
  priority: "string",
  proxy: "string",
  tls_insecure: "boolean",
  tls_ca_file: "string",
} as const;

/**
 * Reads the `[sdk]` table of a TOML file. Keys that this client does not have are passed over: the file is shared
 * with other tools.
 *
 * @param file - `undefined` for `infrahub.toml`, which may be missing; `false` for no file.
 * @throws ConfigurationError when the file cannot be read, is no TOML, or holds a value of the wrong type.
 */
export function readConfigFile(file: string | false | undefined): NodeClientOptions {
  if (file === false) return {};
  const name = file ?? DEFAULT_FILE;
  const text = readText(name, file === undefined);
  const sdk = text === undefined ? {} : sdkTable(name, text);
  const { address, username, password, proxy, priority, timeout } = sdk;
  return {
    address,
    apiToken: sdk.api_token,
    username,
    password,
    branch: sdk.default_branch,
    timeout: timeout === undefined ? undefined : timeout * 1000,
    priority: priority as Priority | undefined,
    proxy,
    tls: given({ ca: sdk.tls_ca_file, insecure: sdk.tls_insecure }),
  };
}

type SdkTable = {
  -readonly [Key in keyof typeof KEYS]?: {
    string: string;
    number: number;
    boolean: boolean;
  }[(typeof KEYS)[Key]];
};

function readText(name: string, optional: boolean): string | undefined {
  try {
    return readFileSync(name, "utf8");
  } catch (cause) {
    if (optional && (cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new ConfigurationError(`configFile: ${name} cannot be read (${(cause as Error).message}).`);
  }
}

function sdkTable(name: string, text: string): SdkTable {
  const table = parseToml(name, text)["sdk"] ?? {};
  for (const [key, type] of Object.entries(KEYS)) {
    const value = (table as Record<string, unknown>)[key];
    if (value !== undefined && typeof value !== type)
      throw new ConfigurationError(`${name}: sdk.${key} must be a ${type}.`);
  }
  return table;
}

/** The parser's own message quotes the lines around a mistake, and they may hold the token. */
function parseToml(name: string, text: string): Record<string, unknown> {
  try {
    return parse(text);
  } catch (error) {
    const { line, column } = error as { line?: number; column?: number };
    throw new ConfigurationError(
      `${name} is no valid TOML: see line ${line ?? "?"}, column ${column ?? "?"}.`,
    );
  }
}

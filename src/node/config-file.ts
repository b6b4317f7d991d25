import { readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { ConfigurationError } from "../errors/configuration-error.js";
import { readWritten, readWrittenOptions } from "../http/sdk-options.js";
import { given } from "../util/given.js";
import { checkConfigKeys, KEYS, PROXY_MOUNTS_KEYS, type KeyType } from "./check-config-keys.js";
import type { NodeClientOptions, ProxyOptions, TlsOptions } from "./node-options.js";

const DEFAULT_FILE = "infrahub.toml";

/** What a configuration file can say; credentials may be of several kinds, and contradict each other. */
type FileOptions = Omit<NodeClientOptions, "configFile">;

/**
 * Reads the `[sdk]` table of a TOML file, which may be shared with the Python SDK.
 *
 * @param file - `undefined` for `infrahub.toml`, which may be missing; `false` for no file.
 * @throws {@link ConfigurationError} when the file cannot be read, is not valid TOML, or holds a key that is not known or a
 * value of the wrong type.
 */
export function readConfigFile(file: string | false | undefined): FileOptions {
  if (file === false) return {};
  const name = file ?? DEFAULT_FILE;
  const text = readText(name, file === undefined);
  const content: { sdk?: unknown } = text === undefined ? {} : parseToml(name, text);
  const table = checkTable(name, "sdk", content.sdk);
  const sdk = checkTypes(name, "sdk", table, KEYS);
  const mountsTable = checkTable(name, "sdk.proxy_mounts", table["proxy_mounts"]);
  const mounts = checkTypes(name, "sdk.proxy_mounts", mountsTable, PROXY_MOUNTS_KEYS);
  checkConfigKeys(name, content);
  const where = (key: string) => `${name}: sdk.${key}`;
  const { proxy, tls_ca_file: ca, tls_insecure: insecure, connect_timeout: connect } = sdk;
  return {
    ...readWrittenOptions((key) => sdk[key], where),
    connectTimeout:
      connect === undefined ? undefined : (readWritten(where("connect_timeout"), "limit", connect) as number),
    defaultBranchFromGit: sdk["default_branch_from_git"] as boolean | undefined,
    proxy: { http: mounts["http"] ?? proxy, https: mounts["https"] ?? proxy } as ProxyOptions,
    tls: given({ ca, insecure }) as TlsOptions,
  };
}

function readText(name: string, optional: boolean): string | undefined {
  try {
    return readFileSync(name, "utf8");
  } catch (cause) {
    if (optional && (cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new ConfigurationError(`configFile: ${name} cannot be read (${(cause as Error).message}).`);
  }
}

/** The parser's own message quotes the lines around a mistake, and they may hold the token. */
function parseToml(name: string, text: string): Record<string, unknown> {
  try {
    return parse(text);
  } catch (error) {
    const { line, column } = error as { line?: number; column?: number };
    throw new ConfigurationError(
      `${name} is not valid TOML: see line ${line ?? "?"}, column ${column ?? "?"}.`,
    );
  }
}

function checkTable(name: string, path: string, value: unknown = {}): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value) || value instanceof Date)
    throw new ConfigurationError(`${name}: ${path} must be a table.`);
  return value as Record<string, unknown>;
}

function checkTypes(
  name: string,
  path: string,
  table: Record<string, unknown>,
  keys: Readonly<Record<string, KeyType>>,
): Record<string, unknown> {
  for (const [key, type] of Object.entries(keys)) {
    const value = table[key];
    if (value !== undefined && (Array.isArray(value) ? "list" : typeof value) !== type)
      throw new ConfigurationError(`${name}: ${path}.${key} must be a ${type}.`);
  }
  return table;
}

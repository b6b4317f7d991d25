import { ConfigurationError } from "../errors/configuration-error.js";
import { checkNames } from "../util/check-names.js";
import { snakeCase, writtenOptions, type WrittenForm } from "../http/sdk-options.js";
import { nearestTo } from "../util/did-you-mean.js";

export type KeyType = "string" | "number" | "boolean" | "list";

const TYPES: Readonly<Record<WrittenForm, KeyType>> = {
  text: "string",
  flag: "boolean",
  seconds: "number",
  limit: "number",
  count: "number",
  codes: "list",
};

/** Keys of what is for Node alone. */
const NODE_KEYS = {
  proxy: "string",
  tls_insecure: "boolean",
  tls_ca_file: "string",
  connect_timeout: "number",
  default_branch_from_git: "boolean",
} as const;

/** The `[sdk]` table's keys that are read, and their types. */
export const KEYS: Readonly<Record<string, KeyType>> = {
  ...Object.fromEntries(writtenOptions().map(([option, form]) => [snakeCase(option), TYPES[form]])),
  ...NODE_KEYS,
};

export const PROXY_MOUNTS_KEYS = { http: "string", https: "string" } as const;

/** Keys of other programs that share the table. */
const PASSED_OVER = ["marketplace_url"];

/** Keys of the Python SDK that say where it reads and what it writes: with other values than these, this client would differ. */
const SAME_ONLY: Readonly<Record<string, { value: unknown; instead: string }>> = {
  mode: { value: "default", instead: "use client.startTracking" },
  update_group_context: { value: false, instead: "use client.startTracking" },
  transport: { value: "httpx", instead: "use play of this package" },
  recorder: { value: "none", instead: "use record of this package" },
};

/**
 * Checks the keys of a configuration file. It may be shared with the Python SDK, and with programs that have tables of
 * their own.
 *
 * @param name - of the file.
 * @throws {@link ConfigurationError} for keys of the `[sdk]` table that nobody knows, with the nearest one, and for
 * those that would let this client work elsewhere than the Python SDK does.
 */
export function checkConfigKeys(name: string, content: Readonly<Record<string, unknown>>): void {
  const { sdk } = content;
  if (sdk === undefined) {
    const alike = Object.keys(content).find((table) => nearestTo(table, ["sdk"]) ?? table in KEYS);
    if (alike !== undefined)
      throw new ConfigurationError(
        `${name}: ${alike} is not read; the settings stand in a table [sdk], as [sdk] and address = "...".`,
      );
    return;
  }
  const table = sdk as Readonly<Record<string, unknown>>;
  const names = [...Object.keys(KEYS), "proxy_mounts", ...Object.keys(SAME_ONLY), ...PASSED_OVER];
  checkNames(`${name}: sdk.`, table, names);
  checkNames(`${name}: sdk.proxy_mounts.`, table["proxy_mounts"] as object | undefined, Object.keys(PROXY_MOUNTS_KEYS)); // prettier-ignore
  for (const [key, { value, instead }] of Object.entries(SAME_ONLY))
    if (table[key] !== undefined && table[key] !== value)
      throw new ConfigurationError(
        `${name}: sdk.${key} is a setting of the Python SDK that this client does not have, and would write or read elsewhere with it. Remove it, or give this client a configFile of its own; ${instead} instead.`,
      );
}

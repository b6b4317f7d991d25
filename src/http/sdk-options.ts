import { ConfigurationError } from "../errors/configuration-error.js";
import { checkRetry } from "./call-settings.js";
import { checkNumbers, countFrom, SECONDS, type NumberRule } from "../util/check-numbers.js";
import { checkSwitch } from "../util/check-switch.js";
import { given } from "../util/given.js";
import type { Logger } from "./logger.js";
import type { RestClientOptions } from "./rest-client-options.js";

/**
 * Options under their names in Infrahub's Python SDK, for those that are called differently here. Times are in ms, as in
 * all options.
 */
export interface SdkOptions {
  /** The same as `branch`. */
  defaultBranch?: string | undefined;
  /** The same as `logger`. */
  log?: Logger | undefined;
  /** `false` stands for a `retry.limit` of 0, except after answers of 429. */
  retryOnFailure?: boolean | undefined;
  /** The same as `retry.limit`. */
  maxRetries?: number | undefined;
  /** The same as `retry.baseDelay`, in ms. */
  retryDelay?: number | undefined;
  /** The same as `retry.maxDelay`, in ms. */
  retryMaxDelay?: number | undefined;
  /** The same as `retry.budget`, in ms; 0 for no limit. */
  maxRetryDuration?: number | undefined;
  /** The same as `retry.statusCodes`. */
  retryStatusCodes?: readonly number[] | undefined;
  /** `false` stands for a `retry.rateLimit.limit` of 0. */
  rateLimitRetryEnabled?: boolean | undefined;
  /** The same as `retry.rateLimit.limit`. */
  rateLimitMaxRetries?: number | undefined;
  /** The same as `retry.rateLimit.baseDelay`, in ms. */
  rateLimitBackoffBase?: number | undefined;
  /** The same as `retry.rateLimit.maxDelay`, in ms. */
  rateLimitBackoffMax?: number | undefined;
}

/** How an option is written in the environment and in `infrahub.toml`. */
export type WrittenForm = "text" | "flag" | "seconds" | "limit" | "count" | "codes";

type Row = "logger" | WrittenForm | `${WrittenForm} ${string}`;

/**
 * The options of the Python SDK: how they are written in the environment and in `infrahub.toml`, under their names in
 * snake case, and which option of this client they stand for, unless it is the one of the same name.
 */
export const SDK_OPTIONS = {
  address: "text",
  apiToken: "text",
  username: "text",
  password: "text",
  priority: "text",
  identifier: "text",
  timeout: "limit",
  schemaConvergeTimeout: "limit",
  insertTracker: "flag",
  echoGraphqlQueries: "flag",
  maxConcurrentExecution: "count",
  paginationSize: "count",
  defaultBranch: "text branch",
  log: "logger",
  retryOnFailure: "flag retry.limit",
  maxRetries: "count retry.limit",
  retryDelay: "seconds retry.baseDelay",
  retryMaxDelay: "seconds retry.maxDelay",
  maxRetryDuration: "seconds retry.budget",
  retryStatusCodes: "codes retry.statusCodes",
  rateLimitRetryEnabled: "flag rateLimit.limit",
  rateLimitMaxRetries: "count rateLimit.limit",
  rateLimitBackoffBase: "seconds rateLimit.baseDelay",
  rateLimitBackoffMax: "seconds rateLimit.maxDelay",
} as const satisfies Partial<Record<keyof RestClientOptions, Row>> & Record<keyof SdkOptions, Row>;

/** The name of an option in `infrahub.toml` and, in capitals and after `INFRAHUB_`, in the environment. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The options of the Python SDK that can be written, with their forms. */
export function writtenOptions(): [name: string, form: WrittenForm][] {
  const rows = Object.entries(SDK_OPTIONS).filter(([, row]) => row !== "logger");
  return rows.map(([name, row]) => [name, row.split(" ")[0] as WrittenForm]);
}

/**
 * Reads the options that are written somewhere.
 *
 * @param read - what is written under a name in snake case: a text, or a value of the option's type.
 * @param where - what a name is called there, for messages.
 * @throws {@link ConfigurationError} for a value that an option cannot have.
 */
export function readWrittenOptions(
  read: (name: string) => unknown,
  where: (name: string) => string,
): RestClientOptions {
  const options = writtenOptions().map(([option, form]) => {
    const name = snakeCase(option);
    const written = read(name);
    return [option, written === undefined ? written : readWritten(where(name), form, written)] as const;
  });
  return given(Object.fromEntries(options));
}

const NOT_NEGATIVE: NumberRule = { expected: "seconds from 0 up", allows: (value) => value >= 0 };

/**
 * Reads an option that is written.
 *
 * @param where - what it is called, for messages.
 * @throws {@link ConfigurationError} when it cannot be of this form.
 */
export function readWritten(where: string, form: WrittenForm, written: unknown): unknown {
  const text = String(written);
  if (form === "flag") {
    // The words that the Python SDK takes.
    if (/^(true|1|yes|on|t|y)$/i.test(text)) return true;
    if (/^(false|0|no|off|f|n)$/i.test(text)) return false;
    throw new ConfigurationError(`${where}: "${text}" is neither true nor false.`);
  }
  if (form === "codes")
    return Array.isArray(written) ? written : text.replace(/[[\]\s]/g, "").split(",").map(Number); // prettier-ignore
  if (form === "text") return written;
  const number = Number(written);
  const rule = form === "limit" ? SECONDS : form === "count" ? countFrom(0) : NOT_NEGATIVE;
  checkNumbers({ [where]: [number, rule] }, ConfigurationError);
  return form === "count" ? number : number * 1000;
}

type Options = Record<string, unknown>;

/**
 * Puts options under the names that this client has for them.
 *
 * @throws {@link ConfigurationError} when one is given under both of its names, or a switch is neither true nor false.
 */
export function translateSdkOptions(options: RestClientOptions): RestClientOptions {
  checkRetry(options.retry);
  const all: Options = { ...options };
  const owners: Record<string, Options> = {
    all,
    retry: { ...options.retry },
    rateLimit: { ...options.retry?.rateLimit },
  };
  for (const [name, row] of Object.entries(SDK_OPTIONS)) {
    const [key, owner = "all"] = (row === "logger" ? row : (row.split(" ")[1] ?? "")).split(".").reverse();
    const value = all[name];
    if (!key || value === undefined) continue;
    Reflect.deleteProperty(all, name);
    if (row.startsWith("flag")) checkSwitch(name, value);
    // Of a switch, only "off" says something; 0 is no limit in the Python SDK.
    if (value === true) continue;
    const target = owners[owner] ?? all;
    if (target[key] !== undefined) throw new ConfigurationError(`${name}: ${owner === "all" ? key : `${owner}.${key}`} is given as well. Give one of them.`); // prettier-ignore
    target[key] = value === false ? 0 : name === "maxRetryDuration" && value === 0 ? Infinity : value;
  }
  const { retry = {}, rateLimit = {} } = owners;
  // What was turned away with 429 is retried on its own account, as in the Python SDK.
  if (options.retryOnFailure === false) rateLimit["limit"] ??= Infinity;
  return { ...all, retry: { ...retry, rateLimit } };
}

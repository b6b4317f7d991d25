import { readFile } from "node:fs/promises";

import { CodegenError } from "../codegen-error.js";
import { loadOptional } from "../load-optional.js";

const OPENAPI_PATH = "/api/openapi.json";
const TIMEOUT_MS = 60_000;

/** Where a document is read, and as whom. */
export interface DocumentSource {
  /** The server's address, the full URL of a document, or the path of a JSON or YAML file. */
  readonly from: string;
  /** Infrahub's API token, for a server that does not answer without one. It is sent to no other origin. */
  readonly apiToken?: string | undefined;
}

function isUrl(from: string): boolean {
  return /^https?:/i.test(from);
}

/** Only the parts of a URL that hold no secrets: a name and password, or a query, may be some. */
function withoutSecrets(url: URL): string {
  return `${url.origin}${url.pathname.replace(/\/$/, "")}`;
}

/**
 * Names a source in messages and in generated files.
 *
 * @param from - the source's URL or path
 * @returns the URL without what may be secret in it, or the path
 */
export function shownSource(from: string): string {
  if (!isUrl(from)) return from;
  return URL.canParse(from) ? withoutSecrets(new URL(from)) : "the given URL";
}

function documentUrl(from: string): URL {
  if (!URL.canParse(from)) {
    throw new CodegenError("The given URL is not valid. Give one such as http://localhost:8000.");
  }
  const url = new URL(from);
  if (url.username || url.password) {
    throw new CodegenError(
      `The URL of ${url.host} holds a name or a password. Leave them out, and set INFRAHUB_API_TOKEN instead.`,
    );
  }
  if (url.pathname === "/") url.pathname = OPENAPI_PATH;
  return url;
}

function networkReason(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  // A connection tried on several addresses fails with an AggregateError, whose own message is empty.
  return "code" in cause && typeof cause.code === "string" ? cause.code : cause.message;
}

/** Refuses what no header can hold before `Headers` does, because that puts the value into its message. */
function checkToken(apiToken: string): string {
  if (/^[\x21-\x7e]+$/.test(apiToken)) return apiToken;
  throw new CodegenError(
    "INFRAHUB_API_TOKEN is no token: it holds a blank or a line break. Set it again without.",
  );
}

async function download(url: URL, apiToken: string | undefined): Promise<string> {
  const shown = withoutSecrets(url);
  const headers = new Headers({ accept: "application/json" });
  if (apiToken) headers.set("X-INFRAHUB-KEY", checkToken(apiToken));
  let response: Response;
  let text: string;
  try {
    // Following a redirect would hand the token to whatever origin it names.
    response = await fetch(url, { headers, redirect: "manual", signal: AbortSignal.timeout(TIMEOUT_MS) });
    text = await response.text();
  } catch (cause) {
    const message = `${shown} is not reachable (${networkReason(cause)}). Is Infrahub running, and is the address right?`;
    throw new CodegenError(message, { cause });
  }
  const location = response.headers.get("location");
  if (location !== null && response.status >= 300 && response.status < 400) {
    const target = withoutSecrets(new URL(location, url));
    throw new CodegenError(`${shown} redirects to ${target}. Give the address that answers itself.`);
  }
  if (response.status === 401 || response.status === 403) {
    throw new CodegenError(
      `${shown} refused the request (${response.status}). Set INFRAHUB_API_TOKEN to a token that it accepts.`,
    );
  }
  if (!response.ok) {
    throw new CodegenError(
      `${shown} answered ${response.status}. Is this the address of an Infrahub server?`,
    );
  }
  return text;
}

async function readLocalFile(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new CodegenError(
      `${path} cannot be read (${code ?? "unknown reason"}). Give a URL or the path of a file.`,
      {
        cause,
      },
    );
  }
}

function parseDocument(text: string, source: string): unknown {
  if (/^\s*</.test(text)) {
    throw new CodegenError(
      `${source} is an HTML or XML page, not an OpenAPI document. Give the address of Infrahub itself.`,
    );
  }
  try {
    return JSON.parse(text);
  } catch (jsonError) {
    if (/^\s*[[{]/.test(text)) {
      const reason = (jsonError as Error).message.replace(/\s+/g, " ");
      throw new CodegenError(`${source} is not valid JSON: ${reason}`, { cause: jsonError });
    }
  }
  const { parse } = loadOptional("yaml") as typeof import("yaml");
  try {
    return parse(text);
  } catch (cause) {
    throw new CodegenError(`${source} is neither JSON nor YAML. Give an OpenAPI document.`, { cause });
  }
}

/**
 * Reads a document from a server or a file, and parses it.
 *
 * @param source - where it is, and as whom to ask for it
 * @returns the parsed document, not checked in any way
 * @throws {@link CodegenError} when it cannot be read or is neither JSON nor YAML; the limit of a download is 60 s
 * @example
 * ```ts
 * const document = await readDocument({ from: "http://localhost:8000" });
 * ```
 */
export async function readDocument(source: DocumentSource): Promise<unknown> {
  if (!isUrl(source.from)) return parseDocument(await readLocalFile(source.from), source.from);
  const url = documentUrl(source.from);
  return parseDocument(await download(url, source.apiToken), withoutSecrets(url));
}

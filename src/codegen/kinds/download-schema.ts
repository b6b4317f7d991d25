import { CodegenError } from "../codegen-error.js";
import { download } from "../download.js";
import { isJsonObject, type JsonObject } from "../json.js";
import { serverUrl } from "../server-url.js";
import { shownSource } from "../shown-source.js";

const SCHEMA_PATH = "/api/schema";
const INFO_PATH = "/api/info";

/** A schema in the form of `/api/schema`, and where it comes from. */
export interface ServedSchema {
  /** Lists of kinds: `nodes`, `generics`, `profiles`, `templates`. */
  readonly schema: JsonObject;
  /** The source's name in messages. */
  readonly source: string;
  /** Infrahub's version, where it is known. */
  readonly version: string | undefined;
}

function parseObject(text: string, source: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new CodegenError(`${source} did not answer with JSON. Give the address of Infrahub itself.`, {
      cause,
    });
  }
  if (isJsonObject(value)) return value;
  throw new CodegenError(`${source} is not a schema of Infrahub. Give the address of an Infrahub server.`);
}

/**
 * Tells an answer of `/api/schema` from a schema file and from every other document.
 *
 * @param value - a parsed document
 * @returns whether it lists the kinds of a whole server
 */
export function isServedSchema(value: unknown): value is JsonObject {
  return isJsonObject(value) && ["nodes", "generics", "profiles"].every((list) => Array.isArray(value[list]));
}

/**
 * Downloads a server's schema.
 *
 * @param from - the server's address, or the full URL of its `/api/schema`
 * @param branch - the branch whose schema it is; the server's default branch when left out
 * @param apiToken - Infrahub's API token, for a server that does not answer without one
 * @returns the schema, and the server's version
 * @throws {@link CodegenError} when the server does not answer, has no such branch, or gives something else
 * @example
 * ```ts
 * const { schema } = await downloadSchema("http://localhost:8000", "feature", undefined);
 * ```
 */
export async function downloadSchema(
  from: string,
  branch: string | undefined,
  apiToken: string | undefined,
): Promise<ServedSchema> {
  const url = serverUrl(from, SCHEMA_PATH);
  if (branch !== undefined) url.searchParams.set("branch", branch);
  const source = shownSource(url.href);
  const schema = parseObject(await download(url, apiToken), source);
  if (!isServedSchema(schema)) {
    throw new CodegenError(
      `${source} does not give a schema of Infrahub. Give the address of an Infrahub server.`,
    );
  }
  if (!url.pathname.endsWith(SCHEMA_PATH)) return { schema, source, version: undefined };
  const infoUrl = new URL(url.pathname.slice(0, -SCHEMA_PATH.length) + INFO_PATH, url);
  const info = parseObject(await download(infoUrl, apiToken), shownSource(infoUrl.href));
  return { schema, source, version: typeof info["version"] === "string" ? info["version"] : undefined };
}

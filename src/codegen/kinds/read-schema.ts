import { CodegenError } from "../codegen-error.js";
import { readLocalFile } from "../read-local-file.js";
import { isUrl } from "../shown-source.js";
import { downloadSchema, isServedSchema, type ServedSchema } from "./download-schema.js";
import { listSchemaFiles } from "./list-schema-files.js";
import { parseSchemaFile } from "./parse-schema-file.js";
import { readBuiltInSchema } from "./read-built-in-schema.js";
import { resolveSchemaFiles } from "./resolve-schema-files.js";

/** Where a schema is read, and as whom. */
export interface SchemaSource {
  /**
   * The server's address, the full URL of its `/api/schema`, the path of a saved answer, or the paths of schema files
   * and of folders with them. Only schema files and folders may be several.
   */
  readonly from: readonly string[];
  /** The branch whose schema it is, for a server; its default branch when left out. */
  readonly branch?: string | undefined;
  /** Infrahub's API token, for a server that does not answer without one. It is sent to no other origin. */
  readonly apiToken?: string | undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readFiles(from: readonly string[]): Promise<ServedSchema> {
  const names = (await Promise.all(from.map(listSchemaFiles))).flat();
  const texts = await Promise.all(names.map(async (name) => ({ name, text: await readLocalFile(name) })));
  const [first] = texts;
  const saved = first && /^\s*\{/.test(first.text) ? parseJson(first.text) : undefined;
  if (first && texts.length === 1 && isServedSchema(saved)) {
    const version = saved["infrahub_version"];
    return { schema: saved, source: first.name, version: typeof version === "string" ? version : undefined };
  }
  const files = texts.flatMap(({ name, text }) => parseSchemaFile(text, name));
  const builtIn = await readBuiltInSchema();
  const schema = resolveSchemaFiles(files, builtIn);
  return { schema, source: from.join(", "), version: undefined };
}

/**
 * Reads a schema from a server, a saved answer or schema files.
 *
 * @param source - where it is, and as whom to ask for it
 * @returns the schema in the form of `/api/schema`
 * @throws {@link CodegenError} when it cannot be read, is not a schema, or is not whole
 * @example
 * ```ts
 * const { schema } = await readSchema({ from: ["schemas/"] });
 * ```
 */
export async function readSchema({ from, branch, apiToken }: SchemaSource): Promise<ServedSchema> {
  const [first] = from;
  if (first !== undefined && from.length === 1 && isUrl(first))
    return downloadSchema(first, branch, apiToken);
  if (from.some(isUrl)) {
    throw new CodegenError("A server's schema is whole already. Give its address alone.");
  }
  if (branch !== undefined) {
    throw new CodegenError("Only a server has branches. Leave --branch out, or give a server's address.");
  }
  return readFiles(from);
}

import { CodegenError } from "../codegen-error.js";
import { download } from "../download.js";
import { loadPackage } from "../load-package.js";
import { readLocalFile } from "../read-local-file.js";
import { serverUrl } from "../server-url.js";
import { isUrl, shownSource } from "../shown-source.js";
import { yamlProblem } from "../yaml-problem.js";

const OPENAPI_PATH = "/api/openapi.json";

/** Where a document is read, and as whom. */
export interface DocumentSource {
  /** The server's address, the full URL of a document, or the path of a JSON or YAML file. */
  readonly from: string;
  /** Infrahub's API token, for a server that does not answer without one. It is sent to no other origin. */
  readonly apiToken?: string | undefined;
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
      const { message } = jsonError as Error;
      throw new CodegenError(`${source} is not valid JSON: ${message}`, { cause: jsonError });
    }
  }
  const { parse } = loadPackage("yaml") as typeof import("yaml");
  try {
    // Warnings would be printed, with pieces of the document.
    return parse(text, { merge: true, logLevel: "error" });
  } catch (cause) {
    throw new CodegenError(
      `${source} is neither JSON nor YAML: ${yamlProblem(cause)}. Give an OpenAPI document.`,
      { cause },
    );
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
  const url = serverUrl(source.from, OPENAPI_PATH);
  return parseDocument(await download(url, source.apiToken), shownSource(url.href));
}

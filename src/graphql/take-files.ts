import { jsonText } from "../util/exact-json.js";
import { isFilePart, type FilePart } from "../http/file-part.js";
import { isSendable } from "../util/is-sendable.js";

/** A file among variables, and where it was: `variables.data.logo`. */
type Found = [path: string, file: FilePart];

/**
 * The body of a request whose variables hold files, at any depth: a form of the GraphQL multipart request
 * specification, with `null` where the files were. Without files, the body as it is.
 *
 * @param body - its variables are such as {@link checkVariables} lets pass.
 */
export function takeFiles<Body extends { variables: Record<string, unknown> }>(
  body: Body,
): Body | Map<string, unknown> {
  const found: Found[] = [];
  const variables = Object.fromEntries(
    Object.entries(body.variables).map(([name, value]) => [name, without(value, `variables.${name}`, found)]),
  );
  if (!found.length) return body;
  return new Map<string, unknown>([
    ["operations", jsonText({ ...body, variables })],
    ["map", JSON.stringify(Object.fromEntries(found.map(([path], index) => [index, [path]])))],
    ...found.map(([, file], index): [string, unknown] => [String(index), file]),
  ]);
}

/**
 * Checks variables before their files are taken out of them.
 *
 * @throws {@link InvalidInputError} when one can be sent neither as JSON nor as a file.
 */
export async function checkVariables(variables: object): Promise<void> {
  if (isSendable(variables, isFilePart)) return;
  (await import("../util/check-json.js")).checkJson(variables, "variables", isFilePart);
}

/** A value with `null` in place of its files; the value itself where there are none. */
function without(value: unknown, path: string, found: Found[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (isFilePart(value)) {
    found.push([path, value]);
    return null;
  }
  if ("toJSON" in value) return value;
  const before = found.length;
  const entries = Object.entries(value).map(([key, inner]) => [key, without(inner, `${path}.${key}`, found)]);
  if (found.length === before) return value;
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

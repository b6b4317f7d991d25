import { md5 } from "./md5.js";

/**
 * The name of the group with the nodes that a run saved. As in the Python SDK, it is the identifier, followed by the
 * MD5 of the parameters if there are any.
 */
export function groupName(identifier: string, params: Readonly<Record<string, unknown>>): string {
  return Object.keys(params).length ? `${identifier}-${md5(pythonJson(params))}` : identifier;
}

/** JSON as Python's ujson writes it: sorted keys, no spaces, ASCII, and slashes escaped. */
function pythonJson(value: unknown): string {
  return JSON.stringify(value, sortKeys)
    .replaceAll("/", "\\/")
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

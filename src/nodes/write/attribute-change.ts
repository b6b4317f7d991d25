import { jsonText } from "../../util/exact-json.js";
import { jsonProblem } from "../values/json-value.js";
import { isDate } from "../../util/is-date.js";
import {
  idOf,
  knownProperties,
  valueSnapshot,
  type AttributeHandle,
  type Snapshot,
} from "../node/snapshot.js";

/** What of an attribute is to be sent, in a form that two of them can be compared in. */
export function changeSnapshot({ from_pool, ...change }: Record<string, unknown> = {}): Snapshot {
  const { value } = change;
  if (from_pool !== undefined) return from_pool;
  // What JSON cannot hold is never sent, and so is like nothing that was.
  return isDate(value) || jsonProblem(value ?? null) === undefined ? jsonText(change) : Symbol("refused");
}

/**
 * What of an attribute is to be sent, in the server's words.
 *
 * @param before - its snapshot.
 * @returns `undefined` when nothing is.
 */
export function attributeChange(
  handle: AttributeHandle,
  before: Snapshot,
): Record<string, unknown> | undefined {
  const known = knownProperties(before);
  const change: Record<string, unknown> = {};
  if (handle.fromPool !== undefined) change["from_pool"] = handle.fromPool;
  else if ("value" in handle && isChanged(handle.value, known["value"])) change["value"] = handle.value;
  else if (handle.isDefault === true && known["isDefault"] !== true) change["is_default"] = true;
  const { isProtected, source, owner } = handle;
  if (isProtected !== undefined && isProtected !== known["isProtected"]) change["is_protected"] = isProtected;
  if (source !== undefined && idOf(source) !== known["source"]) change["source"] = idOf(source);
  if (owner !== undefined && idOf(owner) !== known["owner"]) change["owner"] = idOf(owner);
  for (const _ in change) return change;
  return undefined;
}

/** Properties that the server alone sets. */
const READ_ONLY = ["isFromProfile", "updatedAt", "updatedBy"];

/** A property that was set or deleted where nothing is sent of it. */
export function lostChange(handle: AttributeHandle, before: Snapshot): string | undefined {
  const known = knownProperties(before);
  if (known["value"] !== undefined && !("value" in handle) && handle.fromPool === undefined) return "value";
  if (
    handle.isDefault === false &&
    known["isDefault"] === true &&
    valueSnapshot(handle.value) === known["value"]
  )
    return "isDefault";
  return READ_ONLY.find((name) => name in handle && !sameProperty(handle[name], known[name]));
}

function sameProperty(one: unknown, other: unknown): boolean {
  return one === other || (idOf(one) !== undefined && idOf(one) === idOf(other));
}

/** What JSON cannot hold is always a change, so that it is seen and refused: `[NaN]` would look like `[null]`. */
function isChanged(value: unknown, before: unknown): boolean {
  if (typeof value === "object" && value !== null && jsonProblem(value) !== undefined) return true;
  return valueSnapshot(value) !== before;
}

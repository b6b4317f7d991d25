import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { ATTRIBUTE_KINDS } from "../../schema/attribute-kinds.js";
import type { AttributeFacts, Kind } from "../../schema/branch-schema.js";
import { isFromPool, wireFromPool } from "../node/from-pool.js";
import { momentText } from "../values/moment-text.js";
import { referenceId } from "../node/reference.js";
import { shownValue } from "../values/shown-value.js";
import { valueHint } from "../values/value-hint.js";
import { RULES, STORED_NULL } from "../values/value-rules.js";

/**
 * Checks what is to be sent of an attribute, and puts it in the server's words. The server answers a value of a wrong
 * type with a crash that says nothing, or stores another one, so it must be found here.
 *
 * @param change - what is to be sent; its references and allocations are still the caller's.
 * @throws {@link InvalidInputError} that names kind, attribute and what is allowed.
 */
export function checkAttribute(
  kind: Kind,
  attribute: AttributeFacts,
  change: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const where = `${kind.name}.${attribute.name}`;
  if (attribute.read_only) throw new InvalidInputError(`${where} is set by the server alone.`);
  const checked = { ...change };
  if ("value" in change) checked["value"] = wireValue(where, attribute, change["value"]);
  for (const name of ["is_default", "is_protected"]) {
    const flag = change[name];
    if (flag !== undefined && typeof flag !== "boolean")
      throw new InvalidInputError(`${where}: ${name} takes true or false, not ${shownValue(flag)}.`);
  }
  for (const name of ["source", "owner"]) {
    if (!(name in change)) continue;
    // The server passes over null (`BaseAttribute.from_graphql`), and the caller would take it for done.
    if (change[name] === null)
      throw new InvalidInputError(`${where}: the server cannot take its ${name} away: give another one.`);
    checked[name] = referenceId(`${where}.${name}`, change[name]);
  }
  const pool = change["from_pool"];
  if (pool !== undefined && ATTRIBUTE_KINDS.get(attribute.kind)?.holds !== "integer")
    throw new InvalidInputError(`${where}: a resource pool chooses numbers alone. Give a value.`);
  if (pool !== undefined)
    checked["from_pool"] = wireFromPool(where, isFromPool(pool) ? pool : { fromPool: pool as string });
  return checked;
}

function wireValue(
  where: string,
  { kind, optional, enum: values, choices }: AttributeFacts,
  value: unknown,
): unknown {
  if (value === undefined)
    throw new InvalidInputError(`${where} has no value: give null to clear it, or leave it out.`);
  if (value === null) {
    if (optional) return null;
    throw new InvalidInputError(`${where} must have a value: the schema does not make it optional.`);
  }
  const holds = ATTRIBUTE_KINDS.get(kind)?.holds ?? "text";
  // An empty text stands for no time.
  const needed = holds === "moment" && value === "" && optional ? undefined : RULES[holds](value);
  const allowed: unknown[] | undefined = choices?.map(({ name }) => name) ?? values ?? undefined;
  if (needed !== undefined) {
    const received = kind.includes("Password") ? "this." : `${shownValue(value)}.${valueHint(holds, value)}`;
    throw new InvalidInputError(`${where} takes ${needed}, not ${received}`);
  }
  // A choice may be a bigint here, and is a number in the schema.
  if (allowed?.length && !allowed.includes(typeof value === "bigint" ? Number(value) : value))
    throw new InvalidInputError(
      `${where} cannot be ${shownValue(value)}: the schema has ${allowed.map(shownValue).join(", ")}.`,
    );
  if (value === STORED_NULL && kind !== "HashedPassword" && !allowed?.length)
    throw new InvalidInputError(
      `${where}: the server stores the text "${STORED_NULL}" as no value. Give another text, or null to clear it.`,
    );
  return holds === "moment" && value !== "" ? momentText(value) : value;
}

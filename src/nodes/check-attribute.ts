import { InvalidInputError } from "../errors/invalid-input-error.js";
import type { AttributeSchema, Kind } from "../schema/branch-schema.js";
import { isFromPool, wireFromPool } from "./from-pool.js";
import { referenceId } from "./reference.js";

/** What the value of an attribute kind must be; of all others, text. */
const TYPES: Readonly<Record<string, (value: unknown) => string | false>> = {
  Number: wholeNumber,
  NumberPool: wholeNumber,
  Bandwidth: wholeNumber,
  Boolean: (value) => typeof value !== "boolean" && "true or false",
  Checkbox: (value) => typeof value !== "boolean" && "true or false",
  List: (value) => !Array.isArray(value) && "a list",
  JSON: () => false,
  Any: () => false,
};

function wholeNumber(value: unknown): string | false {
  return !Number.isInteger(value) && "a whole number";
}

function text(value: unknown): string | false {
  return typeof value !== "string" && "text";
}

/**
 * Checks what is to be sent of an attribute, and puts it in the server's words. The server answers a value of a wrong
 * type with a crash that says nothing, so it must be found here.
 *
 * @param change - what is to be sent; its references and allocations are still the caller's.
 * @throws InvalidInputError that names kind, attribute and what is allowed.
 */
export function checkAttribute(
  kind: Kind,
  attribute: AttributeSchema,
  change: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const where = `${kind.name}.${attribute.name}`;
  if (attribute.read_only) throw new InvalidInputError(`${where} is set by the server alone.`);
  const checked = { ...change };
  if ("value" in change) checkValue(where, attribute, change["value"]);
  for (const name of ["source", "owner"]) {
    if (!(name in change)) continue;
    // The server passes over null (`BaseAttribute.from_graphql`), and the caller would take it for done.
    if (change[name] === null)
      throw new InvalidInputError(`${where}: the server cannot take its ${name} away: give another one.`);
    checked[name] = referenceId(`${where}.${name}`, change[name]);
  }
  const pool = change["from_pool"];
  if (pool !== undefined)
    checked["from_pool"] = wireFromPool(where, isFromPool(pool) ? pool : { fromPool: pool as string });
  return checked;
}

function checkValue(
  where: string,
  { kind, optional, enum: values, choices }: AttributeSchema,
  value: unknown,
): void {
  if (value === undefined)
    throw new InvalidInputError(`${where} has no value: give null to clear it, or leave it out.`);
  if (value === null) {
    if (optional) return;
    throw new InvalidInputError(`${where} must have a value: the schema does not make it optional.`);
  }
  const needed = (TYPES[kind] ?? text)(value);
  if (needed)
    throw new InvalidInputError(
      `${where} takes ${needed}, not ${kind.includes("Password") ? "this" : shown(value)}.`,
    );
  const allowed: unknown[] | undefined = choices?.map(({ name }) => name) ?? values ?? undefined;
  if (allowed?.length && !allowed.includes(value))
    throw new InvalidInputError(
      `${where} cannot be ${shown(value)}: the schema has ${allowed.map(shown).join(", ")}.`,
    );
}

/** A value in a message; a long one, which may be content or a secret, only by its beginning. */
function shown(value: unknown): string {
  // JSON has no word for a bigint, nor for what is no value at all.
  const printed =
    typeof value === "bigint" ? `${value}n` : ((JSON.stringify(value) as string | undefined) ?? typeof value);
  return printed.length > 40 ? `${printed.slice(0, 40)}...` : printed;
}

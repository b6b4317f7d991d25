import { InvalidInputError } from "../../errors/invalid-input-error.js";
import { checkName } from "./check-name.js";
import { unquotedText, type Unquoted } from "./variable.js";

/** A value in a document. A `Date` is written in ISO 8601; what is `undefined` is left out. */
export type GraphqlValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | Date
  | Unquoted
  | readonly GraphqlValue[]
  | { readonly [name: string]: GraphqlValue };

/**
 * Writes a value as GraphQL.
 *
 * @throws {@link InvalidInputError} for a number that is none, and for a field that GraphQL cannot name.
 */
export function renderValue(value: GraphqlValue): string {
  if (value instanceof Date) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item: GraphqlValue) => renderValue(item)).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return unquotedText(value) ?? `{${renderFields(value as Fields)}}`;
  if (typeof value === "number" && !Number.isFinite(value))
    throw new InvalidInputError(`${value} cannot be written in GraphQL; give a finite number or null.`);
  // Every escape of JSON is one of GraphQL, too.
  return typeof value === "string" ? JSON.stringify(value) : String(value ?? null);
}

type Fields = Readonly<Record<string, GraphqlValue>>;

/** Writes `name: value, ...`, as in an object or in arguments. */
export function renderFields(fields: Fields): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${checkName(name)}: ${renderValue(value)}`)
    .join(", ");
}

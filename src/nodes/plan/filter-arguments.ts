import { InvalidInputError } from "../../errors/invalid-input-error.js";
import type { BranchSchema, Kind } from "../../schema/branch-schema.js";
import { filterField, type FilterField } from "./filter-field.js";
import type { ListArgument } from "./list-options.js";
import { listPattern, writtenText } from "./list-pattern.js";
import { momentText } from "../values/moment-text.js";
import { shownValue } from "../values/shown-value.js";
import { valueHint } from "../values/value-hint.js";
import { RULES, STORED_NULL } from "../values/value-rules.js";

/** How filters are meant. */
export interface FilterMode {
  /** Whether they filter peers inside a selection. */
  nested?: boolean;
  /** Whether a text filter holds when the text is found anywhere. */
  partialMatch?: boolean | undefined;
}

type Filters = Readonly<Record<string, unknown>>;

/**
 * Checks filters, and puts them in the server's words. The server crashes on a value of a wrong type, and passes over
 * some others, so that it gives nodes that were not asked for.
 *
 * @throws {@link InvalidInputError} when the kind has no such filter, or it does not take this value.
 */
export function filterArguments(
  schema: BranchSchema,
  kind: Kind,
  filters: Filters,
  mode: FilterMode = {},
): ListArgument[] {
  return Object.keys(filters).flatMap((name) => {
    const field = filterField(schema, kind, name, mode.nested);
    const value = checkedValue(kind, name, field, filters[name], mode);
    return [
      ...(mode.nested ? nestedArguments(name, field, value, filters) : [{ name, type: field.type, value }]),
      ...(mode.partialMatch ? partialArguments(name, field, value, filters) : []),
    ];
  });
}

function checkedValue(
  kind: Kind,
  name: string,
  field: FilterField,
  value: unknown,
  mode: FilterMode,
): unknown {
  if (value === undefined || value === null)
    throw new InvalidInputError(
      `filters: ${name} has no value. Leave it out, or ask for nodes without one with __isnull: true.`,
    );
  if (!field.list) return wireItem(kind, name, field, value, mode);
  if (!Array.isArray(value))
    throw new InvalidInputError(`filters: ${name} takes a list, not ${shownValue(value)}.`);
  const { parts = value.length } = field;
  if (parts !== value.length)
    throw new InvalidInputError(
      `filters: ${name} of ${kind.name} has ${parts} ${parts === 1 ? "part" : "parts"} (${kind.humanFriendlyId.join(", ")}), and ${value.length} ${value.length === 1 ? "is" : "are"} given.`,
    );
  // `ids: []` finds no node, as it should.
  if (!value.length && field.takes !== "id" && (mode.nested || field.takes === "item"))
    throw new InvalidInputError(
      `filters: ${name} is an empty list, which the server passes over here. Leave it out for all nodes; for none, ask nothing.`,
    );
  return value.map((item) => wireItem(kind, name, field, item, mode));
}

function wireItem(kind: Kind, name: string, field: FilterField, item: unknown, mode: FilterMode): unknown {
  const { takes, attribute } = field;
  const needed = RULES[takes](item);
  if (needed !== undefined) {
    const of = field.list ? "a list, each item of it " : "";
    throw new InvalidInputError(
      `filters: ${name} takes ${of}${needed}, not ${shownValue(item)}.${valueHint(takes, item)}`,
    );
  }
  if (field.compares && item === STORED_NULL)
    throw new InvalidInputError(
      `filters: ${name}: the server stores no value as the text "${STORED_NULL}", so it would find nodes without one. Ask for these with __isnull: true.`,
    );
  if (attribute && !mode.partialMatch && !kind.generic && kind.attributes.get(attribute.name) === attribute)
    checkChoice(name, attribute.choices?.map((choice) => choice.name) ?? attribute.enum, item);
  if (takes === "moment") return momentText(item);
  if (takes !== "item" || typeof item !== "string") return item;
  return mode.partialMatch && !field.list ? writtenText(item) : listPattern(item);
}

function checkChoice(name: string, choices: readonly unknown[] | null | undefined, item: unknown): void {
  if (!choices?.length || choices.includes(typeof item === "bigint" ? Number(item) : item)) return;
  throw new InvalidInputError(
    `filters: ${name} cannot be ${shownValue(item)}: the schema has ${choices.map(shownValue).join(", ")}.`,
  );
}

/** In a selection the server passes over what is false, zero or empty; in a list of values it does not. */
function nestedArguments(name: string, field: FilterField, value: unknown, filters: Filters): ListArgument[] {
  if (value) return [{ name, type: field.type, value }];
  if (!name.endsWith("__value"))
    throw new InvalidInputError(
      `filters: ${name} cannot be ${shownValue(value)} inside a selection, where the server passes over that.`,
    );
  const values = `${name}s`;
  if (filters[values] !== undefined)
    throw new InvalidInputError(
      `filters: ${name} and ${values} are given; inside a selection, give one of them.`,
    );
  return [{ name: values, type: `[${field.type}]`, value: [value] }];
}

/** With partial match, the server looks into the text that stands for no value, too. */
function partialArguments(
  name: string,
  field: FilterField,
  value: unknown,
  filters: Filters,
): ListArgument[] {
  const { isNull, takes, nullable } = field;
  if (!nullable || field.list || typeof value !== "string" || !(field.compares || takes === "item"))
    return [];
  if (!STORED_NULL.toLowerCase().includes(value.toLowerCase())) return [];
  if (isNull === undefined)
    throw new InvalidInputError(
      `filters: ${name} with partialMatch: the server stores no value as the text "${STORED_NULL}", so ${shownValue(value)} would also find nodes without one. Give more of the text.`,
    );
  return filters[isNull] === undefined ? [{ name: isNull, type: "Boolean", value: false }] : [];
}

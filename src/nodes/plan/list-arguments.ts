import { InvalidInputError } from "../../errors/invalid-input-error.js";
import type { BranchSchema, Kind } from "../../schema/branch-schema.js";
import { checkOrder } from "./check-order.js";
import { filterArguments } from "./filter-arguments.js";
import type { ListArgument, TopList } from "./list-options.js";
import { shownValue } from "../values/shown-value.js";
import { RULES } from "../values/value-rules.js";

/**
 * Checks how a list is filtered, ordered and cut, and puts it in the server's words.
 *
 * @param nested - whether it is a list of peers inside a selection.
 * @throws {@link InvalidInputError}
 */
export function listArguments(
  schema: BranchSchema,
  kind: Kind,
  { filters = {}, order, limit, offset, partialMatch, includeDescendants }: TopList,
  nested: boolean,
): ListArgument[] {
  if (typeof filters !== "object" || (filters as unknown) === null)
    throw new InvalidInputError(`$filters takes an object, not ${shownValue(filters)}.`);
  // The server takes a limit of 0 for none.
  checkPlace(nested ? "$limit" : "limit", limit, nested ? 1 : 0);
  checkPlace(nested ? "$offset" : "offset", offset, 0);
  const given = filterArguments(schema, kind, filters, { nested, partialMatch });
  if (partialMatch) given.push({ name: "partial_match", type: "Boolean", value: true });
  return [
    ...given.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    { name: "include_descendants", type: "Boolean", value: includeDescendants },
    { name: "offset", type: "Int", value: offset },
    { name: "limit", type: "Int", value: limit },
    { name: "order", type: "OrderInput", value: order && checkOrder(schema, kind, order) },
  ];
}

function checkPlace(name: string, value: unknown, least: number): void {
  if (value === undefined) return;
  const needed = Number(value) >= least ? RULES.int(value) : "a whole number";
  if (needed !== undefined)
    throw new InvalidInputError(`${name} takes ${needed} from ${least} up, not ${shownValue(value)}.`);
}

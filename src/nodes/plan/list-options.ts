import type { Order } from "./order.js";
import type { Selection } from "./selection.js";

/** How a list is filtered, ordered and cut. */
export interface ListOptions {
  filters?: Readonly<Record<string, unknown>>;
  order?: Order;
  limit?: number;
  offset?: number;
}

/** The list at the top of a query. */
export interface TopList extends ListOptions {
  partialMatch?: boolean;
  /** Whether to count the nodes of all pages, too. */
  counting?: boolean;
}

/** An argument of a list, as it is sent. */
export interface ListArgument {
  name: string;
  /** GraphQL type of the variable that carries it. */
  type: string;
  /** It is left out when it is `undefined`. */
  value: unknown;
}

/** Checks what a list is given, and makes arguments of it. */
export type ListCheck = (typeof import("./list-arguments.js"))["listArguments"];

/** Of a list that is only cut, the arguments need no check but that of the options. */
export const uncheckedArguments: ListCheck = (_schema, _kind, { limit, offset }) => [
  { name: "offset", type: "Int", value: offset },
  { name: "limit", type: "Int", value: limit },
];

/** Loads what checks lists, where there is something to check. */
export async function loadListCheck(list: TopList, selection: Selection = {}): Promise<ListCheck> {
  const { filters = {}, order, partialMatch, limit = 0, offset = 0 } = list;
  const plain = !Object.keys(filters).length && !order && !partialMatch && limit + offset < 2 ** 31;
  if (plain && !selectsFrom(selection)) return uncheckedArguments;
  return (await import("./list-arguments.js")).listArguments;
}

const OF_LIST = new Set(["$filters", "$order", "$limit", "$offset"]);

/** Whether a selection filters, orders or cuts a list. */
function selectsFrom(selection: Selection): boolean {
  return Object.entries(selection).some(
    ([name, selected]) =>
      OF_LIST.has(name) ||
      (typeof selected === "object" && selected !== null && selectsFrom(selected as Selection)),
  );
}

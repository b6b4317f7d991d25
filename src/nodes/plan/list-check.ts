import type { TopList } from "./list-options.js";
import type { Selection } from "./selection.js";

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

const OF_LIST = new Set(["$filters", "$order", "$limit", "$offset", "$includeDescendants"]);

/** Whether a selection filters, orders or cuts a list. */
function selectsFrom(selection: Selection): boolean {
  return Object.entries(selection).some(
    ([name, selected]) =>
      OF_LIST.has(name) ||
      (typeof selected === "object" && selected !== null && selectsFrom(selected as Selection)),
  );
}

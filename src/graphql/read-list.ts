import { readAnswer } from "../http/read-answer.js";
import { checkNumbers, countFrom } from "../util/check-numbers.js";

/** Which part of a list. */
export interface ListPart {
  /**
   * The most to give.
   *
   * @defaultValue all
   */
  limit?: number | undefined;
  /**
   * How many to skip.
   *
   * @defaultValue `0`
   */
  offset?: number | undefined;
}

/** One page of a list, as the server gives it. */
export interface Page<Item> {
  /** How many there are in all, where that was asked for. Without it, a page that is not full is the last one. */
  count?: number;
  edges: readonly { node: Item }[];
}

/** Which page of a list to ask for. */
export interface PageVariables {
  limit: number;
  offset: number;
}

const PAGE_SIZE = 500;

/**
 * Reads a list page by page. An item that moves to a later page, because another one was created meanwhile, is given
 * once.
 *
 * @param readPage - reads one page. With a `count` it may be shorter than asked for, but not empty.
 * @param part - `limit` and `offset`, and how many items to ask for at once.
 * @throws {@link InvalidInputError} when `limit` or `offset` is not a whole number from 0 up.
 */
export async function* readList<Item extends { readonly id: string }>(
  readPage: (page: PageVariables) => Promise<Page<Item>>,
  { limit = Infinity, offset = 0, pageSize = PAGE_SIZE }: ListPart & { pageSize?: number } = {},
): AsyncGenerator<Item, void, undefined> {
  checkNumbers({ limit: [limit, countFrom(0)], offset: [offset, countFrom(0)] });
  const seen = new Set<string>();
  for (let start = offset; seen.size < limit;) {
    const size = Math.min(pageSize, limit - seen.size);
    const page = await readPage({ limit: size, offset: start });
    const items = readAnswer(() => page.edges.map(({ node }) => node));
    for (const item of items) {
      if (seen.has(item.id) || seen.size >= limit) continue;
      seen.add(item.id);
      yield item;
    }
    start += items.length;
    if (!items.length || (page.count === undefined ? items.length < size : start >= page.count)) return;
  }
}

/** What an async iterable gives, as an array. */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

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
   * How many to pass over.
   *
   * @defaultValue `0`
   */
  offset?: number | undefined;
}

/** The server refuses to give more than 200 tasks at once. */
const LARGEST_PAGE = 200;

/**
 * Reads a list page by page. A page overlaps the next one by one item, and so knows whether there is a next one; what
 * slips to a later page, because something new came in front of it, is given once.
 *
 * @throws InvalidInputError when `limit` or `offset` is not a whole number from 0 up.
 */
export async function readOverlapping<Item extends { id: string }>(
  { limit = Infinity, offset = 0 }: ListPart,
  readPage: (page: { limit: number; offset: number }) => Promise<Item[]>,
): Promise<Item[]> {
  checkNumbers({ limit: [limit, countFrom(0)], offset: [offset, countFrom(0)] });
  const found = new Map<string, Item>();
  for (let done = 0, more = limit > 0; more; done += LARGEST_PAGE - 1) {
    const size = Math.min(LARGEST_PAGE, limit - done);
    const page = await readPage({ limit: size, offset: offset + done });
    for (const item of page) found.set(item.id, item);
    more = page.length === LARGEST_PAGE && size < limit - done;
  }
  return [...found.values()];
}

import { readAnswer } from "../http/read-answer.js";

/** One page of a list, as the server gives it. */
export interface Page<Item> {
  /** How many there are in all. */
  count: number;
  edges: readonly { node: Item }[];
}

/** Reads a list to its end. `readPage` is given the offset; its page may be shorter than asked, but not empty. */
export async function* readList<Item>(
  readPage: (offset: number) => Promise<Page<Item>>,
): AsyncGenerator<Item, void, undefined> {
  for (let offset = 0; ;) {
    const page = await readPage(offset);
    const items = readAnswer(() => page.edges.map(({ node }) => node));
    yield* items;
    offset += items.length;
    if (!items.length || offset >= page.count) return;
  }
}

/** What an async iterable gives, as an array. */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

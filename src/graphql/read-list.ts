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
    const { count, edges } = await readPage(offset);
    for (const { node } of edges) yield node;
    offset += edges.length;
    if (!edges.length || offset >= count) return;
  }
}

/** What an async iterable gives, as an array. */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

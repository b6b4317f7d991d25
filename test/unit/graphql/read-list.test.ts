import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../../src/rest.js";
import { collect, readList, type ListPart } from "../../../src/graphql/read-list.js";
import { caught } from "../helpers/caught.js";

/** A list of `count` items and what is asked of it. */
function list(count: number) {
  const items = Array.from({ length: count }, (_, index) => ({ id: String(index) }));
  const asked: { limit: number; offset: number }[] = [];
  const read = async (part: ListPart) => {
    const found = await collect(
      readList(
        (page) => {
          asked.push(page);
          return Promise.resolve(pageOf(items.slice(page.offset, page.offset + page.limit)));
        },
        { ...part, pageSize: 200 },
      ),
    );
    return found.map(({ id }) => Number(id));
  };
  return { asked, read, items };
}

const pageOf = <Item>(items: Item[]) => ({ edges: items.map((node) => ({ node })) });

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

describe.each([0, 1, 199, 200, 201, 398, 399, 1000])("a list of %i", (count) => {
  it("is read to its end, until a page is not full", async () => {
    const { asked, read } = list(count);
    expect(await read({})).toEqual(numbers(0, count));
    expect(asked.length).toBe(Math.floor(count / 200) + 1);
  });

  it.each([0, 1, 199, 200, 250])("is cut to limit %i", async (limit) => {
    const { read } = list(count);
    expect(await read({ limit })).toEqual(numbers(0, Math.min(count, limit)));
    expect(await read({ limit, offset: 3 })).toEqual(numbers(3, Math.max(0, Math.min(count - 3, limit))));
  });
});

it("asks for no more than the limit, and for nothing when that is 0", async () => {
  const { asked, read } = list(500);
  await read({ limit: 0 });
  await read({ limit: 5, offset: 7 });
  await read({ limit: 250 });
  expect(asked).toEqual([
    { limit: 5, offset: 7 },
    { limit: 200, offset: 0 },
    { limit: 50, offset: 200 },
  ]);
});

it("gives once what slips to the next page while reading", async () => {
  const { items } = list(250);
  const moving = readList(
    ({ limit, offset }) => {
      if (offset > 0 && items.length === 250) items.unshift({ id: "new" });
      return Promise.resolve(pageOf(items.slice(offset, offset + limit)));
    },
    { pageSize: 200 },
  );
  const found = await collect(moving);
  expect(found.map(({ id }) => id)).toEqual(numbers(0, 250).map(String));
});

it("goes on after a page that is shorter than asked for, where the server counts", async () => {
  const { items } = list(5);
  const short = readList(({ offset }) =>
    Promise.resolve({ count: 5, ...pageOf(items.slice(offset, offset + 2)) }),
  );
  expect((await collect(short)).map(({ id }) => Number(id))).toEqual(numbers(0, 5));
});

it.each([{ limit: -1 }, { limit: 1.5 }, { limit: NaN }, { offset: -1 }, { offset: 0.1 }])(
  "refuses %o",
  async (part) => {
    const { asked, read } = list(1);
    const error = await caught(InvalidInputError, read(part));
    expect(error.message).toContain("expected a whole number from 0 up");
    expect(asked).toEqual([]);
  },
);

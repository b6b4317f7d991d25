import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../../src/rest.js";
import { readOverlapping, type ListPart } from "../../../src/graphql/read-overlapping.js";
import { caught } from "../helpers/caught.js";

/** A list of `count` items and what is asked of it. */
function list(count: number) {
  const items = Array.from({ length: count }, (_, index) => ({ id: String(index) }));
  const asked: { limit: number; offset: number }[] = [];
  const read = async (part: ListPart) => {
    const found = await readOverlapping(part, (page) => {
      asked.push(page);
      return Promise.resolve(items.slice(page.offset, page.offset + page.limit));
    });
    return found.map(({ id }) => Number(id));
  };
  return { asked, read, items };
}

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

describe.each([0, 1, 199, 200, 201, 398, 399, 1000])("a list of %i", (count) => {
  it("is read to its end, with as few requests as there can be", async () => {
    const { asked, read } = list(count);
    expect(await read({})).toEqual(numbers(0, count));
    expect(asked.length).toBe(Math.max(1, Math.ceil(count / 199)));
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
    { limit: 51, offset: 199 },
  ]);
});

it("gives once what slips to the next page while reading", async () => {
  const { items } = list(250);
  const found = await readOverlapping({}, ({ limit, offset }) => {
    if (offset > 0 && items.length === 250) items.unshift({ id: "new" });
    return Promise.resolve(items.slice(offset, offset + limit));
  });
  expect(found.map(({ id }) => id)).toEqual(numbers(0, 250).map(String));
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

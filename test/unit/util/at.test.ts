import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatAt, InvalidInputError } from "../../../src/rest.js";
import { caught } from "../helpers/caught.js";

const SECONDS = { w: 604_800, d: 86_400, h: 3600, m: 60, s: 1 };

function secondsOf(relative: string): number {
  return [...relative.matchAll(/(\d+)([wdhms])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * SECONDS[unit as keyof typeof SECONDS],
    0,
  );
}

describe("formatAt", () => {
  test("writes any Date of four-digit years so that it reads back as the same moment", () => {
    const date = fc.date({
      min: new Date("0001-01-01T00:00:00Z"),
      max: new Date("9999-12-31T23:59:59.999Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, (moment) => {
        const text = formatAt(moment);
        expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
        expect(Date.parse(text)).toBe(moment.getTime());
        expect(formatAt(text)).toBe(text);
      }),
    );
  });

  test("writes any time before now as a moment on this machine's clock", () => {
    const count = fc.option(fc.nat(1000), { nil: undefined });
    const parts = fc
      .record({ w: count, d: count, h: count, m: count, s: count })
      .map((counts) =>
        Object.entries(counts).flatMap(([unit, value]) => (value === undefined ? [] : `${value}${unit}`)),
      )
      .filter((given) => given.length > 0);
    fc.assert(
      fc.property(parts, (given) => {
        const relative = `-${given.join("")}`;
        const [before, moment, after] = [Date.now(), Date.parse(formatAt(relative)), Date.now()];
        const length = secondsOf(relative) * 1000;
        expect(moment).toBeGreaterThanOrEqual(before - length);
        expect(moment).toBeLessThanOrEqual(after - length);
      }),
    );
  });

  test("takes any day that exists, and no other", async () => {
    const part = (least: number, most: number, digits: number) =>
      fc.integer({ min: least, max: most }).map((value) => String(value).padStart(digits, "0"));
    await fc.assert(
      fc.asyncProperty(part(1, 9999, 4), part(0, 13, 2), part(0, 32, 2), async (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const date = new Date(0);
        date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
        if (date.toISOString().startsWith(text)) expect(formatAt(text)).toBe(`${text}T00:00:00Z`);
        else await caught(InvalidInputError, () => formatAt(`${text}T10:30:00Z`));
      }),
    );
  });

  test.each([
    "-9999999w",
    `-${"9".repeat(400)}s`,
    "-105000w9000d",
    new Date(-1e14),
    new Date(8e15),
    "0000-12-31",
  ])("refuses %s, which the server's parser does not hold", async (at) => {
    const error = await caught(InvalidInputError, () => formatAt(at));
    expect(error.message).toMatch(/^at: ".*" is out of range\./);
  });

  test.each([null, 5, {}, [], Symbol.iterator, Object.create(null)])(
    "refuses what is neither Date nor text (%#)",
    async (at) => {
      await caught(InvalidInputError, () => formatAt(at as string));
    },
  );

  test.each([
    "2024-01-15T10:30:00Z",
    "2024-01-15T10:30Z",
    "2024-01-15T10:30:00.123456Z",
    "2024-01-15T10:30:00+02:00",
    "2024-01-15T10:30:00-0530",
  ])("leaves %s as it is", (text) => {
    expect(formatAt(text)).toBe(text);
  });

  test("takes a day as its midnight in UTC", () => {
    expect(formatAt("2024-02-29")).toBe("2024-02-29T00:00:00Z");
  });

  test.each([
    ["a word", "yesterday"],
    ["nothing", ""],
    ["a sign alone", "-"],
    ["a time ahead", "1h"],
    ["an unknown unit", "-1y"],
    ["units out of order", "-1m1h"],
    ["a fraction", "-1.5h"],
    ["no time zone", "2024-01-15T10:30:00"],
    ["a month that does not exist", "2024-13-01"],
    ["an hour that does not exist", "2024-01-15T25:00:00Z"],
    ["the end of a day as its hour 24", "2024-01-15T24:00:00Z"],
    ["a day that does not exist", "2024-02-31"],
    ["a leap day in another year", "2023-02-29T10:30:00Z"],
    ["an offset that does not exist", "2024-01-15T10:30:00+25:00"],
    ["seconds since 1970", "1705314600"],
    ["a line after it", "-1h\n"],
    ["a Date that is none", new Date(NaN)],
  ])("refuses %s, and says which forms there are", async (_, at) => {
    const error = await caught(InvalidInputError, () => formatAt(at));
    expect(error.message).toMatch(/^at: expected a Date, ISO 8601 .*-1h, -7d\), received ".*"\.$/s);
  });
});

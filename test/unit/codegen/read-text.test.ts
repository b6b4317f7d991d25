import { describe, expect, test } from "vitest";

import { CodegenError } from "../../../src/codegen/codegen-error.js";
import { readText } from "../../../src/codegen/read-text.js";
import { caught } from "../helpers/caught.js";

async function* chunksOf(...chunks: readonly number[][]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(Uint8Array.from(chunk));
}

const read = (...chunks: readonly number[][]) => readText(chunksOf(...chunks), "schema.yml");

describe("readText", () => {
  test.each([
    ["UTF-8", [0x61, 0xc3, 0xa9], "a\u00e9"],
    ["UTF-8 with a byte order mark", [0xef, 0xbb, 0xbf, 0x61], "a"],
    ["UTF-16, the low byte first", [0xff, 0xfe, 0x61, 0x00, 0xe9, 0x00], "a\u00e9"],
    ["UTF-16, the high byte first", [0xfe, 0xff, 0x00, 0x61, 0x00, 0xe9], "a\u00e9"],
    ["nothing", [], ""],
  ])("reads %s", async (_, bytes, text) => {
    expect(await read(bytes)).toBe(text);
  });

  test("reads a character that two chunks share", async () => {
    expect(await read([0x61, 0xc3], [0xa9])).toBe("a\u00e9");
  });

  test.each([
    ["half of a mark at the start", [0xff, 0x61]],
    ["half of the other mark", [0xfe, 0x61]],
    ["the second half alone", [0x61, 0xfe]],
    ["the other second half alone", [0x61, 0xff]],
    ["ISO 8859-1", [0x61, 0xe9, 0x62]],
  ])("refuses %s", async (_, bytes) => {
    const error = await caught(CodegenError, read(bytes));
    expect(error.message).toBe("schema.yml is not a text in UTF-8. Save it in that encoding.");
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  test("refuses the character U+0000, as in UTF-16 without a byte order mark", async () => {
    expect((await caught(CodegenError, read([0x61, 0x00]))).message).toBe(
      "schema.yml holds the character U+0000. Save it as a text in UTF-8.",
    );
  });

  test("takes 64 MiB, and no byte more", async () => {
    const mebibyte = new Uint8Array(1024 * 1024).fill(0x61);
    async function* of(bytes: number): AsyncGenerator<Uint8Array> {
      for (let left = bytes; left > 0; left -= mebibyte.length)
        yield await Promise.resolve(mebibyte.subarray(0, left));
    }
    expect(await readText(of(64 * 1024 * 1024), "schema.yml")).toHaveLength(64 * 1024 * 1024);
    expect((await caught(CodegenError, readText(of(64 * 1024 * 1024 + 1), "schema.yml"))).message).toBe(
      "schema.yml has more than 64 MiB. Give a document, and nothing else.",
    );
  });
});

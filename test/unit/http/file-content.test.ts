import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { readableContent, unreadable } from "../../../src/http/file-content.js";
import type { FileContent } from "../../../src/http/file-part.js";
import { InvalidInputError } from "../../../src/rest.js";
import { caught } from "../helpers/caught.js";

const text = async (content: unknown) =>
  new Response((await readableContent(content as FileContent)) as BodyInit).text();
const refused = async (content: unknown) =>
  (await caught(InvalidInputError, readableContent(content as FileContent))).message;

/** A Blob of another library: it looks like one, and is none of the platform's. */
const foreign = (more: object): object => ({ [Symbol.toStringTag]: "Blob", ...more });

test("what the platform can send stays as it is", async () => {
  const blob = new Blob(["x"]);
  expect(await readableContent(blob)).toBe(blob);
  const stream = blob.stream();
  expect(await readableContent(stream)).toBe(stream);
});

test("bytes are read as they are, also a part of a buffer, and shared ones", async () => {
  const bytes = new TextEncoder().encode("abcd");
  expect(await text(bytes)).toBe("abcd");
  expect(await text(bytes.buffer)).toBe("abcd");
  expect(await text(bytes.subarray(1, 3))).toBe("bc");
  expect(await text(new DataView(bytes.buffer, 2))).toBe("cd");
  const shared = new Uint8Array(new SharedArrayBuffer(2));
  shared.set([0x68, 0x69]);
  expect(await text(shared)).toBe("hi");
  expect(await text(shared.buffer)).toBe("hi");
});

test("a view whose buffer was transferred is refused", async () => {
  const { buffer } = new Uint8Array([1]);
  const view = new DataView(buffer);
  structuredClone(buffer, { transfer: [buffer] });
  const error = await caught(InvalidInputError, readableContent(view));
  expect(error.message).toBe("The file's bytes are gone: their buffer has been transferred.");
  expect(error.cause).toBeInstanceOf(TypeError);
});

test("a Blob of another library is read by its bytes", async () => {
  const bytes = new TextEncoder().encode("x").buffer;
  const blob = (await readableContent(
    foreign({ type: "text/csv", arrayBuffer: () => Promise.resolve(bytes) }) as Blob,
  )) as Blob;
  expect([await blob.text(), blob.type]).toEqual(["x", "text/csv"]);
  expect(await refused(foreign({}))).toContain("a Blob of another library that gives no bytes");
});

test("the pieces of a Node stream and of a generator are bytes or text", async () => {
  expect(await text(Readable.from(["a", Buffer.from("b")]))).toBe("ab");
  const wrong = [null, 5, {}].map(async (piece) => {
    async function* pieces() {
      yield await Promise.resolve(piece);
    }
    return (await caught(InvalidInputError, text(pieces()))).message;
  });
  expect(await Promise.all(wrong)).toEqual(
    ["null", "number", "object"].map((type) => expect.stringContaining(`a value of type ${type}.`) as string),
  );
});

test("a stream that is read elsewhere is refused", async () => {
  const locked = new Blob(["x"]).stream();
  locked.getReader();
  const destroyed = Readable.from(["x"]);
  destroyed.destroy();
  for (const stream of [locked, destroyed])
    expect(await refused(stream)).toBe(
      "The file's stream is being read elsewhere, or has been. Give a new one.",
    );
});

test("a generator that is left early is ended, and one without an end is left alone", async () => {
  let ended = 0;
  async function* pieces() {
    try {
      for (;;) yield await Promise.resolve("x");
    } finally {
      ended++;
    }
  }
  const stream = (await readableContent(pieces())) as ReadableStream;
  const reader = stream.getReader();
  await reader.read();
  await reader.cancel();
  expect(ended).toBe(1);
  const endless = { [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve({ value: "x" }) }) };
  await expect(
    ((await readableContent(endless as FileContent)) as ReadableStream).cancel(),
  ).resolves.toBeUndefined();
});

test("a ReadableStream of another library is read by its reader, which is cancelled", async () => {
  const { body } = new Response("foreign");
  const foreignStream = { getReader: () => body?.getReader() };
  expect(await text(foreignStream)).toBe("foreign");
  let cancelled = 0;
  const reader = { read: () => Promise.resolve({ value: "x" }), cancel: () => Promise.resolve(cancelled++) };
  const stream = (await readableContent({
    getReader: () => reader,
  } as unknown as FileContent)) as ReadableStream;
  await stream.cancel();
  expect(cancelled).toBe(1);
});

test("why a file could not be read is told once", () => {
  const own = new InvalidInputError("mine");
  expect(unreadable("file", own)).toBe(own);
  const cause = new Error("torn");
  expect(unreadable("file", cause)).toMatchObject({ message: "file: the file cannot be read: torn", cause });
  expect(unreadable("file", undefined).message).toContain("file: the file cannot be read");
});

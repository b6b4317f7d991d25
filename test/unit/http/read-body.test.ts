import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { parseData, parseError, readBody } from "../../../src/http/read-body.js";
import { UnexpectedResponseError } from "../../../src/rest.js";
import { caught } from "../helpers/caught.js";

const MIB = 2 ** 20;
const text = (length: number, headers: Record<string, string> = {}, status = 200) =>
  new Response("x".repeat(length), { status, headers });

describe("the body of an answer", () => {
  test("is read as asked, whether its length is told or not", async () => {
    for (const headers of [{}, { "content-length": "3" }]) {
      expect(await readBody(text(3, headers), "text", 3)).toBe("xxx");
      expect(await readBody(text(3, headers), "json")).toBe("xxx");
      const bytes = await readBody(text(3, headers), "arrayBuffer", 3);
      expect(bytes).toBeInstanceOf(ArrayBuffer);
      expect((bytes as ArrayBuffer).byteLength).toBe(3);
      const blob = (await readBody(text(3, { ...headers, "content-type": "image/png" }), "blob", 3)) as Blob;
      expect([blob.size, blob.type]).toEqual([3, "image/png"]);
    }
    const untyped = new Response(new Blob([new Uint8Array(3)]).stream());
    expect(((await readBody(untyped, "blob", 3)) as Blob).type).toBe("");
    expect(await readBody(new Response(null), "text", 0)).toBe("");
    expect(await readBody(text(3), "stream", 1)).toBeInstanceOf(ReadableStream);
  });

  test.each(["text", "json", "arrayBuffer", "blob"] as const)("is limited as %s", async (parseAs) => {
    for (const headers of [{}, { "content-length": "4" }])
      await caught(UnexpectedResponseError, readBody(text(4, headers), parseAs, 3));
  });

  test.each([
    ["no encoding", {}, "not read"],
    ["gzip", { "content-encoding": "gzip" }, "read"],
    ["deflate", { "content-encoding": "deflate" }, "read"],
    ["an encoding of another name", { "content-encoding": "x-gzip" }, "read"],
    ["two encodings", { "content-encoding": "gzip, br" }, "read"],
  ])("is counted where its length cannot tell its size: %s", async (_, headers, expected) => {
    // `fetch` has decoded what it gives; the length is that of what was sent.
    const sent = gzipSync("x".repeat(4));
    const response = text(4, { ...headers, "content-length": String(Math.min(3, sent.length)) });
    const ending = await readBody(response, "text", 3).then(
      () => "not read",
      () => "read",
    );
    expect(ending).toBe(expected);
  });

  test("of a refusal is read to its first MiB, whatever was asked for", async () => {
    for (const parseAs of ["json", "stream", "blob", "arrayBuffer"] as const) {
      const read = (await readBody(text(MIB + 1, {}, 500), parseAs)) as string;
      expect(read).toHaveLength(MIB);
    }
    expect(await readBody(text(3, {}, 500), "blob")).toBe("xxx");
  });
});

describe("the JSON of a success", () => {
  const json = (body: string) => new Response(body, { headers: { "content-type": "application/json" } });

  test.each([
    ["object", "[]", "expected a JSON object, received list"],
    ["object", "null", "expected a JSON object, received null"],
    ["object", "5", "expected a JSON object, received number"],
    ["list", "{}", "expected a JSON list, received object"],
  ] as const)("that is to be of type %s is not %s", (trait, body, problem) => {
    expect(() => parseData(json(body), body, ["branch", trait])).toThrow(
      `The answer is not Infrahub's: ${problem}. Check the address and what stands in front of it.`,
    );
  });

  test("may be of any type where none is promised", () => {
    for (const body of ["[]", "null", "5", "{}"])
      expect(parseData(json(body), body, [])).toEqual(JSON.parse(body));
    expect(parseData(json("{}"), "{}", ["object"])).toEqual({});
    expect(parseData(json("[]"), "[]", ["list"])).toEqual([]);
    expect(parseData(json("5"), "5", ["content"])).toBe("5");
  });
});

describe("a refusal", () => {
  test("leaves out the input that it repeats, and takes any detail", () => {
    const body = JSON.stringify({ detail: [{ loc: ["a"], msg: "m", input: "secret" }, null] });
    expect(parseError(new Response("", { status: 422 }), body)).toEqual({
      detail: [{ loc: ["a"], msg: "m" }, null],
    });
    expect(parseError(new Response("", { status: 400 }), '{"detail":"no"}')).toEqual({ detail: "no" });
  });

  test("that is not JSON takes the form of Infrahub's, and a page says nothing", () => {
    const error = (message: string) => ({ data: null, errors: [{ message, extensions: { code: 502 } }] });
    const plain = new Response("", { status: 502 });
    expect(parseError(plain, "bad gateway")).toEqual(error("bad gateway"));
    expect(parseError(plain, undefined)).toEqual(error("The server answered 502 without saying why."));
    const page = new Response("", { status: 502, headers: { "content-type": "text/html" } });
    expect(parseError(page, "<p>")).toEqual(error("The server answered 502 without saying why."));
  });
});

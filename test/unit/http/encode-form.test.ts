import { afterEach, expect, test, vi } from "vitest";
import { encodeForm } from "../../../src/http/encode-form.js";
import type { FormFields } from "../../../src/http/file-part.js";
import { InvalidInputError } from "../../../src/rest.js";
import { caught } from "../helpers/caught.js";

afterEach(() => {
  vi.unstubAllGlobals();
});

const fields = (...pairs: [string, unknown][]) => new Map(pairs) as unknown as FormFields;
const stream = (text: string) => new Blob([text]).stream();

test("texts, numbers and flags are sent as texts, and what is undefined is left out", async () => {
  const { init } = await encodeForm(fields(["a", "x"], ["b", 5], ["c", 5n], ["d", false], ["e", undefined]));
  expect([...(init.body as FormData)]).toEqual([
    ["a", "x"],
    ["b", "5"],
    ["c", "5"],
    ["d", "false"],
  ]);
  expect(init.bodySerializer(init.body)).toBe(init.body);
  expect(init.duplex).toBeUndefined();
});

test.each<[unknown, string]>([
  [null, "a: a form takes strings, numbers and files. Expected one of them, received null."],
  [Symbol("s"), "received a value of type symbol."],
  [["x"], "received a value of type object."],
])("refuses %o", async (value, message) => {
  expect((await caught(InvalidInputError, encodeForm(fields(["a", value])))).message).toContain(message);
});

test.each<[string, FormFields]>([
  ["a field's name", fields(["\ud800", "x"])],
  ["a: the file's name", fields(["a", { file: new Blob(["x"]), name: "\ud800" }])],
  ["a", fields(["a", "\ud800"])],
])("names what no text can hold: %s", async (what, form) => {
  expect((await caught(InvalidInputError, encodeForm(form))).message).toContain(what);
});

test("a file has its name and media type, or those of a nameless one", async () => {
  const { init } = await encodeForm(
    fields(
      ["own", new File(["x"], "own.txt", { type: "text/plain" })],
      ["set", { file: new Blob(["x"], { type: "text/plain" }), name: "set.csv", type: "Text/CSV" }],
      ["none", new Uint8Array([1])],
    ),
  );
  const files = [...(init.body as FormData).values()] as File[];
  expect(files.map(({ name, type }) => [name, type])).toEqual([
    ["own.txt", "text/plain"],
    ["set.csv", "text/csv"],
    ["blob", ""],
  ]);
  expect(await files[1]?.text()).toBe("x");
});

test("one stream among other fields makes the body a stream", async () => {
  const { init, contentType } = await encodeForm(
    fields(["a", "x"], ["file", stream("streamed")], ["b", "y"]),
  );
  expect(init.duplex).toBe("half");
  expect(contentType).toMatch(/^multipart\/form-data; boundary=/);
  const form = await new Response(init.body, { headers: { "content-type": contentType ?? "" } }).formData();
  expect(form.get("a")).toBe("x");
  expect(await (form.get("file") as File).text()).toBe("streamed");
});

test("a browser is given the stream's content as a file", async () => {
  vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0" });
  const { init } = await encodeForm(
    fields(["file", { file: stream("whole"), name: "a.csv", type: "text/csv" }]),
  );
  const file = (init.body as FormData).get("file") as File;
  expect([await file.text(), file.type]).toEqual(["whole", "text/csv"]);
});

test("a stream that fails in a browser is refused with its field", async () => {
  vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0" });
  const broken = new ReadableStream({
    start(controller) {
      controller.error(new Error("torn"));
    },
  });
  const error = await caught(InvalidInputError, encodeForm(fields(["file", broken])));
  expect(error.message).toContain("file");
  expect(error.message).toContain("torn");
});

test("a platform without a user agent is not a browser", async () => {
  vi.stubGlobal("navigator", {});
  expect((await encodeForm(fields(["file", stream("x")]))).init.duplex).toBe("half");
});

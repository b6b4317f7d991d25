import { createHash } from "node:crypto";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { unwrap } from "../../../src/rest.js";
import { answerJson } from "../helpers/answers.js";
import { hideEnvironment } from "../helpers/hide-environment.js";
import { loopbackServer, type LoopbackServer, type ReceivedRequest } from "../helpers/loopback-server.js";
import { quickClient } from "../helpers/quick-client.js";

hideEnvironment();

const BYTES = Uint8Array.from({ length: 1000 }, (_, index) => index % 256);

const storage = () =>
  loopbackServer(({ body }, response) => {
    answerJson(response, { identifier: "i", checksum: createHash("md5").update(body).digest("hex") });
  });

/** The form of a request, decoded by the platform. */
function formOf(request: ReceivedRequest | undefined): Promise<FormData> {
  const type = request?.headers["content-type"] ?? "";
  expect(type).toMatch(/^multipart\/form-data; ?boundary=/);
  return new Response(new Uint8Array(request?.body ?? []), { headers: { "content-type": type } }).formData();
}

async function fileOf(server: LoopbackServer): Promise<File> {
  expect(server.requests).toHaveLength(1);
  const file = (await formOf(server.requests[0])).get("file");
  if (!(file instanceof File)) throw new Error("The form holds no file.");
  return file;
}

/** `count` pieces of `size` bytes, made when they are asked for. */
function pieces(count: number, size: number): ReadableStream<Uint8Array> {
  let index = 0;
  return new ReadableStream({
    pull(controller) {
      if (index === count) controller.close();
      else controller.enqueue(new Uint8Array(size).fill(index++));
    },
  });
}

describe("a file", () => {
  test.each<[name: string, file: () => unknown]>([
    ["a Blob", () => new Blob([BYTES])],
    ["a File", () => new File([BYTES], "own.bin", { type: "image/png" })],
    ["bytes", () => BYTES],
    ["an ArrayBuffer", () => BYTES.buffer],
    ["a stream", () => new Blob([BYTES]).stream()],
  ])("given as %s arrives whole, as a form", async (_, file) => {
    await using server = await storage();
    const body = { file: file() as Blob };
    const { identifier } = await unwrap(quickClient(server.url).POST("/api/storage/upload/file", { body }));
    expect(identifier).toBe("i");
    const arrived = await fileOf(server);
    expect(new Uint8Array(await arrived.arrayBuffer())).toEqual(BYTES);
    expect(arrived.name).not.toBe("");
  });

  test("keeps the name and type of a File", async () => {
    await using server = await storage();
    const file = new File([BYTES], "own.bin", { type: "image/png" });
    await unwrap(quickClient(server.url).POST("/api/storage/upload/file", { body: { file } }));
    const { name, type } = await fileOf(server);
    expect([name, type]).toEqual(["own.bin", "image/png"]);
  });

  test.each<[what: string, file: () => unknown]>([
    ["bytes", () => BYTES],
    ["a Blob", () => new Blob([BYTES], { type: "text/plain" })],
    ["a stream", () => new Blob([BYTES]).stream()],
  ])("given as %s with a name has this name and type", async (_, file) => {
    await using server = await storage();
    const named = { file: file(), name: 'é "1".png', type: "image/png" } as unknown as Blob;
    await unwrap(quickClient(server.url).POST("/api/storage/upload/file", { body: { file: named } }));
    const arrived = await fileOf(server);
    expect([arrived.name, arrived.type]).toEqual(['é "1".png', "image/png"]);
    expect(new Uint8Array(await arrived.arrayBuffer())).toEqual(BYTES);
  });

  test("keeps the type of a Blob that is given a name", async () => {
    await using server = await storage();
    const named = { file: new Blob([BYTES], { type: "text/plain" }), name: "a.txt" } as unknown as Blob;
    await unwrap(quickClient(server.url).POST("/api/storage/upload/file", { body: { file: named } }));
    const { name, type } = await fileOf(server);
    expect([name, type]).toEqual(["a.txt", "text/plain"]);
  });

  test.each(["a Blob", "a stream"])("given as %s arrives whole with middleware, too", async (what) => {
    await using server = await storage();
    const rest = quickClient(server.url);
    rest.use({ onRequest: ({ request }) => request });
    const blob = new Blob([BYTES]);
    const file = what === "a Blob" ? blob : (blob.stream() as unknown as Blob);
    await unwrap(rest.POST("/api/storage/upload/file", { body: { file } }));
    expect(new Uint8Array(await (await fileOf(server)).arrayBuffer())).toEqual(BYTES);
  });

  test("of 20 MB streams through, in chunks of no announced length", async () => {
    await using server = await storage();
    const file = pieces(320, 65_536) as unknown as Blob;
    await unwrap(quickClient(server.url).POST("/api/storage/upload/file", { body: { file } }));
    expect(server.requests[0]?.headers["transfer-encoding"]).toBe("chunked");
    const expected = createHash("md5");
    for await (const piece of pieces(320, 65_536) as unknown as AsyncIterable<Uint8Array>)
      expected.update(piece);
    const actual = createHash("md5").update(Buffer.from(await (await fileOf(server)).arrayBuffer()));
    expect(actual.digest("hex")).toBe(expected.digest("hex"));
  });

  test("that is a stream is read whole in a browser, which cannot send one", async () => {
    vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36" });
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    await using server = await storage();
    const file = { file: pieces(3, 1000), name: "own.bin", type: "image/png" } as unknown as Blob;
    await unwrap(quickClient(server.url).POST("/api/storage/upload/file", { body: { file } }));
    expect(server.requests[0]?.headers["transfer-encoding"]).toBeUndefined();
    expect(await fileOf(server)).toMatchObject({ size: 3000, name: "own.bin", type: "image/png" });
  });

  test("that is no stream is sent again when the server shed it, whole", async () => {
    await using server = await loopbackServer((_, response, index) => {
      if (index === 0) response.writeHead(429, { "x-infrahub-admission": "shed" }).end();
      else answerJson(response, { identifier: "i", checksum: "c" });
    });
    await unwrap(
      quickClient(server.url).POST("/api/storage/upload/file", { body: { file: new Blob([BYTES]) } }),
    );
    const forms = await Promise.all(server.requests.map((request) => formOf(request)));
    expect(forms.map((form) => (form.get("file") as File).size)).toEqual([1000, 1000]);
  });

  test("in a FormData of one's own is sent as it is", async () => {
    await using server = await storage();
    const form = new FormData();
    form.append("file", new Blob([BYTES]), "mine.txt");
    const body = form as unknown as { file: Blob };
    await unwrap(
      quickClient(server.url).POST("/api/storage/upload/file", { body, bodySerializer: () => form }),
    );
    expect((await fileOf(server)).name).toBe("mine.txt");
  });
});

test("a string is sent as JSON", async () => {
  await using server = await storage();
  await unwrap(quickClient(server.url).POST("/api/storage/upload/content", { body: { content: "é\n" } }));
  const [request] = server.requests;
  expect(request?.headers["content-type"]).toBe("application/json");
  expect(JSON.parse(request?.body.toString() ?? "")).toEqual({ content: "é\n" });
});
